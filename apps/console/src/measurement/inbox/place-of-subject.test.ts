import { commentSubjects, type CommentSubject } from "@keelson/domain/communication/comment";
import { expect, test } from "vitest";
import { placeOfSubject } from "./place-of-subject.ts";

test("each thing that is commented on has a page of its own", () => {
  const places: Readonly<Record<CommentSubject, string>> = {
    ACTIVITY: "/i/home/activities/A%2F1",
    AGENDA_VERSION: "/i/home/agenda?v=av_1",
    EXCHANGE_POST: "/i/home/exchange?post=av_1",
    INDICATOR: "/i/home/outcomes/A%2F1",
    MEETING: "/i/home/meetings/av_1",
    PROPOSAL: "/i/home/proposals/av_1",
  };
  for (const kind of commentSubjects) expect(placeOfSubject("home", "av_1", { kind, code: "A/1" })).toBe(places[kind]);
  expect(placeOfSubject("home", "av_1", null)).toBe("/i/home");
});
