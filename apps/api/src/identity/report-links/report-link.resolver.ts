import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { nil, nodeId } from "../../kernel/node-id.ts";
import { membershipsById } from "../memberships/find-memberships.ts";
import { MembershipType } from "../memberships/membership.type.ts";
import { PersonType } from "../persons/person.type.ts";
import { findReportLink, type ReportLink } from "./find-report-link.ts";
import { ReportLinkType } from "./report-link.type.ts";

@Resolver(() => ReportLinkType)
export class ReportLinkResolver {
  @Query(() => ReportLinkType, {
    nullable: true,
    description:
      "The link that the viewer came by; null for whoever comes by a token or a session, and for the public.",
  })
  reportLink(@Ctx() ctx: Context) {
    return ctx.ask(findReportLink, null);
  }

  @FieldResolver(() => MembershipType, { description: "The organisation that is reported for." })
  membership(@Root() { initiativeId, membershipId: id }: ReportLink, @Ctx() ctx: Context) {
    return ctx.load(membershipsById, { initiativeId, id });
  }

  @FieldResolver(() => PersonType, { description: "As whom." })
  person(@Root() { personId, personName }: ReportLink) {
    return { id: nodeId("person", nil, personId), name: personName };
  }
}
