import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { latestFirst, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { seenAmong, sees } from "../readiness.policy.ts";
import { OwnStatement } from "./readiness-statement.entity.ts";

/** Every statement of an initiative's own, also those that are asked no more, the latest first. */
export const findOwnStatements = pages<PageAsked & { readonly initiativeId: string }, OwnStatement>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    seen: ["boolean", ({ initiativeId }, { actor }) => sees(actor, initiativeId)],
  },
  rows: "from readiness_statement s where s.initiative_id = asked.initiative_id and asked.seen",
  node: [OwnStatement, "s"],
  place: ["s.created_at", "s.id"],
  order: latestFirst,
  keyOf: ({ createdAt, id }) => [createdAt.toISOString(), id],
});

const read = readerOf({ node: [OwnStatement, "s"] });

/** Statements by their rows; null where there is none that the actor may see. */
export const ownStatementsById: Batch<NodeId, OwnStatement | null> = async (unit, keys) => {
  const found = await read(
    unit,
    "from readiness_statement s where s.initiative_id = any ($1::uuid[]) and s.id = any ($2::uuid[])",
    [seenAmong(unit, keys), keys.map(({ id }) => id)],
  );
  const byId = new Map(found.map((statement) => [statement.id, statement]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};

/** What rounds ask besides the bank, as it stood when they were planned, in the order in which it was added. */
export const ownStatementsOf: Batch<NodeId, OwnStatement[]> = async (unit, keys) => {
  const rounds = await unit.rows<{ id: string; initiative_id: string; own_codes: string[] }>(
    `select id, initiative_id, own_codes from readiness_assessment
     where initiative_id = any ($1::uuid[]) and id = any ($2::uuid[]) and own_codes <> '{}'`,
    [seenAmong(unit, keys), keys.map(({ id }) => id)],
  );
  const found = await read(
    unit,
    "from readiness_statement s where s.initiative_id = any ($1::uuid[]) and s.code = any ($2::text[])",
    [rounds.map((round) => round.initiative_id), rounds.flatMap((round) => round.own_codes)],
  );
  const byCode = new Map(found.map((statement) => [`${statement.initiativeId} ${statement.code}`, statement]));
  const byId = new Map(rounds.map((round) => [round.id, round]));
  return keys.map(({ id }) => {
    const round = byId.get(id);
    return round?.own_codes.flatMap((code) => byCode.get(`${round.initiative_id} ${code}`) ?? []) ?? [];
  });
};
