import { Refused } from "../../kernel/refusal.ts";
import { saidOrNot } from "../../kernel/said.ts";
import { saidLanguage } from "../action-items/said-action.ts";
import type { MeetingAgendaItemInput } from "./meeting.input.ts";

const refuse = (code: string, message: string, path: readonly string[]): never => {
  throw new Refused({ code, message, path });
};

/** TEXT_REQUIRED, TEXT_TOO_LONG. */
export function saidTitle(text: string, max: number, path: readonly string[]): string {
  const title = text.trim();
  if (title === "") return refuse("TEXT_REQUIRED", "Give it a title.", path);
  return title.length <= max ? title : refuse("TEXT_TOO_LONG", `A title has at most ${max} characters.`, path);
}

/** A time of day as the clock shows it, 14:30. TIME_NOT_VALID. */
export const saidTime = (at: string): string =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(at) ? at : refuse("TIME_NOT_VALID", "A time of day looks like 14:30.", ["at"]);

/** DURATION_NOT_VALID outside 5 minutes to a day. */
export const saidDuration = (minutes: number): number =>
  minutes >= 5 && minutes <= 1440
    ? minutes
    : refuse("DURATION_NOT_VALID", "A meeting takes 5 minutes to a day.", ["durationMinutes"]);

/** An https address, or null where none was said. LINK_NOT_VALID. */
export function saidLink(text: string | null | undefined): string | null {
  const link = saidOrNot(text, "link");
  if (link === null || (link.startsWith("https://") && URL.canParse(link))) return link;
  return refuse("LINK_NOT_VALID", "A link begins with https://.", ["link"]);
}

/** LANGUAGE_NOT_VALID. */
export const saidLanguages = (languages: readonly string[], field: string): string[] => [
  ...new Set(languages.map((language) => saidLanguage(language, field))),
];

/** At most 50 points. AGENDA_TOO_LONG. */
export function saidAgenda(agenda: readonly MeetingAgendaItemInput[]): MeetingAgendaItemInput[] {
  if (agenda.length > 50) return refuse("AGENDA_TOO_LONG", "A meeting has at most 50 points.", ["agenda"]);
  return agenda.map(({ place: before, title, purpose, indicatorCodes }, place) => ({
    place: before ?? null,
    title: saidTitle(title, 300, ["agenda", String(place), "title"]),
    purpose,
    indicatorCodes: [...new Set(indicatorCodes)],
  }));
}
