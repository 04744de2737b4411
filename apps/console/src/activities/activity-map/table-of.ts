import type { Table } from "../../kernel/csv.ts";
import type { ShownMap } from "./activity-map-document.ts";

/** What the matrix and the list show, as a table that is downloaded: a row for each activity and outcome, and one for what stands alone. */
export function tableOf({ activities, outcomes, countedIds }: ShownMap): Table {
  const counted = new Set(countedIds);
  const worded = new Map(outcomes.map(({ outcome }) => [outcome.id, outcome]));
  const nobody = outcomes.filter(({ activityIds }) => activityIds.length === 0);
  return {
    columns: [
      "goal",
      "outcome",
      "outcome_text",
      "activity",
      "title",
      "lead",
      "organisation",
      "places",
      "status",
      "counted",
      "start_date",
      "end_date",
      "weight",
    ],
    rows: [
      ...activities.flatMap((activity) => {
        const links = activity.contributions.length > 0 ? activity.contributions : [null];
        return links.map((link) => {
          const outcome = link && worded.get(link.outcome.id);
          return [
            outcome?.goalCode ?? null,
            outcome?.code ?? null,
            outcome?.text ?? null,
            activity.code,
            activity.title,
            activity.lead.code,
            activity.lead.organisation.name,
            activity.places.map(({ name }) => name).join("; "),
            activity.status,
            counted.has(activity.id),
            activity.startDate,
            activity.endDate ?? null,
            link?.weight ?? null,
          ];
        });
      }),
      ...nobody.map(({ outcome: { goalCode, code, text } }) => [
        goalCode,
        code,
        text,
        ...Array.from({ length: 10 }, () => null),
      ]),
    ],
  };
}
