import { parseDecimal } from "@keelson/domain/measurement/decimal";
import { isOwnPeriod, parsePeriod } from "@keelson/domain/measurement/period";
import { areWhole } from "@keelson/domain/readiness/backbone-work";
import { backboneFunctions } from "@keelson/domain/readiness/words";
import { todayOf } from "../../agenda/initiatives/find-today.ts";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, Refused } from "../../kernel/refusal.ts";
import { may } from "../readiness.policy.ts";
import { BackboneTime, columnOf } from "./backbone-time.entity.ts";
import type { SetBackboneTimeInput } from "./backbone-time.type.ts";

/**
 * Says where the backbone's time went in a quarter: shares of all six functions, together a whole, give or take a hundredth. What was said of the
 * quarter before is corrected by it. Source: docs/methodology.md 4.7.
 */
export const setBackboneTime: Work<SetBackboneTimeInput, { time: BackboneTime | null }> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  allow(may.planBackboneWork(actor, initiativeId), "initiative");
  const [today = ""] = await todayOf(unit, [initiativeId]);
  const period = parsePeriod(input.period);
  if (!period || !isOwnPeriod(period, "QUARTERLY", 1) || period.start > today) {
    const message = "Name a quarter that has begun, such as 2026Q3.";
    throw new Refused({ code: "PERIOD_NOT_VALID", message, path: ["period"] });
  }
  const shares = backboneFunctions.flatMap((of) => {
    const given = input.shares.filter((each) => each.function === of);
    const share = parseDecimal(given[0]?.share ?? "");
    return given.length === 1 && share !== null ? [{ of, share }] : [];
  });
  const isWhole = shares.length === backboneFunctions.length && areWhole(shares.map(({ share }) => share));
  if (!isWhole || input.shares.length !== backboneFunctions.length) {
    const message = "Say a share from 0 to 1 of each of the six functions; together they are 1, give or take 0.01.";
    throw new Refused({ code: "SHARES_NOT_WHOLE", message, path: ["shares"] });
  }
  const key = { initiativeId, startsOn: period.start };
  const said = Object.fromEntries(shares.map(({ of, share }) => [columnOf[of], share]));
  await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, 112))", [initiativeId]);
  const time = unit.db.create(BackboneTime, { ...key, ...said });
  if (await unit.db.existsBy(BackboneTime, key)) await unit.db.update(BackboneTime, key, said);
  else await unit.db.insert(BackboneTime, time);
  return { time };
};
