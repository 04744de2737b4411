import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import type { Context } from "../../kernel/context.ts";
import { AggregateType } from "./aggregate.type.ts";
import { DecimalScalar } from "../../kernel/scalars.ts";
import { findBounds } from "./find-bounds.ts";
import { findMissingPartners } from "./find-missing-partners.ts";

@Resolver(() => AggregateType)
export class AggregateResolver {
  @FieldResolver(() => [MembershipType], {
    nullable: true,
    description:
      "Who is expected and has not reported, by code; in a longer period, in any of the periods its figure is made of. For the " +
      "backbone; null for everybody else, and with includeSubmitted: it is told of what was accepted.",
  })
  missingPartners(@Root() { madeOf }: AggregateType, @Ctx() ctx: Context) {
    return findMissingPartners(ctx, madeOf);
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description:
      "Bounds when known: missing partners, overlapping people, hidden cells. With includeSubmitted, none for missing partners.",
  })
  async lower(@Root() aggregate: AggregateType, @Ctx() ctx: Context) {
    return (await findBounds(ctx, aggregate)).lower;
  }

  @FieldResolver(() => DecimalScalar, { nullable: true })
  async upper(@Root() aggregate: AggregateType, @Ctx() ctx: Context) {
    return (await findBounds(ctx, aggregate)).upper;
  }
}
