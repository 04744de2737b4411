import { reportLinkDays } from "../report-links/make-report-link.ts";
import { countIn, dayIn, periodIn } from "./mail-dates.ts";
import { mailTexts, type MailLanguage } from "./mail-language.ts";
import type { Frame } from "./texts/mail-texts.ts";
import type { Mail, MissingReport } from "./write-mail.ts";

/** What a person reads. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** How long the link of a mail opens the door. An invitation waits for a person's week, a sign-in for the next look at the inbox. */
export const linkSeconds = {
  INVITATION: 7 * 24 * 60 * 60,
  SIGN_IN: 10 * 60,
  PASSWORD_RESET: 60 * 60,
} as const satisfies Partial<Record<Mail["kind"], number>>;

/** A mail as it is read in a language; without a link, as it is shown before it is sent. Its words are in texts/. */
export function mailText(
  { kind, details }: Pick<Mail, "kind" | "details">,
  language: MailLanguage,
  link: string | null,
): MailText {
  const texts = mailTexts[language];
  const { initiative = null, inviter = null, organisation = "", missing = [] } = details;
  const around = ({ subject, before, after }: Frame, ...middle: readonly string[]): MailText => ({
    subject,
    text: paragraphs(...before, ...middle, ...after),
  });
  switch (kind) {
    case "INVITATION":
      return around(texts.invitation({ initiative, inviter }), link ?? "");
    case "SIGN_IN":
      return around(texts.signIn, link ?? "");
    case "PASSWORD_RESET":
      return around(texts.passwordReset, link ?? "");
    case "CASE_NEWS":
      return around(texts.caseNews({ initiative: initiative ?? "" }), link ?? "");
    case "REPORTING_REMINDER": {
      const days = countIn(language, reportLinkDays);
      const frame = texts.reminder.frame({ organisation, initiative: initiative ?? "", days });
      return around(frame, missingLines(missing, language), texts.reminder.report, link ?? texts.reminder.link);
    }
  }
}

/** As many as somebody reads. */
const missingMax = 30;

function missingLines(missing: readonly MissingReport[], language: MailLanguage): string {
  const { due, wasDue, more } = mailTexts[language].reminder;
  const lines = missing.slice(0, missingMax).map(({ isOverdue, indicator, period, dueOn }) => {
    const words = { indicator, period: periodIn(language, period), day: dayIn(language, dueOn) };
    return `- ${isOverdue ? wasDue(words) : due(words)}`;
  });
  const left = missing.length - lines.length;
  return [...lines, ...(left > 0 ? [`- ${more(countIn(language, left))}`] : [])].join("\n");
}

const paragraphs = (...texts: readonly string[]) => `${texts.join("\n\n")}\n`;
