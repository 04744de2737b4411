import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import { Choice } from "@keelson/ui/Choice.tsx";
import type { MailRhythm, NotificationType } from "@keelson/domain/identity/notifications";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { Page } from "../../kernel/Page.tsx";
import { useProblemWords } from "../set-up/use-problem-words.ts";
import styles from "./NotificationsPage.module.css";
import { SettingsNav } from "./SettingsNav.tsx";
import { useNotificationWords } from "../../identity/notifications/use-notification-words.ts";

const document = graphql(`
  query Notifications {
    viewer {
      id
      email
      notificationPreferences {
        type
        mail
        choices
        inInbox
        mayLeaveInbox
      }
    }
  }
`);

const setDocument = graphql(`
  mutation SetNotificationPreference($input: SetNotificationPreferenceInput!) {
    setNotificationPreference(input: $input) {
      preference {
        type
        mail
        choices
        inInbox
        mayLeaveInbox
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** What was just chosen of a type: the rhythm of its mails, or whether it is in the inbox. */
interface Choosing {
  readonly type: NotificationType;
  readonly mail?: MailRhythm;
  readonly inInbox?: boolean;
}

/** About what one is written to, and when, and what of it stands in the inbox. It counts from the moment it is chosen. */
export function NotificationsPage() {
  const { t } = useLingui();
  const client = useApolloClient();
  const problemWords = useProblemWords();
  const { of, rhythm } = useNotificationWords();
  const { data } = useSuspenseQuery(document);
  // as chosen, until the API has said so too
  const [chosen, setChosen] = useState<Choosing | null>(null);
  const [told, setTold] = useState<{ readonly type: NotificationType; readonly problem: string | null } | null>(null);
  const choose = async (choosing: Choosing) => {
    const { type } = choosing;
    setTold(null);
    setChosen(choosing);
    try {
      const answer = await client.mutate({ mutation: setDocument, variables: { input: choosing } });
      const [problem] = answer.data?.setNotificationPreference.problems ?? [];
      if (!problem) await client.query({ query: document, fetchPolicy: "network-only" });
      setTold({ type, problem: problem ? problemWords(problem) : null });
    } catch {
      setTold({ type, problem: t`Keelson could not be reached. Try again.` });
    } finally {
      setChosen(null);
    }
  };
  return (
    <Page
      title={t`Notifications`}
      intro={
        <Trans>
          What Keelson writes to {data.viewer?.email}. Whatever you choose, what is yours to do is in your inbox.
        </Trans>
      }
    >
      <SettingsNav />
      <ul className={styles.kinds}>
        {data.viewer?.notificationPreferences.map(({ type, mail, choices, inInbox, mayLeaveInbox }) => (
          <li key={type} className={styles.kind}>
            <div className={styles.words}>
              <h2 className={styles.title}>{of[type].title}</h2>
              <p className={styles.meaning}>
                {of[type].meaning}{" "}
                {told?.type === type && told.problem !== null ? (
                  <strong role="alert" className={styles.problem}>
                    {told.problem}
                  </strong>
                ) : (
                  <strong role="status">{told?.type === type && <Trans>Saved.</Trans>}</strong>
                )}
              </p>
            </div>
            <div className={styles.choice}>
              <Choice
                label={t`Mails: ${of[type].title}`}
                isLabelHidden
                value={(chosen?.type === type ? chosen.mail : undefined) ?? mail}
                onChoose={(next) => void choose({ type, mail: next })}
                options={choices.map((value) => ({ value, label: rhythm[value] }))}
              />
              {mayLeaveInbox ? (
                <label className={styles.inbox}>
                  <input
                    type="checkbox"
                    checked={(chosen?.type === type ? chosen.inInbox : undefined) ?? inInbox}
                    onChange={({ currentTarget }) => void choose({ type, inInbox: currentTarget.checked })}
                  />
                  <Trans>In my inbox</Trans>
                  <span className="only-heard">: {of[type].title}</span>
                </label>
              ) : (
                <p className={styles.inbox}>
                  <Trans>Always in your inbox: others wait for it.</Trans>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Page>
  );
}
