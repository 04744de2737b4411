import { checkAgendaDraft, type AgendaContent } from "@keelson/domain/agenda/agenda-content";
import { indicatorCodesOf } from "@keelson/domain/agenda/agenda-number";
import type { Unit } from "../../kernel/context.ts";
import { refuse } from "../../kernel/refusal.ts";
import { contentOf, type AgendaContentInput } from "./agenda-content.input.ts";

/** What is to be kept of a draft. Refused where it is none, or names an indicator that the initiative does not have. */
export async function checkedContent(
  { rows }: Unit,
  initiativeId: string,
  input: AgendaContentInput,
): Promise<AgendaContent> {
  const content = contentOf(input);
  const within = (path: readonly string[]) => ["content", ...path];
  refuse(checkAgendaDraft(content).map((problem) => ({ ...problem, path: within(problem.path) })));
  // indicators are another module's: by their codes, which never change
  const found = await rows<{ code: string }>(
    "select code from indicator where initiative_id = $1 and code = any ($2)",
    [initiativeId, indicatorCodesOf(content)],
  );
  const known = new Set(found.map(({ code }) => code));
  refuse(
    content.goals.flatMap(({ outcomes }, goal) =>
      outcomes.flatMap(({ indicatorCodes }, place) =>
        indicatorCodes.flatMap((code, nth) =>
          known.has(code)
            ? []
            : [
                {
                  code: "UNKNOWN_INDICATOR",
                  message: `There is no indicator ${code} here.`,
                  path: within(["goals", goal, "outcomes", place, "indicatorCodes", nth].map(String)),
                },
              ],
        ),
      ),
    ),
  );
  return content;
}
