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
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** About what one is written to, and when. It counts from the moment it is chosen. */
export function NotificationsPage() {
  const { t } = useLingui();
  const client = useApolloClient();
  const problemWords = useProblemWords();
  const { of, rhythm } = useNotificationWords();
  const { data } = useSuspenseQuery(document);
  // as chosen, until the API has said so too
  const [chosen, setChosen] = useState<Partial<Record<NotificationType, MailRhythm>>>({});
  const [told, setTold] = useState<{ readonly type: NotificationType; readonly problem: string | null } | null>(null);
  const choose = async (type: NotificationType, mail: MailRhythm) => {
    setTold(null);
    setChosen({ [type]: mail });
    try {
      const answer = await client.mutate({ mutation: setDocument, variables: { input: { type, mail } } });
      const [problem] = answer.data?.setNotificationPreference.problems ?? [];
      if (!problem) await client.query({ query: document, fetchPolicy: "network-only" });
      setTold({ type, problem: problem ? problemWords(problem) : null });
    } catch {
      setTold({ type, problem: t`Keelson could not be reached. Try again.` });
    } finally {
      setChosen({});
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
        {data.viewer?.notificationPreferences.map(({ type, mail, choices }) => (
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
                value={chosen[type] ?? mail}
                onChoose={(next) => void choose(type, next)}
                options={choices.map((value) => ({ value, label: rhythm[value] }))}
              />
            </div>
          </li>
        ))}
      </ul>
    </Page>
  );
}
