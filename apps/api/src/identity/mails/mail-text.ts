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

/** Every word that Keelson mails, in one place; the languages of initiatives come here. */
export function mailText({ kind, details }: Mail, link: string): MailText {
  switch (kind) {
    case "INVITATION":
      return {
        subject: `You are invited to ${details.initiative ?? "Keelson"}`,
        text: paragraphs(
          `${details.inviter ?? "Somebody"} invites you to work on ${details.initiative ?? "an initiative"} with Keelson.`,
          "Sign in with this link. It works once, within seven days:",
          link,
          "After that, ask for a new link with this address whenever you like. If you expected no invitation, do nothing: nothing happens without you.",
        ),
      };
    case "SIGN_IN":
      return {
        subject: "Your link to sign in",
        text: paragraphs(
          "Sign in to Keelson with this link. It works once, within ten minutes:",
          link,
          "If you did not ask for it, do nothing: nobody can sign in without this mail.",
        ),
      };
    case "PASSWORD_RESET":
      return {
        subject: "Choose a new password",
        text: paragraphs(
          "Choose a new password for Keelson with this link. It works once, within an hour:",
          link,
          "If you did not ask for it, do nothing: your password stays as it is.",
        ),
      };
    case "REPORTING_REMINDER": {
      const { organisation = "Your organisation", initiative = "an initiative", missing = [] } = details;
      return {
        subject: `${organisation} has still to report for ${initiative}`,
        text: paragraphs(
          `${organisation} agreed to report this for ${initiative}, and it has not come in yet:`,
          missingLines(missing),
          `Sign in to report: ${link}`,
          "If some of it does not apply to you, or is not safe to tell, say so there: nobody is asked for it then.",
          `You get this because you report for ${organisation}: a week before something is due, on the day, and a week after, never again.`,
        ),
      };
    }
  }
}

/** As many as somebody reads. */
const missingMax = 30;

function missingLines(missing: readonly MissingReport[]): string {
  const lines = missing.slice(0, missingMax).map(({ step, indicator, period, dueOn }) => {
    const day = civil.format(new Date(`${dueOn}T00:00:00Z`));
    return `- ${indicator}, ${period}: ${step === "LATE" ? "was due on" : "due on"} ${day}`;
  });
  const more = missing.length - lines.length;
  return [...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join("\n");
}

const civil = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

const paragraphs = (...texts: readonly string[]) => `${texts.join("\n\n")}\n`;
