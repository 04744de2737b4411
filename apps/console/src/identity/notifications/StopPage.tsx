import type { NotificationType } from "@keelson/domain/identity/notifications";
import { notificationTypes } from "@keelson/domain/identity/notifications";
import { Button } from "@keelson/ui/Button.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { reach, Unreachable } from "../../kernel/ask.ts";
import { Form } from "../../kernel/Form.tsx";
import { Page } from "../../kernel/Page.tsx";
import { Plain } from "../../kernel/Plain.tsx";
import { useNotificationWords } from "./use-notification-words.ts";

/**
 * Where the last line of a mail leads: no more mails like it, for whoever has it, signed in or not. It is the button that stops them;
 * what reads mail for its owner follows links, and presses nothing.
 */
export function StopPage() {
  const { t } = useLingui();
  const { token = "" } = useParams();
  const { of } = useNotificationWords();
  const [stopped, setStopped] = useState<readonly NotificationType[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const stop = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const types = await stopMails(token);
      if (types === null) setProblem(t`This link is not whole. Copy all of it from the mail, or open your settings.`);
      else setStopped(types);
    } catch (error) {
      setProblem(
        error instanceof Unreachable
          ? t`Keelson cannot be reached. Check your connection and try again.`
          : t`Something went wrong on our side. Try again in a moment.`,
      );
    } finally {
      setBusy(false);
    }
  };
  return (
    <Plain>
      {stopped === null ? (
        <Page title={t`No more mails like this one?`} intro={<Trans>What is yours to do stays in your inbox.</Trans>}>
          <Form onSubmit={stop} problem={problem}>
            <Button isMain isBusy={isBusy}>
              <Trans>Stop these mails</Trans>
            </Button>
          </Form>
        </Page>
      ) : (
        <Page title={t`They stop now`}>
          <div role="status">
            <p>
              <Trans>Keelson writes to you no more about:</Trans>
            </p>
            <ul>
              {stopped.map((type) => (
                <li key={type}>{of[type].title}</li>
              ))}
            </ul>
          </div>
        </Page>
      )}
      <p>
        <Link to="/settings/notifications">
          <Trans>Choose what you are written to about</Trans>
        </Link>
      </p>
    </Plain>
  );
}

/** What was stopped; null where the link is none of ours. */
async function stopMails(token: string): Promise<readonly NotificationType[] | null> {
  const response = await reach(`/api/mails/stop/${encodeURIComponent(token)}`, { body: "{}" });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const told: unknown = await response.json();
  const types: unknown = typeof told === "object" && told !== null && "types" in told ? told.types : null;
  return notificationTypes.filter((type) => Array.isArray(types) && types.includes(type));
}
