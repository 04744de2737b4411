import type { MailRhythm, NotificationType } from "@keelson/domain/identity/notifications";
import { useLingui } from "@lingui/react/macro";

interface Words {
  readonly title: string;
  readonly meaning: string;
}

/** What people are written to about, and when, in the reader's words. */
export function useNotificationWords() {
  const { t } = useLingui();
  const of: Readonly<Record<NotificationType, Words>> = {
    ACTIONS: {
      title: t`What you have taken on`,
      meaning: t`An action of yours is due in three days, or overdue.`,
    },
    REPORTING: {
      title: t`Reporting`,
      meaning: t`Figures that your organisation agreed to report are due, or missing. If you want no reminders, somebody else of your organisation gets them.`,
    },
    UPDATES: {
      title: t`Updates`,
      meaning: t`Something was told to you with others: news, a result, a setback.`,
    },
    REPLIES: {
      title: t`Answers to your comments`,
      meaning: t`Somebody answered what you had said.`,
    },
    READINESS: {
      title: t`Readiness`,
      meaning: t`A round in which you may answer is over in three days, and you have not answered.`,
    },
  };
  const rhythm: Readonly<Record<MailRhythm, string>> = {
    AT_ONCE: t`At once`,
    DAILY: t`Each morning, in one mail`,
    WEEKLY: t`On Monday mornings, in one mail`,
    NEVER: t`No mails`,
  };
  return { of, rhythm };
}
