/** A mail without what is in its middle: the paragraphs before and after it. */
export interface Frame {
  readonly subject: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** A period of an indicator that is missing, as the reader's language writes its dates. */
export interface MissingWords {
  readonly indicator: string;
  readonly period: string;
  readonly day: string;
}

/**
 * Every word that Keelson mails, in one language: whoever adds a mail adds it to this, and no language compiles without it. Names of people,
 * organisations and indicators are as they were given. Times are those of send-mail.ts and make-report-link.ts.
 */
export interface MailTexts {
  /** Null where the mail does not know: somebody who was let go meanwhile invited them. */
  readonly invitation: (told: { readonly inviter: string | null; readonly initiative: string | null }) => Frame;
  readonly signIn: Frame;
  readonly passwordReset: Frame;
  /** Says that there is something new, and never what. */
  readonly caseNews: (told: { readonly initiative: string }) => Frame;
  /** What is its reader's to do, and what they want to hear of. */
  readonly news: {
    /** The subject where there is something to do, and where there is only something to read. */
    readonly toDo: (told: { readonly initiative: string }) => string;
    readonly toRead: (told: { readonly initiative: string }) => string;
    readonly actions: (told: { readonly initiative: string }) => string;
    readonly updates: (told: { readonly initiative: string }) => string;
    readonly replies: (told: { readonly initiative: string }) => string;
    readonly update: (title: string) => string;
    readonly reply: (told: { readonly by: string; readonly said: string }) => string;
    readonly due: (action: { readonly text: string; readonly day: string }) => string;
    readonly wasDue: (action: { readonly text: string; readonly day: string }) => string;
    /** Above the link to the inbox. */
    readonly open: string;
    /** Below it, where there is something to do. */
    readonly say: string;
  };
  /** At the end of what may be stopped: above the link that stops it, and above the one to all that may be chosen. */
  readonly stop: string;
  readonly choose: string;
  readonly caseReaderNamed: (told: { readonly initiative: string }) => Frame;
  /** That a round of readiness takes answers until a day: nothing of who has answered. */
  readonly readinessReminder: (told: { readonly initiative: string; readonly day: string }) => Frame;
  readonly reminder: {
    readonly frame: (told: {
      readonly organisation: string;
      readonly initiative: string;
      readonly days: string;
    }) => Frame;
    readonly due: (missing: MissingWords) => string;
    readonly wasDue: (missing: MissingWords) => string;
    /** How many more there are than are listed. */
    readonly more: (count: string) => string;
    /** Above the list, and above the link. */
    readonly report: string;
    /** In place of the link where the mail is only shown. */
    readonly link: string;
  };
}
