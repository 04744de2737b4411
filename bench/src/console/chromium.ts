import { existsSync } from "node:fs";

const usualPlaces = ["/usr/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/** How a browser is started where nobody sees it. */
export const chromiumArgs = ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"];

/**
 * The one that is named, or the one that npm brings for Linux on x64, with the libraries it needs: the same for everybody, and no machine has to be
 * prepared. Elsewhere the machine's own. Throws where there is none.
 */
export async function executablePath(): Promise<string> {
  const named = process.env["KEELSON_CHROMIUM"];
  if (named) return named;
  if (process.platform !== "linux" || process.arch !== "x64") {
    const own = usualPlaces.find((place) => existsSync(place));
    if (!own) throw new Error("no Chromium is here: install one, or say in KEELSON_CHROMIUM where it is");
    return own;
  }
  // by these two it unpacks the libraries that a bare machine lacks
  process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs20.x";
  process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  return chromium.executablePath();
}
