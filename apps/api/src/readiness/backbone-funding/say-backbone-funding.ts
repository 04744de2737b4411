import { initiativesById } from "../../agenda/initiatives/find-initiatives.ts";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import { languageOf } from "../../agenda/versions/draft-agenda.ts";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, Refused } from "../../kernel/refusal.ts";
import { said } from "../../kernel/said.ts";
import { may } from "../readiness.policy.ts";
import { BackboneFunding } from "./backbone-funding.entity.ts";
import type { SayBackboneFundingInput } from "./backbone-funding.type.ts";

/** Days that periods are named for too. */
const [dayMin, dayMax] = ["1900-01-01", "2200-12-31"];

/** Says until when the backbone is paid for, by whom, and where that is written. The latest that was said counts. Source: docs/methodology.md 4.7. */
export const sayBackboneFunding: Work<SayBackboneFundingInput, { funding: BackboneFunding | null }> = async (
  unit,
  input,
) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  allow(may.sayBackboneFunding(actor, initiativeId), "initiative");
  const [today = ""] = await todayOf(unit, [initiativeId]);
  if (input.securedUntil < dayMin || input.securedUntil > dayMax) {
    const message = `Name a day from ${dayMin} to ${dayMax}.`;
    throw new Refused({ code: "OUT_OF_RANGE", message, path: ["securedUntil"] });
  }
  const [initiative] = await initiativesById(unit, [initiativeId]);
  const funding = unit.db.create(BackboneFunding, {
    initiativeId,
    securedUntil: input.securedUntil,
    source: said(input.source, "source", "Say who pays, and where that is written."),
    language: languageOf(input.language ?? initiative?.defaultLanguage ?? "und"),
    saidOn: today,
    saidBy: actor.personId,
  });
  await unit.db.insert(BackboneFunding, funding);
  return { funding };
};
