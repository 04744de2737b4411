import { grouped } from "../../kernel/grouped.js";
/**
 * Who is written to of what is missing, and what they read: whoever reports for the partner, and a week after the due date its leads too.
 * The link opens the latest period of what is missing.
 */
export function remindersTo(reporters, missing) {
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
//# sourceMappingURL=reminders-to.js.map
