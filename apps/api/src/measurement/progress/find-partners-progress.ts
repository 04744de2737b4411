import { membershipsById, withOrganisation } from "../../identity/memberships/find-memberships.ts";
import type { Membership } from "../../identity/memberships/membership.entity.ts";
import type { Context } from "../../kernel/context.ts";
import { nil } from "../../kernel/node-id.ts";
import { byText, keyset, oldestFirst, page, type Key, type Page, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { sees } from "../measurement.policy.ts";
import { partnerBoardOf, type BoardLine } from "./find-partner-board.ts";
import type { ProgressAsked } from "./find-reporting-progress.ts";
import type { PartnerFilter } from "./reporting-progress.type.ts";

/** One partner's line of the board. */
export interface PartnerProgress extends ProgressAsked {
  readonly period: string;
  readonly membership: Membership;
  readonly membershipId: string;
}

/**
 * The partners of whom something is expected in a period, by code: all for the backbone, itself for a partner. With a standing only those
 * that have it; LATE, the longest first.
 */
export async function findPartnersProgress(
  ctx: Context,
  asked: PageAsked & Omit<ProgressAsked, "membershipId"> & { period: string; standing?: PartnerFilter | null },
): Promise<Page<PartnerProgress>> {
  const { standing } = asked;
  const found = standing ? await partnersOf(ctx, { ...asked, standing }) : await expectedPartners(ctx, asked);
  const { initiativeId, start, end, period } = asked;
  return found.map((membership) => ({ initiativeId, start, end, period, membership, membershipId: membership.id }));
}

/** Of a board that is read whole, since how far somebody is follows from all they report; of a page's partners alone more is asked. */
async function partnersOf(
  ctx: Context,
  asked: PageAsked & Omit<ProgressAsked, "membershipId"> & { standing: PartnerFilter },
): Promise<Page<Membership>> {
  const { initiativeId, start, end, standing } = asked;
  const order = standing === "LATE" ? longestFirst : byText;
  const { limit, after } = keyset(asked, order);
  const board = await ctx.load(partnerBoardOf, { initiativeId, start, end });
  const keyOf = ({ code, lateSince, membershipId }: BoardLine): Key => [
    standing === "LATE" ? (lateSince ?? "") : code,
    membershipId,
  ];
  const lines = [...board.values()]
    .filter((line) => (standing === "LATE" ? line.lateSince !== null : line.standing === standing))
    .toSorted((a, b) => byKey(keyOf(a), keyOf(b)));
  const shown = lines.filter((line) => byKey(keyOf(line), after) > 0).slice(0, limit);
  const memberships = await Promise.all(
    shown.map(({ membershipId: id }) => ctx.load(membershipsById, { initiativeId, id })),
  );
  return page(
    asked,
    memberships.flatMap((membership) => membership ?? []),
    () => lines.length,
    ({ id, code }) => [standing === "LATE" ? (board.get(id)?.lateSince ?? "") : code, id],
  );
}

/** By sort key, then by id: a page begins where the one before ended. */
const byKey = ([a, idA]: Key, [b, idB]: Key): number => compare(a, b) || compare(idA, idB);
const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** By the oldest due date that has passed. */
const longestFirst = { ...oldestFirst, start: ["0001-01-01", nil] as const };

const expectedPartners = pages<PageAsked & Omit<ProgressAsked, "membershipId">, Membership>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    from_day: ["date", ({ start }) => start],
    to_day: ["date", ({ end }) => end],
    sees_all: ["boolean", ({ initiativeId }, { actor }) => sees.all(actor, initiativeId)],
    own: ["text", ({ initiativeId }, { actor }) => `{${sees.own(actor, initiativeId).join()}}`],
  },
  // one look into the index a partner: as a plain exists, it reads all that ends within the days again for each of them
  rows: `from membership m join organisation o on o.id = m.organisation_id
    cross join lateral (select from obligation_period p where p.initiative_id = m.initiative_id and p.membership_id = m.id
      and p.state <> 'UNBOUND' and p.period_end between asked.from_day and asked.to_day limit 1) expected
    where m.initiative_id = asked.initiative_id and (asked.sees_all or m.id = any ((select asked.own::uuid[])::uuid[]))`,
  ...withOrganisation,
  place: ["m.code", "m.id"],
  order: byText,
  keyOf: ({ code, id }) => [code, id],
});
