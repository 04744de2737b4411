import { rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { placeIn, startScript } from "./keelson.ts";
import { timeBoard } from "./works/board.ts";
import { timeOutcomes } from "./works/outcomes.ts";
import { timeReads } from "./works/reads.ts";
import { importWorld } from "./world.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const place = placeIn(path.join(root, ".bench"), { KEELSON_DEMO: "0" });
await rm(place.directory, { recursive: true, force: true });
const api = await place.start();
try {
  const outcomes = await importWorld(place, api, {
    slug: "outcomes",
    partners: 100,
    indicators: 20,
    months: 50,
    missingOneOf: 0,
    reported: true,
  });
  console.log(outcomes);
  const board = await importWorld(place, api, {
    slug: "board",
    partners: 500,
    indicators: 40,
    months: 1,
    missingOneOf: 7,
    reported: true,
  });
  console.log(board);
  const floor = await startScript("floor.js", await place.ownerUrl());
  try {
    console.log(await timeOutcomes(api, floor, outcomes, 40));
    console.log(await timeReads(api, floor, outcomes, 1000));
    console.log(await timeBoard(api, floor, board, 10));
  } finally {
    await floor.stop();
  }
} finally {
  await api.stop();
}
