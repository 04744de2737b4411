import type { ReportLinkFor } from "../report-links/make-report-link.ts";
import type { Context, Work } from "../../kernel/context.ts";

/** Why a mail is sent. */
export type MailKind =
  | "INVITATION"
  | "SIGN_IN"
  | "PASSWORD_RESET"
  | "REPORTING_REMINDER"
  | "READINESS_REMINDER"
  | "NEWS"
  | "CASE_NEWS"
  | "CASE_READER_NAMED";

/** A period of an indicator that a partner has still to report. */
export interface MissingReport {
  /** How far it is from its due date, a civil date: a week before, on it, a week after. */
  readonly step: "SOON" | "DUE" | "LATE";
  /** The due date has passed. */
  readonly isOverdue: boolean;
  readonly indicator: string;
  readonly period: string;
  readonly dueOn: string;
}

/** What its reader has taken on, and is nearly due or overdue. */
export interface ActionTold {
  readonly id: string;
  readonly text: string;
  readonly dueOn: string;
  readonly isOverdue: boolean;
}

/** Something that was said: an update by its title, or an answer by its words and who gave it. */
export interface WordsTold {
  readonly id: string;
  readonly said: string;
  readonly by: string | null;
}

/** A mail that is to go out once the transaction is committed. Its link is made then, and kept nowhere. */
export interface Mail {
  readonly kind: MailKind;
  readonly address: string;
  /** What the text says beside the link. */
  readonly details: {
    readonly initiative?: string;
    /** The initiative's language, for whoever has not said theirs. */
    readonly language?: string;
    readonly inviter?: string;
    readonly organisation?: string;
    readonly missing?: readonly MissingReport[];
    /** What the mail's link opens, for a reminder. */
    readonly report?: ReportLinkFor;
    /** What somebody may still answer, for a reminder of it: its row, in which initiative, and its last day. */
    readonly round?: { readonly id: string; readonly slug: string; readonly closesOn: string };
    /** NEWS: for whom it is, where, and what of. */
    readonly personId?: string;
    readonly initiativeId?: string;
    readonly actions?: readonly ActionTold[];
    readonly updates?: readonly WordsTold[];
    readonly replies?: readonly WordsTold[];
  };
}

/** Puts a mail in the outbox. */
export const writeMail: Work<Mail, object> = (unit, mail) => writeMails(unit, [mail]);

/** Puts mails in the outbox, by one statement however many. */
export const writeMails: Work<readonly Mail[], object> = async (unit, mails) => {
  await unit.rows(
    "insert into outbox_mail (kind, address, details) select * from unnest($1::text[], $2::text[], $3::jsonb[])",
    [
      mails.map(({ kind }) => kind),
      mails.map(({ address }) => address),
      mails.map(({ details }) => JSON.stringify(details)),
    ],
  );
  return {};
};

/** Puts in the outbox what somebody who is not signed in asked for. `asItself` acts as Keelson itself. */
export const askForMail =
  (asItself: () => Context) =>
  async (kind: MailKind, address: string): Promise<void> => {
    // longer than any address is
    if (address.length > 254) return;
    await asItself().run(writeMail, { kind, address: address.toLowerCase(), details: {} }, {});
  };
