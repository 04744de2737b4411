import type { Module } from "../kernel/module.ts";
import { InitiativeReadinessResolver, ReadinessResolver } from "./overview/readiness.resolver.ts";
import { SuitabilityCondition, SuitabilityScreen } from "./screens/screen.entity.ts";
import { ScreenConditionResolver, SuitabilityScreenResolver } from "./screens/screen.resolver.ts";

export const readiness: Module = {
  entities: [SuitabilityScreen, SuitabilityCondition],
  resolvers: [InitiativeReadinessResolver, ReadinessResolver, SuitabilityScreenResolver, ScreenConditionResolver],
};
