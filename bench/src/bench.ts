import { randomUUID } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { placeIn, startScript, type Place, type Running } from "./keelson.ts";
import { findPlans, type Plan } from "./plans.ts";
import { atLeast, atMost, orientation, writeReport, type Line } from "./report.ts";
import { timeBoard } from "./works/board.ts";
import { timeFirstAnswer } from "./works/first-answer.ts";
import { timeOutcomes } from "./works/outcomes.ts";
import { holdRound, timeReadiness } from "./works/readiness.ts";
import { timeReads } from "./works/reads.ts";
import { inviteReporters, timeReporting, turnsMax, type Reporter } from "./works/reporting.ts";
import { importWorld, type World } from "./world.ts";

/**
 * `npm run bench -- [--sizes 100000,1000000,10000000] [--keep] [--no-report]`: builds its data in .bench, a database for each size, times every
 * work beside a floor of the same run, and writes docs/performance.md and the plans beside it. Ends with 1 where a bar does not hold. `--keep`
 * leaves the databases, and begins with those that were left: ten million measurements take half an hour to import and 25 GB to hold.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "100000,1000000,10000000" },
    keep: { type: "boolean", default: false },
    "no-report": { type: "boolean", default: false },
  },
});
const sizes = values.sizes.split(",").map(Number);
const root = fileURLToPath(new URL("../../", import.meta.url));
const directory = path.join(root, ".bench");
const say = (text: string) => console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);

/** A database of one size, and what is asked of it. */
interface Built {
  readonly worlds: Record<"outcomes" | "board" | "reporting", World>;
  readonly reporters: readonly Reporter[];
  /** What was measured while it was built. */
  readonly lines: readonly Line[];
  /** How often it was timed: each time reports months of its own. */
  readonly turns: number;
}

if (!values.keep) await rm(directory, { recursive: true, force: true });
const lines: Line[] = [await firstAnswer()];
let plans: Plan[] = [];
let firstOwn: number | null = null;
try {
  for (const size of sizes) {
    const place = placeIn(path.join(directory, `place-${size}`), { KEELSON_DEMO: "0" });
    const kept = await readBuilt(size);
    // what somebody gave up building is begun anew
    if (kept === null) await rm(place.directory, { recursive: true, force: true });
    const api = await place.start();
    try {
      const built = kept ? await withMonths(place, api, kept) : await build(place, api, size);
      lines.push(...built.lines.filter(({ work }) => !lines.some((line) => line.work === work)));
      await settle(place);
      const own = await timeAll(place, api, size, built);
      await keepBuilt(size, { ...built, turns: built.turns + 1 });
      const anew = "collective outcomes, first to ask, against its own time at the first size";
      if (firstOwn !== null) lines.push(told(atMost(anew, size, own, firstOwn, 1.2, "ms")));
      firstOwn ??= own;
      if (size !== sizes.at(-1)) continue;
      await api.stop();
      plans = await findPlans(place, built.worlds.outcomes, built.worlds.board);
    } finally {
      await api.stop();
      if (!values.keep) await rm(place.directory, { recursive: true, force: true });
    }
  }
  for (const { problem, title } of plans) if (problem) say(`${title}: ${problem}`);
  if (!values["no-report"])
    await writeReport(root, lines, plans, `${os.cpus().length} cores, ${os.cpus()[0]?.model}, Node ${process.version}`);
  process.exitCode = lines.every(({ holds }) => holds) && plans.every(({ problem }) => problem === null) ? 0 : 1;
} finally {
  if (!values.keep) await rm(directory, { recursive: true, force: true });
}

function fileOf(size: number): string {
  return path.join(directory, `place-${size}.json`);
}

async function readBuilt(size: number): Promise<Built | null> {
  const text = await readFile(fileOf(size), "utf8").catch(() => null);
  // as keepBuilt wrote it
  return text === null ? null : (JSON.parse(text) as Built);
}

/** Where all months of those who report have been reported, others do. */
async function withMonths(place: Place, api: Running, built: Built): Promise<Built> {
  if (built.turns < turnsMax) return built;
  const reporting = await worldOfReporters(place, api, `reporting-${randomUUID().slice(0, 8)}`);
  const reporters = await inviteReporters(place, api, reporting);
  return { ...built, worlds: { ...built.worlds, reporting }, reporters, turns: 0 };
}

function worldOfReporters(place: Place, api: Running, slug: string): Promise<World> {
  return importWorld(place, api, {
    slug,
    partners: 10,
    indicators: 20,
    months: 600,
    missingOneOf: 0,
    reported: false,
  });
}

async function keepBuilt(size: number, built: Built): Promise<void> {
  await writeFile(fileOf(size), JSON.stringify(built));
}

/** The initiatives that are asked, and a crowd of others around them. */
async function build(place: Place, api: Running, size: number): Promise<Built> {
  const world = (slug: string, partners: number, indicators: number, months: number, missingOneOf: number) =>
    importWorld(place, api, { slug, partners, indicators, months, missingOneOf, reported: true });
  const worlds = {
    outcomes: await world("outcomes", 100, 20, 50, 0),
    board: await world("board", 500, 40, 1, 7),
    reporting: await worldOfReporters(place, api, "reporting"),
  };
  const closing = await holdRound(place, api, worlds.board);
  const reporters = await inviteReporters(place, api, worlds.reporting);
  const lines = [
    told(atMost("closing a round of 500 × 5 × 16 answers", 0, closing, null, 10, "s")),
    ...(await growTo(place, api, size)),
  ];
  const built = { worlds, reporters, lines, turns: 0 };
  await keepBuilt(size, built);
  return built;
}

async function firstAnswer(): Promise<Line> {
  const first = path.join(directory, "first");
  await rm(first, { recursive: true, force: true });
  const seconds = await timeFirstAnswer(first);
  await rm(first, { recursive: true, force: true });
  return told(atMost("first answer after `npm start`, samples imported", 0, seconds, null, 10, "s"));
}

/** Imports made-up initiatives until the database holds so many measurements; the first large one is timed. */
async function growTo(place: Place, api: Running, size: number): Promise<Line[]> {
  let timed: Line[] = [];
  for (let held = await countMeasurements(place); held < size * 0.95; held = await countMeasurements(place)) {
    const rows = Math.min(1_000_000, Math.max(100_000, size - held));
    const shape = {
      partners: 100,
      indicators: 100,
      months: Math.round(rows / 10_000),
      missingOneOf: 0,
      reported: true,
    };
    const { seconds, peakMiB, rows: written } = await importWorld(place, api, { slug: `crowd-${held}`, ...shape });
    say(`imported ${written} rows in ${seconds.toFixed(1)} s, ${peakMiB.toFixed(0)} MiB`);
    if (written < 500_000 || timed.length > 0) continue;
    timed = [
      told(atLeast("import of a data package, end to end", written, written / seconds, null, 6_000, "rows/s")),
      told(atMost("import, the most memory held", written, peakMiB, null, 512, "MiB")),
    ];
  }
  return timed;
}

async function timeAll(place: Place, api: Running, size: number, { worlds, reporters, turns }: Built): Promise<number> {
  const floor = await startScript("floor.js", await place.ownerUrl());
  try {
    const outcomes = await timeOutcomes(api, floor, worlds.outcomes, 200);
    lines.push(
      told(
        atMost(
          "collective outcomes, 20 indicators × 50 periods, as a funder",
          size,
          outcomes.own,
          outcomes.floor,
          1.5,
          "ms",
        ),
      ),
    );
    const anew = "the same, by the first to ask after something has changed";
    lines.push(told(orientation(anew, size, outcomes.anew, outcomes.floor, "ms")));
    const { point, list } = await timeReads(api, floor, worlds.outcomes, 1_000);
    lines.push(told(atMost("point read, CPU of the API process", size, point.own, null, 1.0, "ms", point.floor)));
    lines.push(
      told(atMost("list of 50 with parents, CPU of the API process", size, list.own, null, 2.0, "ms", list.floor)),
    );
    const board = await timeBoard(api, floor, worlds.board, 10);
    lines.push(told(atMost("reporting board, 500 partners × 40 indicators", size, board.own, board.floor, 2, "ms")));
    const heat = await timeReadiness(api, floor, worlds.board, 100);
    const table = "readiness, 500 organisations × 5 people × 16 statements, beside a statement that counts them";
    lines.push(told(atMost(table, size, heat.own, heat.counted, 2, "ms")));
    const kept = "the same, beside a statement that reads what was counted when the round was closed";
    lines.push(told(orientation(kept, size, heat.own, heat.kept, "ms")));
    const { together, apart } = await timeReporting(place, api, worlds.reporting, reporters, turns);
    const reporting = "record, submit and accept 10 × 1,000 values";
    lines.push(told(atLeast(reporting, size, together.own, together.floor, 0.5, "values/s")));
    const steps = "the same, recorded and submitted by a call each";
    lines.push(told(orientation(steps, size, apart.own, apart.floor, "values/s")));
    return outcomes.anew;
  } finally {
    await floor.stop();
  }
}

function told(line: Line): Line {
  say(`${line.work}${line.size ? ` at ${line.size}` : ""}: ${line.text}${line.holds ? "" : "  DOES NOT HOLD"}`);
  return line;
}

/** What autovacuum does within a minute or so, done now, so that no run meets it by chance. */
async function settle(place: Place): Promise<void> {
  await asOwner(place, "vacuum (analyze)");
  await asOwner(place, "checkpoint");
}

async function countMeasurements(place: Place): Promise<number> {
  const [row] = await asOwner<{ count: number }>(place, "select count(*)::int as count from keelson.measurement");
  return row?.count ?? 0;
}

async function asOwner<Row extends object>(place: Place, sql: string): Promise<Row[]> {
  const owner = new pg.Client({ connectionString: await place.ownerUrl() });
  owner.on("error", () => undefined);
  await owner.connect();
  try {
    return (await owner.query<Row>(sql)).rows;
  } finally {
    await owner.end();
  }
}
