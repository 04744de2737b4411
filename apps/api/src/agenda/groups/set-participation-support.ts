import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { saidOrNot } from "../../kernel/said.ts";
import { may } from "../agenda.policy.ts";
import { Seat } from "./group.entity.ts";
import type { SetParticipationSupportInput } from "./group.type.ts";

const amountMax = 100_000_000;

/** Says what makes it possible to sit there: a fee, travel, childcare or translation, a month. Source: docs/methodology.md 4.2. */
export const setParticipationSupport: Work<SetParticipationSupportInput, { seat: Seat | null }> = async (
  unit,
  input,
) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const node = parseNodeId("seat", input.seatId);
  allow(may.setGroups(actor, node.initiativeId), "seat");
  const seat = await unit.db.findOneBy(Seat, node);
  if (!seat) throw new NotFound("seat");
  const amount = input.amountCents ?? null;
  const keys = [node.initiativeId, node.id, input.kind];
  if (amount === null) {
    const sql = "delete from participation_support where initiative_id = $1 and seat_id = $2 and kind = $3";
    await unit.rows(sql, keys);
    return { seat };
  }
  if (amount < 1 || amount > amountMax)
    throw new Refused({ code: "OUT_OF_RANGE", message: "An amount is at least 1.", path: ["amountCents"] });
  if (!/^[A-Z]{3}$/.test(input.currency)) {
    const message = "A currency is three capital letters, such as EUR.";
    throw new Refused({ code: "CURRENCY_NOT_VALID", message, path: ["currency"] });
  }
  await unit.rows(
    `insert into participation_support as p (initiative_id, seat_id, kind, amount_cents, currency, note)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (initiative_id, seat_id, kind) do update
     set amount_cents = excluded.amount_cents, currency = excluded.currency, note = excluded.note`,
    [...keys, amount, input.currency, saidOrNot(input.note, "note") ?? ""],
  );
  return { seat };
};
