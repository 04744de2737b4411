import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import { slots, slotsOfSeen } from "../../kernel/slots.ts";
import { readsGroups } from "../agenda.policy.ts";
import { ConstituentGroup } from "./constituent-group.entity.ts";

const read = readerOf({ node: [ConstituentGroup, "g"] });

/** Whom each initiative is about, who is most affected first. */
export const constituentGroupsOf: Batch<string, ConstituentGroup[]> = (unit, ids) =>
  slotsOfSeen(
    ids,
    (id) => readsGroups(unit.actor, id),
    async (seen) =>
      slots(
        seen,
        await read(
          unit,
          "from constituent_group g where g.initiative_id = any ($1::uuid[]) order by g.is_most_affected desc, lower(g.name), g.id",
          [seen],
        ),
        ({ initiativeId }) => initiativeId,
      ),
    [],
  );
