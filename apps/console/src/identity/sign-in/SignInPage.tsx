import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { PasswordInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { Form } from "../../kernel/Form.tsx";
import { Page } from "../../kernel/Page.tsx";
import { Plain } from "../../kernel/Plain.tsx";
import { placeOf } from "../../kernel/sign-in-address.ts";
import { askForLink, signInByPassword } from "./auth.ts";
import { OtherWays } from "./OtherWays.tsx";
import { useOutcome } from "./use-outcome.ts";

/** In by a link that comes by mail, or by a password. The first is what most people use: nothing to remember. */
export function SignInPage() {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [way, setWay] = useState<"link" | "password">("link");
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { problem, isBusy, act } = useOutcome();
  const next = placeOf(params.get("next")) ?? "/";
  const send = () =>
    act(way === "link" ? () => askForLink(email) : () => signInByPassword(email, password), () => {
      if (way === "link") setSentTo(email);
      // as a new visit: nothing that was asked before may be shown to somebody else
      else location.assign(next);
    });
  if (sentTo !== null)
    return (
      <Plain>
        <Page title={t`Look into your mail`}>
          <p role="status">
            <Trans>If {sentTo} is known here, a link is on its way to it. It works once, within ten minutes.</Trans>
          </p>
          <Button onPress={() => setSentTo(null)}>
            <Trans>Use another address</Trans>
          </Button>
        </Page>
      </Plain>
    );
  return (
    <Plain>
      <Page title={t`Sign in`}>
        {params.has("ended") && (
          <Notice title={<Trans>Your session has ended</Trans>}>
            <Trans>Sign in again, and you are back where you were.</Trans>
          </Notice>
        )}
        <Form onSubmit={send} problem={problem}>
          <TextInput
            label={t`E-mail address`}
            type="email"
            name="email"
            autoComplete="username"
            required
            value={email}
            onChange={({ currentTarget }) => setEmail(currentTarget.value)}
          />
          {way === "password" && (
            <PasswordInput
              label={t`Password`}
              name="password"
              autoComplete="current-password"
              visibilityToggleButtonProps={{ "aria-label": t`Show the password`, tabIndex: 0 }}
              required
              value={password}
              onChange={({ currentTarget }) => setPassword(currentTarget.value)}
            />
          )}
          <Button isMain isBusy={isBusy}>
            {way === "link" ? <Trans>Send me a link</Trans> : <Trans>Sign in</Trans>}
          </Button>
        </Form>
        <OtherWays way={way} choose={setWay} />
      </Page>
    </Plain>
  );
}
