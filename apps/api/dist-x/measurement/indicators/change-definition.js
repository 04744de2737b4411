import { isDeepStrictEqual } from "node:util";
import { dayNumberOf, isoDate } from "@keelson/domain/measurement/civil-date";
import { checkDefinition } from "@keelson/domain/measurement/definition";
import { periodAt } from "@keelson/domain/measurement/period";
import { signedIn } from "../../identity/identity.policy.js";
import { parseNodeId } from "../../kernel/node-id.js";
import { allow, NotFound, refuse, Refused } from "../../kernel/refusal.js";
import { settle } from "../aggregates/settle.js";
import { defineDimensions } from "../dimensions/define-dimensions.js";
import { may } from "../measurement.policy.js";
import { stamp } from "../obligations/stamp.js";
import { compositeOf, numberOf, refuseUnknownComponents } from "./define-indicator.js";
import { indicatorsById } from "./find-indicators.js";
import { IndicatorDefinition } from "./indicator.entity.js";
import { ownPeriod } from "./own-period.js";
/**
 * Agrees on another definition of an indicator from one of its periods on: a new version, never the old one overwritten. The
 * periods it takes over have no figures yet, so nothing that was said changes its meaning; what is expected of them moves to the
 * new version's aggregates.
 */
export const changeDefinition = async (unit, input) => {
  const actor = signedIn(unit.actor, "MANAGE");
  const node = parseNodeId("indicator", input.indicatorId);
  allow(may.defineIndicator(actor, node.initiativeId), "indicator");
  await holdDefinitions(unit, node.initiativeId);
  const [current] = await indicatorsById(unit, [node]);
  if (!current) throw new NotFound("indicator");
  refuseStale(current, input);
  const from = ownPeriod(current, input.effectiveFrom, "effectiveFrom");
  refuseTooEarly(current, from);
  const dimensions = await dimensionsFor(unit, current, input);
  const definition = definitionOf(current, input, dimensions.after);
  refuse(checkDefinition(definition));
  await refuseUnknownComponents(unit, node.initiativeId, definition);
  refuseUnchanged(definitionOf(current, {}, dimensions.before), definition);
  const periods = await takenOver(unit, node, from);
  await refuseFigures(unit, current, from, periods);
  const at = await stamp(unit, node.initiativeId);
  // under the clock, for so are periods closed
  await refuseClosed(unit, current, from);
  // the versions follow each other: the old one ends where the new one begins
  await unit.db.update(
    IndicatorDefinition,
    { initiativeId: node.initiativeId, id: current.id },
    { endsOn: from.start },
  );
  const { indicator, initiativeId, indicatorId } = current;
  const next = unit.db.create(IndicatorDefinition, {
    ...definition,
    initiativeId,
    indicatorId,
    version: current.version + 1,
    startsOn: from.start,
    effectiveFrom: from.code,
    openedAt: at,
  });
  await unit.db.insert(IndicatorDefinition, next);
  await unit.rows(
    `insert into definition_dimension (initiative_id, definition_id, dimension_id, position)
     select $1, $2, id, place from unnest($3::uuid[]) with ordinality u (id, place)`,
    [initiativeId, next.id, dimensions.ids],
  );
  await settle(unit, initiativeId, periods, at);
  next.indicator = indicator;
  next.endsOn = "infinity";
  return { indicator: next };
};
/** Until commit, nobody else in the initiative changes a definition or makes an obligation period (trigger definition_stands). */
async function holdDefinitions({ rows }, initiativeId) {
  await rows("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`definitions of ${initiativeId}`]);
}
function refuseStale({ version }, { expectedVersion }) {
  if ((expectedVersion ?? version) === version) return;
  const message = `The definition was changed by somebody else: it is version ${version}. Look at it again.`;
  throw new Refused({ code: "CONFLICT", message, path: ["expectedVersion"] });
}
function refuseTooEarly({ version, startsOn, effectiveFrom }, from) {
  // "-infinity" sorts before every date
  if (from.start > startsOn) return;
  const message = `Version ${version} begins with ${effectiveFrom}; the next begins later than that.`;
  throw new Refused({ code: "EFFECTIVE_FROM_TOO_EARLY", message, path: ["effectiveFrom"] });
}
/** A new version starts a new series, and a break in every chart: not for nothing. */
function refuseUnchanged(before, after) {
  if (!isDeepStrictEqual(before, after)) return;
  const message = "This is the definition that is in force. Say what changes.";
  throw new Refused({ code: "DEFINITION_UNCHANGED", message, path: [] });
}
/** The obligation periods that begin with or after a period, locked in the one order everybody takes them in: by id. */
async function takenOver({ rows }, { initiativeId, id }, from) {
  const periods = await rows(
    `select id from obligation_period
     where initiative_id = $1 and indicator_id = $2 and period_start >= $3 order by id for no key update`,
    [initiativeId, id, from.start],
  );
  return periods.map((period) => period.id);
}
/** What was handed in keeps the definition it was given under. */
async function refuseFigures(unit, current, from, periods) {
  const [latest] = await unit.rows(
    `select p.period as code, p.period_start as start, p.period_end as end from obligation_period p
     where p.initiative_id = $1 and p.id = any ($2::uuid[]) and exists (
       select from measurement m where m.initiative_id = $1 and m.obligation_period_id = p.id and m.state <> 'DRAFT')
     order by p.period_start desc, p.period_end desc limit 1`,
    [current.initiativeId, periods],
  );
  if (!latest) return;
  const message = `Figures were handed in for ${latest.code}, under version ${current.version}. From ${from.code} on is too early; the earliest possible is ${afterwards(current, latest)}.`;
  throw new Refused({ code: "PERIOD_HAS_FIGURES", message, path: ["effectiveFrom"] });
}
/** What was closed was told with its definition. */
async function refuseClosed(unit, current, from) {
  const [latest] = await unit.rows(
    `select period as code, period_start as start, period_end as end from period_closing
     where initiative_id = $1 and indicator_id = $2 and period_start >= $3 order by period_start desc, period_end desc limit 1`,
    [current.initiativeId, current.indicatorId, from.start],
  );
  if (!latest) return;
  const message = `${latest.code} is closed, under version ${current.version}. From ${from.code} on is too early; the earliest possible is ${afterwards(current, latest)}.`;
  throw new Refused({ code: "PERIOD_CLOSED", message, path: ["effectiveFrom"] });
}
/** The first period of an indicator that another does not reach into. */
function afterwards({ frequency, yearStartMonth }, { start, end }) {
  if (frequency === "ONE_OFF") return `a period that begins after ${start}`;
  return periodAt(frequency, yearStartMonth, dayAfter(end)).code;
}
function dayAfter(date) {
  const day = dayNumberOf(date);
  if (day === null) throw new Error(`${date} is no date`);
  return isoDate(day + 1);
}
/** The codes of the dimensions before and after the change, and the ids of the latter. */
async function dimensionsFor(unit, { initiativeId, id }, { dimensions }) {
  const used = await unit.rows(
    `select d.id, d.code from definition_dimension u
     join dimension d on d.initiative_id = u.initiative_id and d.id = u.dimension_id
     where u.initiative_id = $1 and u.definition_id = $2 order by u.position`,
    [initiativeId, id],
  );
  const before = used.map(({ code }) => code);
  if (!dimensions) return { before, after: before, ids: used.map((dimension) => dimension.id) };
  const ids = await defineDimensions(unit, initiativeId, dimensions);
  return { before, after: dimensions.map(({ code }) => code), ids };
}
/** The definition as it will be: what is not said is as it was. */
function definitionOf(current, input, dimensions) {
  return {
    code: current.indicator.code,
    measureType: current.measureType,
    frequency: current.frequency,
    yearStartMonth: current.yearStartMonth,
    name: input.name ?? current.name,
    definition: input.definition ?? current.definition,
    unit: input.unit ?? current.unit,
    level: input.level ?? current.level,
    acrossPartners: input.acrossPartners ?? current.acrossPartners,
    acrossTime: input.acrossTime ?? current.acrossTime,
    multiplier: input.multiplier ?? current.multiplier,
    desiredDirection: input.desiredDirection ?? current.desiredDirection,
    populationsDisjoint: input.populationsDisjoint ?? current.populationsDisjoint,
    allowsOver100: input.allowsOver100 ?? current.allowsOver100,
    allowsNegative: input.allowsNegative ?? current.allowsNegative,
    isSensitive: input.isSensitive ?? current.isSensitive,
    suppressZeros: input.suppressZeros ?? current.suppressZeros,
    // a total to date and a figure of one period are not the same indicator
    reportingStyle: current.reportingStyle,
    composite: input.composite ? compositeOf(input.composite) : current.composite,
    // what need not be there is taken away by null
    answerDimension: kept(input.answerDimension, current.answerDimension),
    tolerance: numberOf(kept(input.tolerance, current.tolerance), ["tolerance"]),
    populationCap: numberOf(kept(input.populationCap, current.populationCap), ["populationCap"]),
    burdenMinutesPerReport: kept(input.burdenMinutesPerReport, current.burdenMinutesPerReport),
    dimensions,
  };
}
const kept = (said, before) => (said === undefined ? before : said);
//# sourceMappingURL=change-definition.js.map
