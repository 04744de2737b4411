import type { Module } from "../kernel/module.ts";
import { Initiative } from "./initiatives/initiative.entity.ts";
import { InitiativeResolver, MembershipInitiativeResolver } from "./initiatives/initiative.resolver.ts";

export const agenda: Module = { entities: [Initiative], resolvers: [InitiativeResolver, MembershipInitiativeResolver] };
