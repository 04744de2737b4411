import { Initiative } from "./initiatives/initiative.entity.js";
import { InitiativeResolver, MembershipInitiativeResolver } from "./initiatives/initiative.resolver.js";
export const agenda = { entities: [Initiative], resolvers: [InitiativeResolver, MembershipInitiativeResolver] };
//# sourceMappingURL=agenda.module.js.map
