/**
 * Which part of a partner's figure is meant: for each dimension it is cut by, the category. {} is the total.
 * Dimension code → category code.
 */
export type Categories = Readonly<Record<string, string>>;

/**
 * A way of cutting a figure, with its categories in display order.
 *
 * `exclusive`: nobody is in two categories. `exhaustive`: everybody is in one. Only with both do the parts add up to
 * the total. Source: docs/methodology.md 4.4.1.
 */
export interface DimensionRule {
  readonly code: string;
  readonly categories: readonly string[];
  readonly exclusive: boolean;
  readonly exhaustive: boolean;
}

/**
 * The one text for a set of categories, whatever order it was written in: "age=U5|sex=F", "" for the total.
 * Dimensions come in plain code-unit order; %, | and = inside codes are percent-encoded.
 */
export function categoryKey(categories: Categories): string {
  return Object.keys(categories)
    .sort()
    .map((dimension) => `${encode(dimension)}=${encode(categories[dimension] ?? "")}`)
    .join("|");
}

/** The categories that a key of `categoryKey` stands for: its inverse. */
export function categoriesOf(key: string): Categories {
  if (key === "") return {};
  return Object.fromEntries(
    key.split("|").map((part) => {
      const at = part.indexOf("=");
      return [decode(part.slice(0, at)), decode(part.slice(at + 1))];
    }),
  );
}

const encoded: Readonly<Record<string, string>> = { "%": "%25", "|": "%7C", "=": "%3D" };

function encode(code: string): string {
  return code.replace(/[%|=]/g, (character) => encoded[character] ?? character);
}

function decode(text: string): string {
  return text.replaceAll("%7C", "|").replaceAll("%3D", "=").replaceAll("%25", "%");
}
