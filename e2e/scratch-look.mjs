import playwright from "playwright-core";
process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs20.x"; process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x";
import { existsSync, readFileSync } from "node:fs";
const own = ["/usr/bin/chromium"].find((p) => existsSync(p)) ?? (await (await import("@sparticuz/chromium")).default.executablePath());
const log = readFileSync("/tmp/mine/riverbend/server.log", "utf8");
const links = [...log.matchAll(/^ {2}(\w+) +(http\S+)$/gm)].map(([, t, u]) => [t, u]);
const who = process.argv[2], pages = process.argv.slice(3);
const browser = await playwright.chromium.launch({ executablePath: own, args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"] });
const stateFile = `/tmp/mine/riverbend/state-${who}.json`;
const base = "http://localhost:4712";
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...(existsSync(stateFile) && { storageState: stateFile }) });
const page = await context.newPage();
page.on("console", (m) => m.type() === "error" && console.log("console:", m.text()));
if (who !== "public" && !existsSync(stateFile)) { const url = links[Number(who)][1]; await page.goto(url); await page.getByRole("button").first().click(); await page.waitForURL((u) => !u.pathname.startsWith("/signin")); await page.waitForTimeout(1500); console.log("landed", page.url()); await context.storageState({ path: stateFile }); await page.screenshot({ path: `/tmp/mine/riverbend/shot-${who}-landing.png` }); }
for (const p of pages) {
  const [address, w = "1440", scheme = "light", full] = p.split("@");
  await page.setViewportSize({ width: Number(w), height: 900 }); await page.emulateMedia({ colorScheme: scheme });
  await page.goto(base + address); await page.waitForTimeout(2500);
  const name = `/tmp/mine/riverbend/shot-${who}-${address.replace(/[^a-z0-9]+/gi, "_")}-${w}-${scheme}.png`;
  await page.screenshot({ path: name, fullPage: full === "full" }); console.log(name);
}
await browser.close();
