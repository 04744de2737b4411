import type { Work } from "../../kernel/context.ts";

/** Goes on without an answer that was waited for thirty days. Closes what was answered once the time to appeal against it is over: thirty days. Source: docs/methodology.md 4.18. */
export const closeAnsweredCases: Work<null, { closed: number }> = async (unit) => {
  const [done] = await unit.rows<{ closed: number }>("select close_answered_cases() as closed");
  await unit.rows("select resume_waiting_cases()");
  return { closed: done?.closed ?? 0 };
};
