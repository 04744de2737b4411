import highsModule from "highs";
import type { Extreme, LinearProgram, SolveRange, Term } from "../src/measurement/linear-range.ts";

// The package says that it is CommonJS with a default export, and is a module whose default is that function.
const loadHighs = highsModule as unknown as typeof highsModule.default;
const highs = await loadHighs();
const model = highs.createModel();
model.options.set({ output_flag: false, presolve: "off" });
let loaded: LinearProgram | null = null;

/** Ranges by HiGHS, the solver that the API hands to the domain; it keeps the program that was asked last. */
export const solveRange: SolveRange = (program, form) => {
  if (loaded !== program) load(program);
  loaded = program;
  const cost = new Float64Array(program.variables.length);
  for (const { variable, coefficient } of form) cost[variable] = (cost[variable] ?? 0) + coefficient;
  model.changeColsCost({ kind: "range", from: 0, to: cost.length - 1 }, cost);
  const least = extreme(highs.constants.objectiveSense.minimize, form);
  const greatest = extreme(highs.constants.objectiveSense.maximize, form);
  return least === null || greatest === null ? null : { least, greatest };
};

function extreme(
  sense: (typeof highs.constants.objectiveSense)["minimize" | "maximize"],
  form: readonly Term[],
): Extreme | null {
  model.changeObjectiveSense(sense);
  model.run();
  const { optimal, unbounded, unknown } = highs.constants.modelStatus;
  // From where the last question ended the next one is sometimes not found; from the beginning it is.
  if (model.getModelStatus() === unknown) {
    model.clearSolver();
    model.run();
  }
  const status = model.getModelStatus();
  if (status === unbounded) return { value: null, point: null };
  if (status !== optimal) return null;
  const point = [...model.getSolution().colValue];
  return {
    value: form.reduce((sum, { variable, coefficient }) => sum + coefficient * (point[variable] ?? 0), 0),
    point,
  };
}

function load({ variables, rows }: LinearProgram): void {
  const terms = rows.flatMap((row) => row.terms);
  let end = 0;
  model.passModel({
    numCols: variables.length,
    numRows: rows.length,
    colCost: variables.map(() => 0),
    colLower: variables.map(({ least }) => least ?? -highs.infinity),
    colUpper: variables.map(({ greatest }) => greatest ?? highs.infinity),
    rowLower: rows.map(({ least }) => least ?? -highs.infinity),
    rowUpper: rows.map(({ greatest }) => greatest ?? highs.infinity),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: variables.length,
      starts: [0, ...rows.map((row) => (end += row.terms.length))],
      indices: terms.map(({ variable }) => variable),
      values: terms.map(({ coefficient }) => coefficient),
    },
  });
}
