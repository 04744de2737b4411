import { rm } from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import playwright, { type Browser, type BrowserContextOptions } from "playwright-core";
import { placeIn, type Running } from "../keelson.ts";
import { atLeast, atMost, writeConsoleReport, type Line } from "../report.ts";
import { median } from "../timing.ts";
import { askForReport, openPeriod } from "./ask-for-report.ts";
import { chromiumArgs, executablePath } from "./chromium.ts";
import { timeKeystrokes } from "./keystrokes.ts";
import { score } from "./lighthouse.ts";
import { signIn } from "./sign-in.ts";
import { onSlowPhone, timeLargestPaint } from "./slow-phone.ts";

/** Of each, of which the middle one counts. */
const visits = 5;

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
  const [backbone, partner] = [await signIn(browser, said, "backbone"), await signIn(browser, said, "partner")];
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

  const key = await onSlowPhone(browser, { storageState: partner }, (page) => timeKeystrokes(page, report));
  tell(atMost("a key in a partner's report until it is seen, 95 of 100, processor ÷ 4", 0, key, null, 50, "ms"));

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
