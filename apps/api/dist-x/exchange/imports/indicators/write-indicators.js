import { freshIds } from "../fresh-ids.js";
/** Writes the dimensions, and the indicators with all versions of their definitions, which nobody has known otherwise. */
export async function writeIndicators(unit, initiativeId, dimensions, indicators) {
  const dimensionIds = await writeDimensions(unit, initiativeId, dimensions);
  const indicatorIds = await freshIds(unit, indicators.length);
  const definitions = indicators.flatMap(({ versions }, place) =>
    versions.map((version, index) => ({
      ...version,
      indicator: place,
      indicatorId: indicatorIds[place],
      version: index + 1,
      endsOn: versions[index + 1]?.startsOn ?? "infinity",
    })),
  );
  const definitionIds = await freshIds(unit, definitions.length);
  await unit.rows("insert into indicator (initiative_id, id, code) select $1, * from unnest($2::uuid[], $3::text[])", [
    initiativeId,
    indicatorIds,
    indicators.map(({ code }) => code),
  ]);
  await unit.rows(
    `insert into indicator_definition (initiative_id, id, indicator_id, version, starts_on, ends_on, effective_from, name,
       definition, unit, level, measure_type, across_partners, across_time, multiplier, desired_direction, frequency, year_start_month, answer_dimension, populations_disjoint,
       allows_over_100, allows_negative, tolerance, reporting_style, population_cap, burden_minutes_per_report,
       is_sensitive, suppress_zeros, composite)
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::int[], $5::date[], $6::date[], $7::text[], $8::text[],
       $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::int[], $16::text[], $17::text[],
       $18::int[], $19::text[], $20::boolean[], $21::boolean[], $22::boolean[], $23::numeric[], $24::text[],
       $25::numeric[], $26::int[], $27::boolean[], $28::boolean[], $29::jsonb[])`,
    [
      initiativeId,
      definitionIds,
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
  return {
    indicatorIds,
    definitions: definitions.map(({ indicator, startsOn, endsOn }, index) => ({
      id: definitionIds[index] ?? "",
      indicator,
      startsOn,
      endsOn,
    })),
  };
}
/** The fields in the order of the insert's columns. */
const storedAs = [
  "indicatorId",
  "version",
  "startsOn",
  "endsOn",
  "effectiveFrom",
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
  "isSensitive",
  "suppressZeros",
];
async function writeDimensions(unit, initiativeId, dimensions) {
  const ids = await freshIds(unit, dimensions.length);
  await unit.rows(
    `insert into dimension (initiative_id, id, code, name, exclusive, exhaustive, is_sensitive, position)
     select $1, id, code, code, exclusive, exhaustive, is_sensitive, place - 1
     from unnest($2::uuid[], $3::text[], $4::boolean[], $5::boolean[], $6::boolean[])
       with ordinality u (id, code, exclusive, exhaustive, is_sensitive, place)`,
    [
      initiativeId,
      ids,
      dimensions.map(({ code }) => code),
      dimensions.map(({ exclusive }) => exclusive),
      dimensions.map(({ exhaustive }) => exhaustive),
      dimensions.map(({ isSensitive }) => isSensitive),
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
//# sourceMappingURL=write-indicators.js.map
