import type { Mail, MissingReport } from "../../identity/mails/write-mail.ts";
import { grouped } from "../../kernel/grouped.ts";
import type { Reporter } from "./reporters-of.ts";

/** A period of an indicator that a partner has still to report. */
export interface Missing extends MissingReport {
  readonly membershipId: string;
}

/** One mail to one person, however much is missing. */
export interface Reminder {
  readonly reporter: Reporter;
  readonly mail: Mail;
}

/**
 * Who is written to of what is missing, and what they read: whoever reports for the partner, and a week after the due date its leads too.
 * The link opens the latest period of what is missing.
 */
export function remindersTo(reporters: readonly Reporter[], missing: readonly Missing[]): Reminder[] {
  const byMembership = grouped(missing, ({ membershipId }) => membershipId);
  return reporters.flatMap((reporter) => {
    const theirs = (byMembership.get(reporter.membershipId) ?? []).filter(
      ({ step }) => reporter.reports || (step === "LATE" && reporter.leads),
    );
    const latest = theirs.at(-1);
    if (!latest) return [];
    const { initiativeId, membershipId, personId, address, initiative, initiativeLanguage, organisation } = reporter;
    const details = {
      initiative,
      organisation,
      language: initiativeLanguage,
      missing: theirs.map(({ step, isOverdue, indicator, period, dueOn }) => ({
        step,
        isOverdue,
        indicator,
        period,
        dueOn,
      })),
      report: { initiativeId, membershipId, personId, period: latest.period },
    };
    return [{ reporter, mail: { kind: "REPORTING_REMINDER", address, details } }];
  });
}
