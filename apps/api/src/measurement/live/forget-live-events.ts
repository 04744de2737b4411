import type { Work } from "../../kernel/context.ts";

/** Forgets what happened longer than a day ago: whoever was away for as long reads everything anew. */
export const forgetLiveEvents: Work<null, object> = async (unit) => {
  await unit.rows("select forget_live_events()");
  return {};
};
