import { Button } from "@keelson/ui/Button.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useSearchParams } from "react-router";
import { Form } from "../../kernel/Form.tsx";
import { Page } from "../../kernel/Page.tsx";
import { Plain } from "../../kernel/Plain.tsx";
import { placeOf } from "../../kernel/sign-in-address.ts";
import { signInByLink } from "./auth.ts";
import { useOutcome } from "./use-outcome.ts";

/** Where the link of a mail leads. It is used up by the button: what reads mail for its owner follows links, and presses nothing. */
export function LinkPage() {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const { problem, isBusy, act } = useOutcome();
  const next = placeOf(params.get("next")) ?? "/";
  const enter = () =>
    act(
      () => signInByLink(params.get("token") ?? ""),
      () => location.replace(next),
    );
  return (
    <Plain>
      <Page title={t`Welcome`} intro={<Trans>One press, and you are in.</Trans>}>
        <Form onSubmit={enter} problem={problem}>
          <Button isMain isBusy={isBusy}>
            <Trans>Sign in</Trans>
          </Button>
        </Form>
        {problem !== null && (
          <p>
            <Link to="/signin">
              <Trans>Ask for a new link</Trans>
            </Link>
          </p>
        )}
      </Page>
    </Plain>
  );
}
