import { expect, test } from "vitest";
import { emptyDraft } from "./draft.ts";
import { expectedOf, saidOf, valueOf } from "./expected.fixture.ts";
import { ReportStore } from "./report-store.ts";

const twelve = saidOf([valueOf({}, { value: "12" })]);
const keep = () => Promise.resolve(emptyDraft);

test("what was begun over an earlier revision is overtaken, though both have the same version, until somebody says whose stands", () => {
  const before = new ReportStore([expectedOf({ measurement: twelve })], emptyDraft, ".", keep);
  const key = before.groups[0]!.key;
  before.type(key, "#value", "13");
  expect(before.view(key).isOvertaken).toBe(false);

  const corrected = { ...twelve, revision: twelve.revision + 1, values: [valueOf({}, { value: "14" })] };
  const draft = { answers: before.unkept, sending: null };
  const after = new ReportStore([expectedOf({ measurement: corrected })], draft, ".", keep);
  expect(after.view(key).isOvertaken).toBe(true);
  after.keepMine(key);
  expect(after.view(key)).toMatchObject({ isOvertaken: false, answer: { over: 3, overRevision: 3 } });
});
