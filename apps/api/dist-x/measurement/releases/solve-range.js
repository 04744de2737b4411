import highs from "highs";
// typed as if it were CommonJS, but an import gets the ES module, whose default is the function itself
const loadHighs = highs;
let loading = null;
/** The exact solver of the disclosure audit, HiGHS, which runs in this very process; loaded once, the first time it is needed. */
export function solver() {
  loading ??= loadHighs().then(solverOf);
  return loading;
}
/** Keeps the last program, which is asked many forms in a row: each goes on from where the one before ended. */
function solverOf(highs) {
  const { constants } = highs;
  const model = highs.createModel();
  // what presolve finds out it would find out anew for every form; and without it unbounded is told from infeasible
  model.options.set({ presolve: "off", solver: "simplex", output_flag: false });
  let last = null;
  const extreme = (sense) => {
    model.changeObjectiveSense(constants.objectiveSense[sense]);
    model.run();
    // from where the last question ended the next one is sometimes not found; from the beginning it is
    if (model.getModelStatus() === constants.modelStatus.unknown) {
      model.clearSolver();
      model.run();
    }
    switch (model.getModelStatus()) {
      case constants.modelStatus.optimal:
        return { value: model.getObjectiveValue(), point: [...model.getSolution().colValue] };
      case constants.modelStatus.unbounded:
        return { value: null, point: null };
      default:
        return null;
    }
  };
  return (program, form) => {
    if (program !== last) {
      pass(highs, model, program);
      last = program;
    }
    const costs = new Float64Array(program.variables.length);
    for (const { variable, coefficient } of form) costs[variable] = (costs[variable] ?? 0) + coefficient;
    model.changeColsCost({ kind: "range", from: 0, to: costs.length - 1 }, costs);
    const least = extreme("minimize");
    const greatest = least && extreme("maximize");
    return least && greatest && { least, greatest };
  };
}
function pass({ infinity }, model, { variables, rows }) {
  const terms = rows.flatMap((row) => row.terms);
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.terms.length);
  const least = (bounds) => bounds.map((bound) => bound.least ?? -infinity);
  const greatest = (bounds) => bounds.map((bound) => bound.greatest ?? infinity);
  model.passModel({
    numCols: variables.length,
    numRows: rows.length,
    colCost: variables.map(() => 0),
    colLower: least(variables),
    colUpper: greatest(variables),
    rowLower: least(rows),
    rowUpper: greatest(rows),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: variables.length,
      starts,
      indices: terms.map(({ variable }) => variable),
      values: terms.map(({ coefficient }) => coefficient),
    },
  });
}
//# sourceMappingURL=solve-range.js.map
