import { readerOf } from "../../kernel/entities.ts";
import type { Work } from "../../kernel/context.ts";
import { inEachInitiative, type ActWith } from "../../kernel/in-each-initiative.ts";
import type { Decision } from "../decisions/decision.entity.ts";
import { Proposal } from "./proposal.entity.ts";
import { count } from "./resolve-proposal.ts";

const read = readerOf({ node: [Proposal, "p"] });

/** Counts what is over in an initiative, each proposal on the day after its last: once, whoever else looks. */
const resolveProposals: Work<string, { decisions: readonly Decision[] }> = async (unit, initiativeId) => {
  unit.because("the last day is over");
  const over = await read(
    unit,
    `from proposal p join initiative i on i.id = p.initiative_id
     where p.initiative_id = $1 and p.method <> 'DELEGATED' and p.closes_on < ($2::timestamptz at time zone i.time_zone)::date
       and not exists (select from decision d where d.initiative_id = p.initiative_id and d.proposal_id = p.id)
     order by p.closes_on, p.id`,
    [initiativeId, unit.now],
  );
  const decisions: Decision[] = [];
  for (const proposal of over) decisions.push(await count(unit, proposal, dayAfter(proposal.closesOn), "", null));
  return { decisions };
};

/** A result is of the day after the last, however late it is counted. */
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Counts, in every initiative, the proposals whose last day is over. */
export const resolveAllProposals = (actWith: ActWith) =>
  inEachInitiative(actWith, {
    due: "initiatives_with_proposals_over",
    context: (id) => ({ audience: [id], manages: [id] }),
    work: resolveProposals,
    nothing: { decisions: [] },
    failed: "proposals of some initiatives could not be counted",
  });
