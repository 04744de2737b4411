import type { Work } from "../../kernel/context.ts";

/** Closes what was answered once the time to appeal against it is over: thirty days. Source: docs/methodology.md 4.18. */
export const closeAnsweredCases: Work<null, { closed: number }> = async (unit) => {
  const [done] = await unit.rows<{ closed: number }>("select close_answered_cases() as closed");
  return { closed: done?.closed ?? 0 };
};
