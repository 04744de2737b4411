import { expect, test } from "vitest";
import { inDays, standingOf } from "./in-days.ts";

test("a token that lasts for some days is good on the last of them, and not after it", () => {
  const last = inDays(30, new Date("2026-11-22T23:30:00Z"));
  expect(last).toBe("2026-12-22");
  expect(standingOf({ expiresOn: last }, last)).toBe("good");
  expect(standingOf({ expiresOn: last }, "2026-12-23")).toBe("expired");
});

test("one without an end is good until it is ended, and ended goes before expired", () => {
  expect(standingOf({}, "2026-11-22")).toBe("good");
  expect(standingOf({ revokedOn: "2026-01-01", expiresOn: "2025-01-01" }, "2026-11-22")).toBe("ended");
});
