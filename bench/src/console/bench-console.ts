import { rm } from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import playwright, { type Browser, type BrowserContextOptions } from "playwright-core";
import { clientOf } from "../http.ts";
import { placeIn, type Running } from "../keelson.ts";
import { month } from "../package.ts";
import { atLeast, atMost, writeConsoleReport, type Line } from "../report.ts";
import { median } from "../timing.ts";
import { importWorld, invite } from "../world.ts";
import { askForReport, openPeriod } from "./ask-for-report.ts";
import { chromiumArgs, executablePath } from "./chromium.ts";
import { timeFirstRows } from "./first-rows.ts";
import { timeKeystrokes } from "./keystrokes.ts";
import { score } from "./lighthouse.ts";
import { linkActivities, timeFrames } from "./network-frames.ts";
import { signIn, signInBy } from "./sign-in.ts";
import { onSlowPhone, timeLargestPaint } from "./slow-phone.ts";

/** Of each, of which the middle one counts. */
const visits = 5;
/** Of what takes less than a second, and wanders more. */
const quickVisits = 9;

const root = fileURLToPath(new URL("../../../", import.meta.url));
const directory = path.join(root, ".bench", "console");
const sample = "childrens-outcomes-england";
const say = (text: string) => console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);

await rm(directory, { recursive: true, force: true });
const port = await freePort();
const browser = await playwright.chromium.launch({
  executablePath: await executablePath(),
  args: [...chromiumArgs, `--remote-debugging-port=${port}`],
});
// as `npm start` does, on the sample
const place = placeIn(directory, { NODE_ENV: "" });
const api = await place.start();
try {
  const lines = await measure(browser, api);
  await writeConsoleReport(root, lines, `${os.cpus().length} cores, ${os.cpus()[0]?.model}, Node ${process.version}`);
  process.exitCode = lines.every(({ holds }) => holds) ? 0 : 1;
} finally {
  await api.stop();
  await browser.close();
  await rm(directory, { recursive: true, force: true });
}

async function measure(browser: Browser, { address, said }: Running): Promise<Line[]> {
  const [backbone, partner] = [
    await signIn(browser, said, "backbone", "england"),
    await signIn(browser, said, "partner", "england"),
  ];
  const [anybody, report, staff] = [
    `${address}/p/${sample}`,
    `${address}/i/${sample}/report/${openPeriod}`,
    `${address}/i/${sample}/outcomes`,
  ];
  await askForReport(place, api);
  const lines: Line[] = [];
  const tell = (line: Line) => {
    say(`${line.work}: ${line.text}${line.holds ? "" : "  DOES NOT HOLD"}`);
    lines.push(line);
  };
  const paint = async (work: string, url: string, seconds: number, options: BrowserContextOptions = {}) => {
    const times: number[] = [];
    for (let visit = 0; visit < visits; visit += 1)
      times.push(await onSlowPhone(browser, options, (page) => timeLargestPaint(page, url)));
    tell(
      atMost(
        `largest paint of ${work}, slow 4G, processor ÷ 4, nothing kept`,
        0,
        median(times) / 1_000,
        null,
        seconds,
        "s",
      ),
    );
  };
  await paint("the public page", anybody, 2);
  await paint("a partner's report", report, 2.5, { storageState: partner });
  await paint("the staff's outcomes", staff, 3.5, { storageState: backbone });

  const large = await importLarge(browser, api);
  const rows: number[] = [];
  for (let visit = 0; visit < quickVisits; visit += 1)
    rows.push(await timeFirstRows(browser, { storageState: large.backbone }, large.board, "[data-partner]"));
  tell(
    atMost(
      "who is late of 500 partners × 40 indicators, until the first rows are seen",
      0,
      median(rows) / 1_000,
      null,
      1,
      "s",
    ),
  );
  for (const [where, viewport] of [
    ["grid", { width: 1440, height: 900 }],
    ["phone", { width: 390, height: 800 }],
  ] as const) {
    const key = await onSlowPhone(browser, { storageState: large.partner, viewport }, (page) =>
      timeKeystrokes(page, large.report),
    );
    const what = `a key in a report of 40 indicators (${where})`;
    tell(atMost(`${what} until it is seen, 95 of 100, processor ÷ 4`, 0, key.seen, null, 50, "ms"));
    tell(atMost(`${what}: of that the page's own code, 95 of 100`, 0, key.script, null, 50, "ms"));
  }

  const traced = [];
  for (let visit = 0; visit < visits; visit += 1)
    traced.push(await timeFrames(browser, { storageState: large.drawer }, large.network));
  const frames = traced.toSorted((a, b) => a.most - b.most)[Math.floor(visits / 2)] ?? {
    count: 0,
    most: NaN,
    longest: NaN,
  };
  const script = "code in a frame of a network of 300 organisations and 1,500 links";
  tell(atMost(`${script}, 95 of 100 of ${frames.count}`, 0, frames.most, null, 16, "ms"));
  tell(atMost(`${script}, the longest`, 0, frames.longest, null, 16, "ms"));

  const rate = async (
    work: string,
    url: string,
    bars: Partial<Record<keyof Awaited<ReturnType<typeof score>>, number>>,
    cookie: string | null,
  ) => {
    const scores = await score(url, port, cookie);
    for (const [name, bar] of Object.entries(bars) as [keyof typeof scores, number][])
      tell(atLeast(`Lighthouse, ${work}: ${name.replace("-", " ")}`, 0, scores[name], null, bar, "of 100"));
  };
  await rate("the public page", anybody, { performance: 95, accessibility: 100, "best-practices": 95, seo: 95 }, null);
  const cookie = partner.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  await rate("a partner's report", report, { performance: 90, accessibility: 100 }, cookie);
  return lines;
}

/**
 * Three initiatives beside the sample: a board of 500 partners × 40 indicators, a partner who is asked for 40 figures and has given none, and as large a
 * network as is drawn.
 */
async function importLarge(browser: Browser, api: Running) {
  const one = { indicators: 40, months: 1 };
  await importWorld(place, api, { slug: "board", partners: 500, missingOneOf: 7, reported: true, ...one });
  const grid = await importWorld(place, api, { slug: "grid", partners: 1, missingOneOf: 0, reported: false, ...one });
  await importWorld(place, api, {
    slug: "network",
    partners: 300,
    indicators: 1,
    months: 1,
    missingOneOf: 0,
    reported: false,
  });
  await linkActivities(await place.ownerUrl(), "network", 5);
  const client = clientOf(api.address, grid.backbone);
  await invite(place, client, "grid", "P0000", "PARTNER_LEAD", "READ,REPORT");
  client.close();
  const inAs = async (email: string) => {
    const { output } = await place.cli("link", "--email", email);
    // the command line does not know which port the API was given
    const { pathname, search } = new URL(/http\S+/.exec(output)?.[0] ?? "");
    return signInBy(browser, `${api.address}${pathname}${search}`);
  };
  return {
    backbone: await inAs("backbone@board.example"),
    partner: await inAs("p0000@grid.example"),
    drawer: await inAs("backbone@network.example"),
    network: `${api.address}/i/network/activities?view=network`,
    board: `${api.address}/i/board/reporting`,
    report: `${api.address}/i/grid/report/${month(0)}`,
  };
}

/** For Lighthouse to find the browser at. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
