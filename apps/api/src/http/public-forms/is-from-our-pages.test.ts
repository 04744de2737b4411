import { expect, test } from "vitest";
import { isFromOurPages } from "./is-from-our-pages.ts";

const ours = "https://keelson.example";
test.each([
  ["a browser on our page", { origin: ours, "sec-fetch-site": "same-origin" }, true],
  ["one that hides its origin", { origin: "null", "sec-fetch-site": "same-origin" }, true],
  ["an older one, on our page", { origin: ours }, true],
  ["no browser", {}, true],
  ["another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }, false],
  ["another site, in an older browser", { origin: "https://evil.example" }, false],
  ["a sandboxed frame", { origin: "null", "sec-fetch-site": "cross-site" }, false],
  ["a sandboxed frame in an older browser", { origin: "null" }, false],
  ["a site beside ours", { origin: "https://x.keelson.example", "sec-fetch-site": "same-site" }, false],
  [
    "a page of ours that is said to be another's",
    { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
    false,
  ],
])("%s", (_, headers, expected) => expect(isFromOurPages(headers, ours)).toBe(expected));
