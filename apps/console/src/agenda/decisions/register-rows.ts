import { positions as inOrder } from "@keelson/domain/agenda/decision";
import type { RegisterQuery } from "../../gql/graphql.ts";
import type { Table } from "../../kernel/csv.ts";

/** A decision as the register lists it. */
export type Registered = NonNullable<RegisterQuery["initiative"]>["decisions"]["nodes"][number];

/** The register as a table to take along: all that is kept of each decision, by the names that the API has for it. */
export function registerRows(decisions: readonly Registered[]): Table {
  return {
    columns: [
      "number",
      "decided_on",
      "kind",
      "title",
      "text",
      "rationale",
      "language",
      "method",
      "result",
      "eligible",
      ...inOrder.map((position) => position.toLowerCase()),
      "dissent",
      "dissent_language",
      "review_on",
      "supersedes",
      "superseded_by",
      "visibility",
      "recorded_as",
      "meeting",
    ],
    rows: decisions.map((one) => [
      one.number,
      one.decidedOn,
      one.kind,
      one.title,
      one.text,
      one.rationale,
      one.language,
      one.method,
      one.result,
      one.eligible ?? null,
      // where nobody was counted there is no zero
      ...inOrder.map((position) =>
        one.positions.length === 0 ? null : (one.positions.find((each) => each.position === position)?.count ?? 0),
      ),
      one.dissent,
      one.dissentLanguage ?? null,
      one.reviewOn ?? null,
      one.supersedes?.number ?? null,
      one.supersededBy?.number ?? null,
      one.visibility,
      one.recordedAs ?? null,
      one.meeting?.title ?? null,
    ]),
  };
}
