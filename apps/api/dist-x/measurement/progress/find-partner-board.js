import { partnerStanding } from "@keelson/domain/measurement/partner-standing";
import { slots } from "../../kernel/slots.js";
import { sees } from "../measurement.policy.js";
/** The board of a period, by membership: every partner for the backbone, itself for a partner. */
export const partnerBoardOf = async (unit, asked) => {
  const found = await unit.rows(
    `select asked.nth::text as nth, board.* from unnest($1::uuid[], $2::date[], $3::date[]) with ordinality asked (initiative_id, from_day, to_day, nth)
     cross join lateral (
       select membership_id as "membershipId", code, expected, submitted, accepted, returned, begun, late_since as "lateSince",
         days_late as "daysLate", last_due_on as "lastDueOn", reminders_sent as "remindersSent", last_reminded_at as "lastRemindedAt"
       from partner_board(asked.initiative_id, asked.from_day, asked.to_day)) board`,
    [asked.map(({ initiativeId }) => initiativeId), asked.map(({ start }) => start), asked.map(({ end }) => end)],
  );
  const boards = slots(
    asked.map((_, place) => String(place + 1)),
    found,
    ({ nth }) => nth,
  );
  return asked.map(({ initiativeId }, place) => {
    const seen = (boards[place] ?? []).filter(({ membershipId }) =>
      sees.of(unit.actor, { initiativeId, membershipId }),
    );
    // who was reminded is for whoever reminds
    const untold = sees.all(unit.actor, initiativeId) ? {} : { remindersSent: null, lastRemindedAt: null };
    return new Map(seen.map((line) => [line.membershipId, { ...line, ...untold, standing: partnerStanding(line) }]));
  });
};
/** How many partners are how far; null for whoever is not of the backbone. */
export async function findPartnerCounts(ctx, asked) {
  if (!sees.all(ctx.actor, asked.initiativeId)) return null;
  const lines = [...(await ctx.load(partnerBoardOf, asked)).values()];
  const so = (standing) => lines.filter((line) => line.standing === standing).length;
  return {
    partners: lines.length,
    late: lines.filter(({ lateSince }) => lateSince !== null).length,
    notStarted: so("NOT_STARTED"),
    draft: so("DRAFT"),
    submitted: so("SUBMITTED"),
    returned: so("RETURNED"),
    accepted: so("ACCEPTED"),
    excused: so("EXCUSED"),
  };
}
//# sourceMappingURL=find-partner-board.js.map
