import { Button } from "@keelson/ui/Button.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { PasswordInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { Form } from "../../kernel/Form.tsx";
import { Page } from "../../kernel/Page.tsx";
import { Plain } from "../../kernel/Plain.tsx";
import { askForReset, resetPassword } from "./auth.ts";
import { useOutcome } from "./use-outcome.ts";

/** A new password: first the mail is asked for; its link comes back here with a token. */
export function PasswordPage() {
  const [params] = useSearchParams();
  const token = params.get("token");
  return <Plain>{token === null ? <AskForMail /> : <Choose token={token} />}</Plain>;
}

function AskForMail() {
  const { t } = useLingui();
  const [email, setEmail] = useState("");
  const [isSent, setSent] = useState(false);
  const { problem, isBusy, act } = useOutcome();
  return (
    <Page title={t`A new password`}>
      {isSent ? (
        <p role="status">
          <Trans>If {email} is known here, a link to choose a new password is on its way. It works for an hour.</Trans>
        </p>
      ) : (
        <Form
          problem={problem}
          onSubmit={() =>
            act(
              () => askForReset(email),
              () => setSent(true),
            )
          }
        >
          <TextInput
            label={t`E-mail address`}
            type="email"
            name="email"
            autoComplete="username"
            required
            value={email}
            onChange={({ currentTarget }) => setEmail(currentTarget.value)}
          />
          <Button isMain isBusy={isBusy}>
            <Trans>Send me a link</Trans>
          </Button>
        </Form>
      )}
    </Page>
  );
}

/** As many characters as the API asks for. */
const lengthMin = 12;

function Choose({ token }: { readonly token: string }) {
  const { t } = useLingui();
  const [password, setPassword] = useState("");
  const [isDone, setDone] = useState(false);
  const { problem, isBusy, act } = useOutcome();
  const choose = () =>
    act(
      async () => (password.length < lengthMin ? "weak" : resetPassword(token, password)),
      () => setDone(true),
    );
  return (
    <Page title={t`A new password`}>
      {isDone ? (
        <p role="status">
          <Trans>Your new password counts from now on.</Trans>{" "}
          <Link to="/signin">
            <Trans>Sign in</Trans>
          </Link>
        </p>
      ) : (
        <Form problem={problem} onSubmit={choose}>
          <PasswordInput
            label={t`New password`}
            description={t`At least 12 characters; several words are easy to remember.`}
            name="password"
            autoComplete="new-password"
            visibilityToggleButtonProps={{ "aria-label": t`Show the password`, tabIndex: 0 }}
            required
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          />
          <Button isMain isBusy={isBusy}>
            <Trans>Choose this password</Trans>
          </Button>
        </Form>
      )}
    </Page>
  );
}
