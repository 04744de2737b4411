import { categoryKey } from "@keelson/domain/measurement/categories";
import { BadInput } from "../../kernel/refusal.js";
/** The canonical text of the categories asked for. BAD_USER_INPUT names a dimension or category the indicator does not have. */
export function categoryKeyOf(categories, dimensions) {
  for (const { dimension, category } of categories) {
    const known = dimensions.find(({ code }) => code === dimension);
    if (!known) throw new BadInput(`This indicator is not cut by ${dimension}.`);
    if (!known.categories.some(({ code }) => code === category))
      throw new BadInput(`${dimension} has no category ${category}.`);
  }
  if (new Set(categories.map(({ dimension }) => dimension)).size < categories.length) {
    throw new BadInput("Ask for one category of a dimension.");
  }
  return categoryKey(Object.fromEntries(categories.map(({ dimension, category }) => [dimension, category])));
}
/** Whether figures under a definition with these dimensions can be told apart by these categories at all. */
export const isCutBy = (categories, dimensions) =>
  categories.every(({ dimension }) => dimensions.some(({ code }) => code === dimension));
//# sourceMappingURL=category-key-of.js.map
