import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Plan } from "./plans.ts";

/** One bar, and whether it held. */
export interface Line {
  readonly work: string;
  /** Measurements in the database; 0 where that does not matter. */
  readonly size: number;
  readonly text: string;
  /** Empty where there is none. */
  readonly bar: string;
  readonly holds: boolean;
}

const round = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** A time or a size: `measured` ÷ `floor` may be at most `bar`. Without a floor the bar is of the measure itself. */
export function atMost(
  work: string,
  size: number,
  measured: number,
  floor: number | null,
  bar: number,
  unit: string,
  beside?: number,
): Line {
  return lineOf({ work, size, measured, floor, unit, bar: `≤ ${bar}`, holds: measured / (floor ?? 1) <= bar, beside });
}

/** A speed: `measured` ÷ `floor` must be at least `bar`. */
export function atLeast(
  work: string,
  size: number,
  measured: number,
  floor: number | null,
  bar: number,
  unit: string,
): Line {
  return lineOf({ work, size, measured, floor, unit, bar: `≥ ${bar}`, holds: measured / (floor ?? 1) >= bar });
}

/** What there is no bar for, but whoever reads the table should know: `measured` ÷ `floor`. */
export function orientation(work: string, size: number, measured: number, floor: number, unit: string): Line {
  return { ...lineOf({ work, size, measured, floor, unit, bar: "", holds: true }), bar: "" };
}

function lineOf(given: {
  work: string;
  size: number;
  measured: number;
  floor: number | null;
  unit: string;
  bar: string;
  holds: boolean;
  beside?: number | undefined;
}): Line {
  const { work, size, measured, floor, unit, bar, holds, beside } = given;
  const text =
    floor !== null
      ? `${round(measured / floor)} × (${round(measured)} ${unit} beside ${round(floor)} ${unit})`
      : `${round(measured)} ${unit}${beside === undefined ? "" : ` (the floor needs ${round(beside)} ${unit})`}`;
  return { work, size, text, bar: `${bar} ${floor === null ? unit : "×"}`, holds };
}

const rowOf = ({ work, size, text, bar, holds }: Line): string =>
  `| ${work} | ${size ? size.toLocaleString("en") : ""} | ${text} | ${bar} | ${bar === "" ? "" : holds ? "yes" : "**no**"} |`;

const ofTheConsole = "\n## The console\n";

/** Writes the console's own section of docs/performance.md, and leaves the rest as it is. */
export async function writeConsoleReport(root: string, lines: readonly Line[], machine: string): Promise<void> {
  const file = path.join(root, "docs/performance.md");
  const [before = ""] = (await readFile(file, "utf8")).split(ofTheConsole);
  await writeFile(
    file,
    `${before.trimEnd()}
${ofTheConsole}
Written by \`npm run bench:console\` on ${new Date().toISOString().slice(0, 10)}: ${machine}, the sample, a headless Chromium without a graphics processor.
Slow 4G is 1.6 Mbit/s there, 0.75 back, 150 ms each way and back; of five visits the middle one. Lighthouse 12.8.2 as it comes, for phones.
Rows are seen when the frame with the first of them is drawn, since the navigation began, in a browser that has kept nothing, from this machine's API; of
nine visits the middle one. A key is seen at the next frame after its press (Event Timing, in steps of 8 ms); the page's own code is what ran between press
and release. 120 keys, five in each of 24 cells, of which six take longer. A network is traced until it is at rest, of five visits the middle one: what its
frames take of the processor.

| work | measured | bar | holds |
|---|---|---|---|
${lines.map((line) => rowOf(line).replace("|  |", "|")).join("\n")}
`,
  );
}

/** Writes docs/performance.md, all but the console's section, and the plans into docs/plans. */
export async function writeReport(
  root: string,
  lines: readonly Line[],
  plans: readonly Plan[],
  machine: string,
): Promise<void> {
  const folder = path.join(root, "docs/plans");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [index, plan] of plans.entries())
    await writeFile(path.join(folder, `${String(index + 1).padStart(2, "0")}-${plan.name}.txt`), plan.text);
  const file = path.join(root, "docs/performance.md");
  const [, console = ""] = (await readFile(file, "utf8")).split(ofTheConsole);
  const planned = plans.map(
    ({ title, name, milliseconds, problem }, index) =>
      `| [${title}](plans/${String(index + 1).padStart(2, "0")}-${name}.txt) | ${round(milliseconds)} ms | ${problem ?? "neither"} |`,
  );
  await writeFile(
    file,
    `# How fast, how big

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}, the embedded PostgreSQL with its settings as they are.
A ratio is of two medians of one run, measured in turns; milliseconds are of this machine. The floor is the same rows by a look at the
token and one statement written by hand, through \`pg\` and bare node:http: no rights, no GraphQL, no transaction (bench/src/floor.ts). Both
have run for a while: compiled, connected, and in the API what funders were told before is kept until something changes (decision 20). What a
round of readiness says is counted once, when it is closed (decision 33): its floor counts the answers by one statement, without what keeps them apart.

| work | measurements | measured | bar | holds |
|---|---|---|---|---|
${lines.map(rowOf).join("\n")}

## The hottest statements

By the time they took in one run of the works above at the largest size, as the API's own login, under row-level security. A sequential
scan over a table of tenants, or a sort of more rows than the statement answers, would be a problem.

| statement | took | scan or sort |
|---|---|---|
${planned.join("\n")}
${console && ofTheConsole + console}`,
  );
}
