import { meetingsAtOnceMax } from "@keelson/domain/communication/series";
import { Refused } from "../../kernel/refusal.ts";
import { saidBriefly } from "../../kernel/said-briefly.ts";

const within = (value: number, max: number, path: string, message: string): number => {
  if (value >= 1 && value <= max) return value;
  throw new Refused({ code: "OUT_OF_RANGE", message, path: [path] });
};

/** How often meetings come, in days. OUT_OF_RANGE. */
export const saidCadence = (days: number): number =>
  within(days, 366, "cadenceDays", "Meetings of a series are 1 to 366 days apart.");

/** How many are planned at once. OUT_OF_RANGE. */
export const saidCount = (meetings: number): number =>
  within(meetings, meetingsAtOnceMax, "meetings", `Plan 1 to ${meetingsAtOnceMax} meetings at once.`);

/** What they are for. TEXT_REQUIRED, TEXT_TOO_LONG. */
export const saidPurpose = (text: string): string =>
  saidBriefly(text, "purpose", "Say what these meetings are for.", 2_000);

/** Whose they are, or null where nobody said. TEXT_TOO_LONG. */
export const saidCircle = (text: string | null | undefined): string | null =>
  text?.trim() ? saidBriefly(text, "circle", "Name the circle.", 200) : null;
