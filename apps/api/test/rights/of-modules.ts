import { activityRights } from "./activities.ts";
import { agendaRights } from "./agenda.ts";
import { backboneRights } from "./backbone.ts";
import { communicationRights } from "./communication.ts";
import { governanceRights } from "./governance.ts";
import { readinessRights } from "./readiness.ts";
import { wordRights } from "./words.ts";

/** What a module says of its own rights, each table in lines as those of expectations.ts: it is read as if it stood there. */
export interface ModuleRights {
  readonly fields: string;
  readonly secrets: string;
  readonly mutations: string;
  readonly tables: string;
  readonly loaders: string;
}

/** A new module adds its line here. */
const modules: readonly ModuleRights[] = [
  agendaRights,
  activityRights,
  communicationRights,
  governanceRights,
  readinessRights,
  backboneRights,
  wordRights,
];

/** The lines of all modules for one of the tables. */
export const ofModules = (table: keyof ModuleRights): string => modules.map((module) => module[table]).join("\n");
