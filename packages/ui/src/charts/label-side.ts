/** What a label would cover: its middle, and how far it reaches to each side. */
export interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}

/** How high a line of a label is, from the line it belongs to. */
const lineHeight = 16;

/** On which side of a level line, y growing downwards, a label from `start` to `end` covers the least of what is drawn; above where it is the same. */
export function labelSide(
  level: number,
  [start, end]: readonly [number, number],
  drawn: readonly Drawn[],
): "above" | "below" {
  const covered = (top: number) =>
    drawn.filter(({ x, y, reach }) => x + reach >= start && x - reach <= end && y >= top && y <= top + lineHeight)
      .length;
  return covered(level) < covered(level - lineHeight) ? "below" : "above";
}
