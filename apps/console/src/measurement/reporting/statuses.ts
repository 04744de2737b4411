import type { PartnerFilter } from "../../gql/graphql.ts";

/** What the address says of which partners are shown; those who are late, where it says nothing. */
export const statuses = [
  "late",
  "not-started",
  "draft",
  "submitted",
  "returned",
  "accepted",
  "excused",
  "all",
] as const;
export type Status = (typeof statuses)[number];

const standings: Readonly<Record<Status, PartnerFilter | null>> = {
  late: "LATE",
  "not-started": "NOT_STARTED",
  draft: "DRAFT",
  submitted: "SUBMITTED",
  returned: "RETURNED",
  accepted: "ACCEPTED",
  excused: "EXCUSED",
  all: null,
};

/** As the API calls it; null: all of them. */
export const standingOfStatus = (status: Status): PartnerFilter | null => standings[status];
