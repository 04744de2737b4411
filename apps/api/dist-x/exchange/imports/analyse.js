/**
 * Tells the planner what was written: nobody else may for hours, and until then its plans would be those for empty tables. Late in
 * the transaction, for another import that analyses waits until this one ends.
 */
export async function analyse({ rows }, tables) {
  await rows(`analyze ${tables.join(", ")}`);
}
//# sourceMappingURL=analyse.js.map
