import { expect, test } from "vitest";
import { contactOf, lastSeenOf } from "./contact-of.ts";

const [lead, reporter, guest] = [
  { name: "lead", roles: ["PARTNER_LEAD"] },
  { name: "reporter", roles: ["PARTNER_STAFF", "PARTNER_REPORTER"] },
  { name: "guest", roles: ["EVALUATOR"] },
];

test("one talks to whoever reports, else to the lead, else to anybody there is", () => {
  expect(contactOf([guest, lead, reporter])).toBe(reporter);
  expect(contactOf([guest, lead])).toBe(lead);
  expect(contactOf([guest])).toBe(guest);
  expect(contactOf([])).toBeNull();
});

test("a partner was here when any of its people last was", () => {
  expect(lastSeenOf([{ lastSeenOn: "2026-10-02" }, { lastSeenOn: null }, { lastSeenOn: "2026-11-01" }])).toBe(
    "2026-11-01",
  );
  expect(lastSeenOf([{ lastSeenOn: null }])).toBeNull();
});
