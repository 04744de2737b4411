import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

const css = await readFile(new URL("tokens.css", import.meta.url), "utf8");

/** A token's colours, light and dark; the same where it says one. */
function coloursOf(token: string): [string, string] {
  const said = new RegExp(`--${token}: (?:light-dark\\((#\\w{6}), (#\\w{6})\\)|(#\\w{6}));`).exec(css);
  const [, light, dark, both] = said ?? [];
  return [light ?? both ?? "", dark ?? both ?? ""];
}

/** WCAG 2.2, relative luminance. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ["surface", "surface-sunken", "surface-raised"];
const statuses = ["on-track", "at-risk", "off-track", "submitted", "closed", "no-data"];
const texts: readonly (readonly [string, string])[] = [
  ...surfaces.flatMap((on) => ["ink", "ink-soft", "accent", "off-track"].map((text) => [text, on] as const)),
  ...statuses.map((status) => [status, `${status}-tint`] as const),
  ["accent", "accent-tint"],
  ...[1, 2, 3, 4, 5].map((step) => [`on-heat-${step}`, `heat-${step}`] as const),
  ["on-accent-fill", "accent-fill"],
  ["on-accent-fill", "accent-fill-hover"],
];
const shapes: readonly (readonly [string, string])[] = surfaces.flatMap((on) =>
  ["line-control", "series-1", "focus"].map((shape) => [shape, on] as const),
);

test.each(texts)("%s is read on %s: 4.5:1 in light and dark", (text, on) => {
  for (const scheme of [0, 1] as const)
    expect(contrast(coloursOf(text)[scheme], coloursOf(on)[scheme])).toBeGreaterThanOrEqual(4.5);
});

test.each(shapes)("%s is seen on %s: 3:1 in light and dark", (shape, on) => {
  for (const scheme of [0, 1] as const)
    expect(contrast(coloursOf(shape)[scheme], coloursOf(on)[scheme])).toBeGreaterThanOrEqual(3);
});
