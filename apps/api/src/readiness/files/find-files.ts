import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { seenAmong } from "../readiness.policy.ts";
import { ReadinessFile } from "./file.entity.ts";

const read = readerOf({ node: [ReadinessFile, "f"] });

/** The viewer's own files that were kept, by their rows; null where there is none: nobody reads another's. */
export const ownFilesById: Batch<NodeId, ReadinessFile | null> = async (unit, keys) => {
  const found = await read(
    unit,
    `from readiness_file f where f.initiative_id = any ($1::uuid[]) and f.id = any ($2::uuid[]) and f.person_id = $3::uuid
       and f.kept_at is not null`,
    [seenAmong(unit, keys), keys.map(({ id }) => id), unit.actor?.personId ?? null],
  );
  const byId = new Map(found.map((file) => [file.id, file]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};
