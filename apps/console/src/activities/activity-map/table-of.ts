import type { Table } from "../../kernel/csv.ts";
import type { ShownActivity, ShownMap, ShownOutcome } from "./activity-map-document.ts";
import type { Column } from "./matrix.ts";

/** The list as a table that is downloaded: a row for each activity, as on the page. What it contributes to stands in one order in three columns. */
export function listTable(
  { activities, outcomes, countedIds }: Pick<ShownMap, "activities" | "outcomes" | "countedIds">,
  degrees: ReadonlyMap<string, number>,
): Table {
  const worded = new Map(outcomes.map(({ outcome }) => [outcome.id, outcome]));
  return {
    columns: [...columnsOfActivity, "places", "outcomes", "outcome_texts", "weights", "linked_with"],
    rows: activities.map((activity) => {
      const links = activity.contributions.flatMap(({ weight, outcome: { id } }) => {
        const outcome = worded.get(id);
        return outcome ? [{ weight, outcome }] : [];
      });
      return [
        ...fieldsOf(activity, countedIds),
        activity.places.map(({ name }) => name).join("; "),
        links.map(({ outcome }) => outcome.code).join("; "),
        links.map(({ outcome }) => outcome.text).join("; "),
        links.map(({ weight }) => weight).join("; "),
        degrees.get(activity.id) ?? 0,
      ];
    }),
  };
}

/** The timeline as a table: a row for each activity of its year, with its milestones. */
export function timelineTable(shown: readonly ShownActivity[], countedIds: readonly string[]): Table {
  return {
    columns: [...columnsOfActivity, "milestones"],
    rows: shown.map((activity) => [
      ...fieldsOf(activity, countedIds),
      milestonesOf(activity)
        .map(({ title, on, state }) => `${title}: ${on} (${state})`)
        .join("; "),
    ]),
  };
}

/** The milestones that a timeline shows, each on the day on which it was reached, or else is planned for. */
export const milestonesOf = ({ milestones }: ShownActivity) =>
  milestones
    .filter(({ state }) => state !== "DROPPED")
    .map(({ id, title, plannedDate, actualDate, state }) => ({ id, title, on: actualDate ?? plannedDate, state }));

/** The matrix as a table: a row for each outcome, and one for what is linked to none; in each cell what stands there on the page. */
export function matrixTable(
  outcomes: readonly ShownOutcome[],
  columns: readonly Column[],
  said: (outcome: ShownOutcome | null, column: Column) => string,
  alone: string | null,
): Table {
  const cells = (outcome: ShownOutcome | null) => columns.map((column) => said(outcome, column));
  return {
    columns: ["goal", "outcome", "outcome_text", "state", ...columns.map(({ name }) => name)],
    rows: [
      ...outcomes.map((one) => [one.outcome.goalCode, one.outcome.code, one.outcome.text, one.state, ...cells(one)]),
      ...(alone === null ? [] : [[null, null, alone, null, ...cells(null)]]),
    ],
  };
}

const columnsOfActivity = [
  "activity",
  "title",
  "lead",
  "organisation",
  "status",
  "counted",
  "start_date",
  "end_date",
] as const;

const fieldsOf = (
  { id, code, title, lead, status, startDate, endDate }: ShownActivity,
  countedIds: readonly string[],
) => [code, title, lead.code, lead.organisation.name, status, countedIds.includes(id), startDate, endDate ?? null];
