import { dayNumberOf } from "@keelson/domain/measurement/civil-date";

/** How many days a day lies behind today; negative of one to come, 0 where one of them is none. */
export function daysPast(day: string, today: string): number {
  const [then, now] = [dayNumberOf(day), dayNumberOf(today)];
  return then === null || now === null ? 0 : now - then;
}
