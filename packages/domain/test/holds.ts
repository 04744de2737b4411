import fc from "fast-check";

/** Asserts a promise for 1,000 cases that nobody thought of. */
export function holds<Case extends [unknown, ...unknown[]]>(property: fc.IPropertyWithHooks<Case>): void {
  fc.assert(property, { numRuns: 1000 });
}
