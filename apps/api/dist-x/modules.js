import { agenda } from "./agenda/agenda.module.js";
import { identity } from "./identity/identity.module.js";
import { measurement } from "./measurement/measurement.module.js";
/** What Keelson is made of, in the order in which modules may know each other. A new module adds its line here. */
export const modules = [identity, agenda, measurement];
export const entities = modules.flatMap((module) => module.entities);
//# sourceMappingURL=modules.js.map
