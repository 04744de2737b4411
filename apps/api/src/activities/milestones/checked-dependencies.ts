import { dependencyCycle } from "@keelson/domain/activities/dependency-cycle";
import type { Unit } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { NotFound, Refused } from "../../kernel/refusal.ts";

/**
 * The milestones that one depends on, as rows. DEPENDENCY_CYCLE where it would wait for itself through others. Whoever changes
 * dependencies of the initiative waits here for the one before, so that no two close a circle between them. `id` is null for a new one.
 */
export async function checkedDependencies(
  { rows }: Unit,
  initiativeId: string,
  id: string | null,
  texts: readonly string[],
): Promise<string[]> {
  const asked = [...new Set(texts.map((text) => parseNodeId("milestone", text).id))];
  await rows("select pg_advisory_xact_lock(hashtextextended('milestones ' || $1, 0))", [initiativeId]);
  const known = await rows<{ id: string; title: string; depends_on: string[] }>(
    "select id, title, depends_on from milestone where initiative_id = $1",
    [initiativeId],
  );
  const titles = new Map(known.map((milestone) => [milestone.id, milestone.title]));
  if (asked.some((one) => !titles.has(one))) throw new NotFound("milestone");
  if (id === null) return asked;
  const dependencies = new Map(known.map((milestone) => [milestone.id, milestone.depends_on]));
  dependencies.set(id, asked);
  const cycle = dependencyCycle(dependencies);
  if (!cycle) return asked;
  const way = cycle.map((one) => titles.get(one) ?? "").join(" → ");
  throw new Refused({
    code: "DEPENDENCY_CYCLE",
    message: `Each would wait for the next, and none could be reached: ${way}.`,
    path: ["dependsOnIds"],
  });
}
