import { accountability } from "./accountability/accountability.module.ts";
import { activities } from "./activities/activities.module.ts";
import { agenda } from "./agenda/agenda.module.ts";
import { communication } from "./communication/communication.module.ts";
import { identity } from "./identity/identity.module.ts";
import type { Module } from "./kernel/module.ts";
import { measurement } from "./measurement/measurement.module.ts";
import { readiness } from "./readiness/readiness.module.ts";

/** What Keelson is made of, in the order in which modules may know each other. A new module adds its line here. */
export const modules: readonly Module[] = [
  identity,
  agenda,
  measurement,
  activities,
  communication,
  readiness,
  accountability,
];

export const entities = modules.flatMap((module) => module.entities);
