import { begunFrom } from "@keelson/domain/measurement/aim";
import { checkBaseline } from "@keelson/domain/measurement/baseline";
import { parsePeriod } from "@keelson/domain/measurement/period";
import { checkTarget } from "@keelson/domain/measurement/progress";
import { signedIn } from "../../identity/identity.policy.js";
import { parseNodeId } from "../../kernel/node-id.js";
import { allow, NotFound, refuse, Refused } from "../../kernel/refusal.js";
import { saidOrNot } from "../../kernel/said.js";
import { definitionAt, definitionsOf } from "../indicators/find-definitions.js";
import { may } from "../measurement.policy.js";
import { stamp } from "../obligations/stamp.js";
import { targetsOf } from "../targets/find-targets.js";
import { knownAt } from "../targets/known-at.js";
import { baselinesOf } from "./find-baselines.js";
/** Says where an indicator stood in a period. An earlier baseline of it stays known as what was said until now. */
export const setBaseline = async (unit, input) => {
  const actor = signedIn(unit.actor, "MANAGE");
  const node = parseNodeId("indicator", input.indicatorId);
  const { initiativeId, id } = node;
  allow(may.setBaseline(actor, initiativeId), "indicator");
  const [definitions = []] = await definitionsOf(unit, [node]);
  if (definitions.length === 0) throw new NotFound("indicator");
  const period = parsePeriod(input.period);
  if (!period)
    throw new Refused({ code: "PERIOD_NOT_VALID", message: `${input.period} is no period.`, path: ["period"] });
  const { figure, problems } = checkBaseline(definitionAt(definitions, period.end), {
    value: input.value ?? null,
    numerator: input.numerator ?? null,
    denominator: input.denominator ?? null,
  });
  if (!figure) throw new Refused(problems);
  // the clock first: what is set at the same moment is compared with this, or this with it
  const at = await stamp(unit, initiativeId);
  const [[targets = []], [baselines = []]] = [await targetsOf(unit, [node]), await baselinesOf(unit, [node])];
  const begun = [...knownAt(baselines, at).filter((known) => known.period.code !== period.code), { period, row: null }];
  // every target that is now reached from here
  for (const target of knownAt(targets, at)) {
    const { acrossTime, desiredDirection } = definitionAt(definitions, target.period.end);
    if (begunFrom(acrossTime, begun, target.period)?.row === null)
      refuse(checkTarget(desiredDirection, figure.value, target.row.value));
  }
  const baseline = {
    period: period.code,
    ...figure,
    quality: input.quality ?? null,
    source: saidOrNot(input.source, "source"),
  };
  await unit.rows(
    `update baseline set closed_at = $4
     where initiative_id = $1 and indicator_id = $2 and period = $3 and closed_at = 'infinity'`,
    [initiativeId, id, period.code, at],
  );
  await unit.rows(
    `insert into baseline (initiative_id, indicator_id, period, period_start, period_end, value, numerator, denominator, quality,
       source, opened_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      initiativeId,
      id,
      period.code,
      period.start,
      period.end,
      figure.value,
      figure.numerator,
      figure.denominator,
      baseline.quality,
      baseline.source,
      at,
    ],
  );
  return { baseline };
};
//# sourceMappingURL=set-baseline.js.map
