import { reportLinkDays } from "../report-links/make-report-link.ts";
import { countIn, dayIn, periodIn } from "./mail-dates.ts";
import { mailTexts, type MailLanguage } from "./mail-language.ts";
import type { Frame } from "./texts/mail-texts.ts";
import type { ActionTold, Mail, MissingReport } from "./write-mail.ts";

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
  const initiative = details.initiative === undefined ? null : inOneLine(details.initiative);
  const inviter = details.inviter === undefined ? null : inOneLine(details.inviter);
  const organisation = inOneLine(details.organisation ?? "");
  const missing = (details.missing ?? []).map((one) => ({ ...one, indicator: inOneLine(one.indicator) }));
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
    case "NEWS":
      return newsText(details, language, link ?? "");
    case "CASE_NEWS":
      return around(texts.caseNews({ initiative: initiative ?? "" }), link ?? "");
    case "CASE_READER_NAMED":
      return around(texts.caseReaderNamed({ initiative: initiative ?? "" }), link ?? "");
    case "READINESS_REMINDER": {
      const day = details.round ? dayIn(language, details.round.closesOn) : "";
      return around(texts.readinessReminder({ initiative: initiative ?? "", day }), link ?? "");
    }
    case "REPORTING_REMINDER": {
      const days = countIn(language, reportLinkDays);
      const frame = texts.reminder.frame({ organisation, initiative: initiative ?? "", days });
      return around(frame, missingLines(missing, language), texts.reminder.report, link ?? texts.reminder.link);
    }
  }
}

/** The mail with what its reader does to get no more like it. */
export const withStop = (
  { subject, text }: MailText,
  language: MailLanguage,
  origin: string,
  token: string,
): MailText => {
  const { stop, choose } = mailTexts[language];
  return {
    subject,
    text: `${text}\n${paragraphs(`${stop}\n${origin}/stop/${token}`, `${choose}\n${origin}/settings/notifications`)}`,
  };
};

/** A name that somebody else gave: without ends of lines, and without what turns the direction of what follows. */
const inOneLine = (name: string): string =>
  name
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();

/** As many as somebody reads. */
const missingMax = 30;

function missingLines(missing: readonly MissingReport[], language: MailLanguage): string {
  const { due, wasDue } = mailTexts[language].reminder;
  const lines = missing.slice(0, missingMax).map(({ isOverdue, indicator, period, dueOn }) => {
    const words = { indicator, period: periodIn(language, period), day: dayIn(language, dueOn) };
    return `- ${isOverdue ? wasDue(words) : due(words)}`;
  });
  return [...lines, ...more(missing.length - lines.length, language)].join("\n");
}

/** What is its reader's to do first, and then what they want to hear of. */
function newsText(
  { initiative: name, actions, updates, replies }: Mail["details"],
  language: MailLanguage,
  link: string,
) {
  const { news } = mailTexts[language];
  const initiative = inOneLine(name ?? "");
  const said = (lines: readonly string[]) =>
    [...lines.slice(0, missingMax).map((line) => `- ${line}`), ...more(lines.length - missingMax, language)].join("\n");
  const brief = (text: string) => shortened(inOneLine(text));
  return {
    subject: actions ? news.toDo({ initiative }) : news.toRead({ initiative }),
    text: paragraphs(
      ...(actions ? [news.actions({ initiative }), actionLines(actions, language)] : []),
      ...(updates ? [news.updates({ initiative }), said(updates.map((one) => news.update(brief(one.said))))] : []),
      ...(replies
        ? [
            news.replies({ initiative }),
            said(replies.map((one) => news.reply({ by: brief(one.by ?? ""), said: brief(one.said) }))),
          ]
        : []),
      news.open,
      link,
      ...(actions ? [news.say] : []),
    ),
  };
}

function actionLines(actions: readonly ActionTold[], language: MailLanguage): string {
  const { due, wasDue } = mailTexts[language].news;
  const lines = actions.slice(0, missingMax).map(({ isOverdue, text, dueOn }) => {
    const words = { text: shortened(inOneLine(text)), day: dayIn(language, dueOn) };
    return `- ${isOverdue ? wasDue(words) : due(words)}`;
  });
  return [...lines, ...more(actions.length - lines.length, language)].join("\n");
}

const more = (left: number, language: MailLanguage): string[] =>
  left > 0 ? [`- ${mailTexts[language].reminder.more(countIn(language, left))}`] : [];

/** As much of a text as says what it is about. */
const shortened = (text: string): string => (text.length <= 200 ? text : `${text.slice(0, 199).trimEnd()}…`);

const paragraphs = (...texts: readonly string[]) => `${texts.join("\n\n")}\n`;
