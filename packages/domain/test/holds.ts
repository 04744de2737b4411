import fc from "fast-check";

/**
 * A run is the same for the same code, so that a red one speaks of the change and not of the dice. To look where nobody
 * has looked yet, give another seed: `KEELSON_SEED=$RANDOM npx vitest run`.
 */
export const seed = Number(process.env["KEELSON_SEED"] ?? 20_261_122);

/** Asserts a promise for 1,000 cases that nobody thought of. */
export function holds<Case extends [unknown, ...unknown[]]>(property: fc.IPropertyWithHooks<Case>): void {
  fc.assert(property, { numRuns: 1000, seed });
}
