import { In } from "typeorm";
import { refuse } from "../../kernel/refusal.js";
import { Category, Dimension } from "./dimension.entity.js";
/**
 * The dimensions an indicator is cut by, made where the initiative has none of that code. One code means one thing in an
 * initiative: a dimension that is known under other categories or claims is refused with DIMENSION_DIFFERS.
 */
export async function defineDimensions(unit, initiativeId, inputs) {
  refuse(inputs.flatMap((input, index) => checkDimension(input, ["dimensions", String(index)], inputs)));
  const known = await unit.db.find(Dimension, {
    where: { initiativeId, code: In(inputs.map(({ code }) => code)) },
    relations: { categories: true },
  });
  refuse(
    inputs.flatMap((input, index) => {
      const before = known.find(({ code }) => code === input.code);
      if (!before || sameAs(before, input)) return [];
      const message = `${input.code} is known here with other categories or claims; use those or another code.`;
      return [{ code: "DIMENSION_DIFFERS", message, path: ["dimensions", String(index)] }];
    }),
  );
  let position = await unit.db.countBy(Dimension, { initiativeId });
  const ids = [];
  for (const input of inputs) {
    const before = known.find(({ code }) => code === input.code);
    ids.push(before?.id ?? (await make(unit, initiativeId, input, position++)));
  }
  return ids;
}
async function make({ db }, initiativeId, input, position) {
  const dimension = db.create(Dimension, {
    initiativeId,
    code: input.code,
    name: input.name,
    exclusive: input.exclusive ?? true,
    exhaustive: input.exhaustive ?? true,
    isSensitive: input.isSensitive ?? false,
    position,
  });
  await db.insert(Dimension, dimension);
  const categories = input.categories.map(({ code, name }, place) => ({
    initiativeId,
    dimensionId: dimension.id,
    code,
    name,
    position: place,
  }));
  await db.insert(Category, categories);
  return dimension.id;
}
function checkDimension(input, path, all) {
  const codes = input.categories.map(({ code }) => code);
  const problems = [];
  if ([input.code, ...codes].some((code) => !/^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}$/.test(code))) {
    problems.push({ code: "CODE_NOT_ALLOWED", message: "Codes are 1–64 letters, digits, dots, dashes.", path });
  }
  if (codes.length < 2) {
    problems.push({
      code: "CATEGORIES_REQUIRED",
      message: `${input.code} needs two categories or more.`,
      path: [...path, "categories"],
    });
  }
  if (new Set(codes).size < codes.length || all.filter(({ code }) => code === input.code).length > 1) {
    problems.push({ code: "CODE_TAKEN", message: `${input.code} names something twice.`, path });
  }
  return problems;
}
function sameAs(before, input) {
  const codes = before.categories.toSorted((a, b) => a.position - b.position).map(({ code }) => code);
  return (
    before.exclusive === (input.exclusive ?? true) &&
    before.exhaustive === (input.exhaustive ?? true) &&
    before.isSensitive === (input.isSensitive ?? false) &&
    codes.join("|") === input.categories.map(({ code }) => code).join("|")
  );
}
//# sourceMappingURL=define-dimensions.js.map
