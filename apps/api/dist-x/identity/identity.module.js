import { MembershipResolver } from "./memberships/membership.resolver.js";
import { Membership } from "./memberships/membership.entity.js";
import { Organisation } from "./organisations/organisation.entity.js";
import { PeopleResolver } from "./persons/people.resolver.js";
import { Person } from "./persons/person.entity.js";
import { ViewerResolver } from "./persons/viewer.resolver.js";
import { ReportLinkResolver } from "./report-links/report-link.resolver.js";
import { ApiTokenResolver } from "./tokens/api-token.resolver.js";
export const identity = {
  entities: [Person, Organisation, Membership],
  resolvers: [ViewerResolver, MembershipResolver, PeopleResolver, ApiTokenResolver, ReportLinkResolver],
};
//# sourceMappingURL=identity.module.js.map
