import { Membership } from "../../identity/memberships/membership.entity.ts";
import type { Context } from "../../kernel/context.ts";
import { byText, type Page, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { sees } from "../measurement.policy.ts";
import type { ProgressAsked } from "./find-reporting-progress.ts";

/** One partner's line of the board. */
export interface PartnerProgress extends ProgressAsked {
  readonly membership: Membership;
  readonly membershipId: string;
}

/** The partners of whom something is expected in a period, by code: all for the backbone, itself for a partner. */
export async function findPartnersProgress(
  ctx: Context,
  asked: PageAsked & Omit<ProgressAsked, "membershipId">,
): Promise<Page<PartnerProgress>> {
  const found = await expectedPartners(ctx, asked);
  const { initiativeId, start, end } = asked;
  const line = (membership: Membership) => ({ initiativeId, start, end, membership, membershipId: membership.id });
  return {
    edges: found.edges.map(({ node, cursor }) => ({ node: line(node), cursor })),
    nodes: found.nodes.map(line),
    pageInfo: found.pageInfo,
    get totalCount() {
      return found.totalCount;
    },
  };
}

const expectedPartners = pages<PageAsked & Omit<ProgressAsked, "membershipId">, Membership>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    from_day: ["date", ({ start }) => start],
    to_day: ["date", ({ end }) => end],
    sees_all: ["boolean", ({ initiativeId }, { actor }) => sees.all(actor, initiativeId)],
    own: ["text", ({ initiativeId }, { actor }) => `{${sees.own(actor, initiativeId).join()}}`],
  },
  // one look into the index a partner: as a plain exists, it reads all that ends within the days again for each of them
  rows: `from membership m
    cross join lateral (select from obligation_period p where p.initiative_id = m.initiative_id and p.membership_id = m.id
      and p.state <> 'UNBOUND' and p.period_end between asked.from_day and asked.to_day limit 1) expected
    where m.initiative_id = asked.initiative_id and (asked.sees_all or m.id = any ((select asked.own::uuid[])::uuid[]))`,
  node: [Membership, "m"],
  place: ["m.code", "m.id"],
  order: byText,
  keyOf: ({ code, id }) => [code, id],
});
