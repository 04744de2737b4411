import type { Module } from "../kernel/module.ts";
import { MembershipResolver } from "./memberships/membership.resolver.ts";
import { Membership } from "./memberships/membership.entity.ts";
import { Organisation } from "./organisations/organisation.entity.ts";
import { OrganisationResolver } from "./organisations/organisation.resolver.ts";
import { NotificationResolver } from "./notifications/notification.resolver.ts";
import { MembershipPersonResolver, PeopleResolver } from "./persons/people.resolver.ts";
import { Person } from "./persons/person.entity.ts";
import { ViewerResolver } from "./persons/viewer.resolver.ts";
import { ReportLinkResolver } from "./report-links/report-link.resolver.ts";
import { MembershipStatement } from "./statements/membership-statement.entity.ts";
import { StatementResolver } from "./statements/statement.resolver.ts";
import { ApiTokenResolver } from "./tokens/api-token.resolver.ts";

export const identity: Module = {
  entities: [Person, Organisation, Membership, MembershipStatement],
  resolvers: [
    ViewerResolver,
    MembershipResolver,
    OrganisationResolver,
    StatementResolver,
    PeopleResolver,
    MembershipPersonResolver,
    ApiTokenResolver,
    ReportLinkResolver,
    NotificationResolver,
  ],
};
