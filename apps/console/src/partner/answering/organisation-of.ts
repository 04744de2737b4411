import type { Asked } from "./round-query.ts";

/** The name of the organisation that somebody answers for; blank where it is asked no more. */
export const organisationOf = (asked: readonly Asked[], membershipId: string | null): string =>
  asked.find(({ id }) => id === membershipId)?.organisation.name ?? "";
