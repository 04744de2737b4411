import type { Definition } from "@keelson/domain/measurement/definition";
import type { Unit } from "../../../kernel/context.ts";
import { freshIds } from "../fresh-ids.ts";
import type { Dimension } from "./read-dimensions.ts";

/** The ids of what was written, in the order of the package's lists. */
export interface WrittenIndicators {
  readonly indicatorIds: string[];
  readonly definitionIds: string[];
}

/** Writes the dimensions, and the indicators with their first definitions. */
export async function writeIndicators(
  unit: Unit,
  initiativeId: string,
  dimensions: readonly Dimension[],
  definitions: readonly Definition[],
): Promise<WrittenIndicators> {
  const dimensionIds = await writeDimensions(unit, initiativeId, dimensions);
  const indicatorIds = await freshIds(unit, definitions.length);
  const definitionIds = await freshIds(unit, definitions.length);
  await unit.rows("insert into indicator (initiative_id, id, code) select $1, * from unnest($2::uuid[], $3::text[])", [
    initiativeId,
    indicatorIds,
    definitions.map(({ code }) => code),
  ]);
  await unit.rows(
    `insert into indicator_definition (initiative_id, id, indicator_id, name, definition, unit, level, measure_type, across_partners,
       across_time, multiplier, desired_direction, frequency, year_start_month, answer_dimension, populations_disjoint,
       allows_over_100, allows_negative, tolerance, reporting_style, population_cap, burden_minutes_per_report, composite)
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
       $10::text[], $11::int[], $12::text[], $13::text[], $14::int[], $15::text[], $16::boolean[], $17::boolean[], $18::boolean[],
       $19::numeric[], $20::text[], $21::numeric[], $22::int[], $23::jsonb[])`,
    [
      initiativeId,
      definitionIds,
      indicatorIds,
      ...storedAs.map((field) => definitions.map((definition) => definition[field])),
      definitions.map(({ composite }) => composite && JSON.stringify(composite)),
    ],
  );
  const uses = definitions.flatMap(({ dimensions: codes }, index) =>
    codes.map((code, position) => ({
      definitionId: definitionIds[index],
      dimensionId: dimensionIds.get(code),
      position,
    })),
  );
  await unit.rows(
    `insert into definition_dimension (initiative_id, definition_id, dimension_id, position)
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::int[])`,
    [
      initiativeId,
      uses.map((use) => use.definitionId),
      uses.map((use) => use.dimensionId),
      uses.map((use) => use.position),
    ],
  );
  return { indicatorIds, definitionIds };
}

/** The fields in the order of the insert's columns. */
const storedAs = [
  "name",
  "definition",
  "unit",
  "level",
  "measureType",
  "acrossPartners",
  "acrossTime",
  "multiplier",
  "desiredDirection",
  "frequency",
  "yearStartMonth",
  "answerDimension",
  "populationsDisjoint",
  "allowsOver100",
  "allowsNegative",
  "tolerance",
  "reportingStyle",
  "populationCap",
  "burdenMinutesPerReport",
] as const satisfies (keyof Definition)[];

async function writeDimensions(
  unit: Unit,
  initiativeId: string,
  dimensions: readonly Dimension[],
): Promise<Map<string, string>> {
  const ids = await freshIds(unit, dimensions.length);
  await unit.rows(
    `insert into dimension (initiative_id, id, code, name, exclusive, exhaustive, position)
     select $1, id, code, code, exclusive, exhaustive, place - 1
     from unnest($2::uuid[], $3::text[], $4::boolean[], $5::boolean[]) with ordinality u (id, code, exclusive, exhaustive, place)`,
    [
      initiativeId,
      ids,
      dimensions.map(({ code }) => code),
      dimensions.map(({ exclusive }) => exclusive),
      dimensions.map(({ exhaustive }) => exhaustive),
    ],
  );
  const categories = dimensions.flatMap(({ categories: codes, categoryNames }, index) =>
    codes.map((code, position) => ({ dimensionId: ids[index], code, name: categoryNames[position], position })),
  );
  await unit.rows(
    `insert into category (initiative_id, dimension_id, code, name, position)
     select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::int[])`,
    [
      initiativeId,
      categories.map(({ dimensionId }) => dimensionId),
      categories.map(({ code }) => code),
      categories.map(({ name }) => name),
      categories.map(({ position }) => position),
    ],
  );
  return new Map(dimensions.map(({ code }, index) => [code, ids[index] ?? ""]));
}
