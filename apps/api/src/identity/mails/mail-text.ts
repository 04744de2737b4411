import type { Mail } from "./write-mail.ts";

/** What a person reads. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** How long the link of a mail opens the door. An invitation waits for a person's week, a sign-in for the next look at the inbox. */
export const linkSeconds: Readonly<Record<Mail["kind"], number>> = {
  INVITATION: 7 * 24 * 60 * 60,
  SIGN_IN: 10 * 60,
  PASSWORD_RESET: 60 * 60,
};

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
  }
}

const paragraphs = (...texts: readonly string[]) => `${texts.join("\n\n")}\n`;
