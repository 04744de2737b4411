import { checkDefinition } from "@keelson/domain/measurement/definition";
import { parseDecimal } from "@keelson/domain/measurement/decimal";
import { signedIn } from "../../identity/identity.policy.js";
import { parseNodeId } from "../../kernel/node-id.js";
import { allow, refuse, Refused } from "../../kernel/refusal.js";
import { defineDimensions } from "../dimensions/define-dimensions.js";
import { may } from "../measurement.policy.js";
import { Indicator, IndicatorDefinition } from "./indicator.entity.js";
import { indicatorsByCode } from "./find-indicators.js";
/** Agrees on what is measured. The indicator is reportable at once, under its first definition version. */
export const defineIndicator = async (unit, input) => {
  const actor = signedIn(unit.actor, "MANAGE");
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  allow(may.defineIndicator(actor, initiativeId), "initiative");
  const definition = definitionOf(input);
  refuse(checkDefinition(definition));
  await refuseUnknownComponents(unit, initiativeId, definition);
  if (await unit.db.existsBy(Indicator, { initiativeId, code: input.code })) {
    throw new Refused({ code: "CODE_TAKEN", message: `${input.code} is another indicator's code.`, path: ["code"] });
  }
  const dimensionIds = await defineDimensions(unit, initiativeId, input.dimensions ?? []);
  const indicator = unit.db.create(Indicator, { initiativeId, code: input.code });
  await unit.db.insert(Indicator, indicator);
  const row = unit.db.create(IndicatorDefinition, { ...definition, initiativeId, indicatorId: indicator.id });
  await unit.db.insert(IndicatorDefinition, row);
  await unit.rows(
    `insert into definition_dimension (initiative_id, definition_id, dimension_id, position)
     select $1, $2, id, place from unnest($3::uuid[]) with ordinality u (id, place)`,
    [initiativeId, row.id, dimensionIds],
  );
  row.indicator = indicator;
  return { indicator: row };
};
function definitionOf(input) {
  return {
    code: input.code,
    name: input.name,
    definition: input.definition,
    unit: input.unit,
    level: input.level ?? "PERFORMANCE",
    measureType: input.measureType,
    acrossPartners: input.acrossPartners,
    acrossTime: input.acrossTime,
    multiplier: input.multiplier ?? 1,
    desiredDirection: input.desiredDirection,
    frequency: input.frequency,
    yearStartMonth: input.yearStartMonth ?? 1,
    dimensions: (input.dimensions ?? []).map(({ code }) => code),
    answerDimension: input.answerDimension ?? null,
    populationsDisjoint: input.populationsDisjoint ?? false,
    allowsOver100: input.allowsOver100 ?? false,
    allowsNegative: input.allowsNegative ?? false,
    tolerance: numberOf(input.tolerance, ["tolerance"]),
    reportingStyle: input.reportingStyle ?? "PERIODIC",
    populationCap: numberOf(input.populationCap, ["populationCap"]),
    burdenMinutesPerReport: input.burdenMinutesPerReport ?? null,
    isSensitive: input.isSensitive ?? false,
    suppressZeros: input.suppressZeros ?? false,
    composite: input.composite ? compositeOf(input.composite) : null,
  };
}
/** What an index is made of, as it was typed, read. */
export function compositeOf({ method, minPresentWeight, components }) {
  return {
    method: method ?? "ARITHMETIC",
    minPresentWeight: numberOf(minPresentWeight, ["composite", "minPresentWeight"]) ?? "0.8",
    components: components.map(({ indicatorCode, ...numbers }, index) => {
      const read = (field) => numberOf(numbers[field], ["composite", "components", String(index), field]) ?? "";
      return { indicatorCode, weight: read("weight"), worst: read("worst"), best: read("best") };
    }),
  };
}
/** A number as it was typed, read; left out it is none. */
export function numberOf(text, path) {
  if (text === null || text === undefined) return null;
  const decimal = parseDecimal(text);
  if (decimal === null) throw new Refused({ code: "NOT_A_NUMBER", message: `${text} is no decimal number.`, path });
  return decimal;
}
/** What an index is computed from is there, and is no index itself. */
export async function refuseUnknownComponents(unit, initiativeId, { composite }) {
  const codes = composite?.components.map(({ indicatorCode }) => indicatorCode) ?? [];
  const found = await indicatorsByCode(
    unit,
    codes.map((code) => ({ initiativeId, code })),
  );
  refuse(
    codes.flatMap((code, index) => {
      const path = ["composite", "components", String(index), "indicatorCode"];
      const component = found[index];
      if (!component)
        return [{ code: "UNKNOWN_INDICATOR", message: `This initiative has no indicator ${code}.`, path }];
      if (!component.composite) return [];
      return [
        { code: "COMPOSITE_OF_COMPOSITES", message: `${code} is an index itself. Name what it is made of.`, path },
      ];
    }),
  );
}
//# sourceMappingURL=define-indicator.js.map
