import { existsSync } from "node:fs";

const usualPlaces = ["/usr/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/** How a browser is started where nobody sees it. */
export const chromiumArgs = ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"];

/**
 * The one that is named, or the machine's own where it has one; else the one that npm brought for Linux on x64, with the libraries it needs: no such
 * machine has to be prepared.
 */
export async function executablePath(): Promise<string> {
  const own = process.env["KEELSON_CHROMIUM"] ?? usualPlaces.find((place) => existsSync(place));
  if (own) return own;
  // by these two it unpacks the libraries that a bare machine lacks
  process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs20.x";
  process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  return chromium.executablePath();
}
