import { fieldsOf, shapeOf } from "@keelson/domain/measurement/figure-shape";
import { useLingui } from "@lingui/react/macro";
import type { Cell, Group } from "./group.ts";

/** What cells are called. */
export interface Labels {
  /** "Women", "Women · How many", "Total". Blank where a group has one cell. */
  readonly short: (group: Group, cell: Cell) => string;
  /** The same with the indicator before it, for those who hear the cell without its row. */
  readonly full: (group: Group, cell: Cell) => string;
}

export function useLabels(): Labels {
  const { t } = useLingui();
  const fieldName = ({ expected: { definition } }: Group, { field }: Cell): string | null => {
    const shape = shapeOf(definition.measureType);
    if (fieldsOf[shape].length < 2) return null;
    if (shape === "MEAN") return field === "value" ? t`Average` : t`Of how many`;
    return field === "numerator" ? t`How many` : t`Out of`;
  };
  const partName = ({ expected: { definition }, cells }: Group, { categories, place }: Cell): string | null => {
    if (place === "") return cells.some((cell) => cell.place !== "") ? t`Total` : null;
    return Object.entries(categories)
      .map(([dimension, category]) => {
        const known = definition.dimensions.find(({ code }) => code === dimension);
        return known?.categories.find(({ code }) => code === category)?.name ?? category;
      })
      .join(", ");
  };
  const short = (group: Group, cell: Cell) =>
    [partName(group, cell), fieldName(group, cell)].filter((name) => name !== null).join(" · ");
  return {
    short,
    full: (group, cell) => [group.expected.definition.name, short(group, cell)].filter(Boolean).join(": "),
  };
}
