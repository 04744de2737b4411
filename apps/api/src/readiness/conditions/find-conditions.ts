import { conditions, quarterEndsBefore, type Condition } from "@keelson/domain/readiness/conditions";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import type { Unit } from "../../kernel/context.ts";
import { NotFound } from "../../kernel/refusal.ts";
import { sees } from "../readiness.policy.ts";
import { activitiesSignals } from "./activities-signals.ts";
import { agendaSignals } from "./agenda-signals.ts";
import { backboneSignals } from "./backbone-signals.ts";
import { communicationSignals } from "./communication-signals.ts";
import { equitySignals } from "./equity-signals.ts";
import { measurementSignals } from "./measurement-signals.ts";
import type { Asked, Signal } from "./signal.ts";

export interface FoundPanel {
  readonly condition: Condition;
  readonly signals: readonly Signal[];
}

/** What is known of the five conditions, and what cuts across them. There is no total. */
export interface FoundConditions {
  readonly on: string;
  readonly panels: readonly FoundPanel[];
  readonly equity: readonly Signal[];
}

/**
 * The five conditions as they stand today, each by its own signals, as the modules that know them count them; for whoever takes part,
 * who reads of each signal what they read of what it is counted from. As many statements for five partners as for five hundred.
 */
export async function findConditions(unit: Unit, initiativeId: string): Promise<FoundConditions> {
  if (!sees(unit.actor, initiativeId)) throw new NotFound("initiative");
  const [today = ""] = await todayOf(unit, [initiativeId]);
  const asked = { initiativeId, today, quarterEnds: quarterEndsBefore(today) };
  const panels: FoundPanel[] = [];
  for (const condition of conditions) panels.push({ condition, signals: await signalsOf[condition](unit, asked) });
  return { on: today, panels, equity: await equitySignals(unit, asked) };
}

const signalsOf: Readonly<Record<Condition, (unit: Unit, asked: Asked) => Promise<Signal[]>>> = {
  COMMON_AGENDA: agendaSignals,
  SHARED_MEASUREMENT: measurementSignals,
  MUTUALLY_REINFORCING_ACTIVITIES: activitiesSignals,
  CONTINUOUS_COMMUNICATION: communicationSignals,
  BACKBONE_SUPPORT: backboneSignals,
};
