import type { Module } from "../kernel/module.ts";
import { MembershipResolver } from "./memberships/membership.resolver.ts";
import { Membership } from "./memberships/membership.entity.ts";
import { Organisation } from "./organisations/organisation.entity.ts";
import { NotificationResolver } from "./notifications/notification.resolver.ts";
import { PeopleResolver } from "./persons/people.resolver.ts";
import { Person } from "./persons/person.entity.ts";
import { ViewerResolver } from "./persons/viewer.resolver.ts";
import { ReportLinkResolver } from "./report-links/report-link.resolver.ts";
import { ApiTokenResolver } from "./tokens/api-token.resolver.ts";

export const identity: Module = {
  entities: [Person, Organisation, Membership],
  resolvers: [
    ViewerResolver,
    MembershipResolver,
    PeopleResolver,
    ApiTokenResolver,
    ReportLinkResolver,
    NotificationResolver,
  ],
};
