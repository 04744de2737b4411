import { matchPerson } from "@keelson/domain/communication/match-person";
import { readActionLines, type ActionLine } from "@keelson/domain/communication/read-action";
import type { Problem } from "@keelson/domain/measurement/problem";
import type { Unit } from "../../kernel/context.ts";
import type { Meeting } from "./meeting.entity.ts";
import { freshLines, problemOf, type PublishedBy } from "./lines-in-minutes.ts";

interface Person {
  readonly id: string;
  readonly membershipId: string;
  readonly name: string;
}

/** The lines that are to become actions now: what stands in their way, and what makes them, one action a line, giving their ids. */
export async function actionsInMinutes(
  unit: Unit,
  { initiativeId, id, minutes, minutesLanguage }: Meeting,
  { heldOn, actor, points }: PublishedBy,
): Promise<{ problems: readonly Problem[]; make: () => Promise<string[]> }> {
  const lines = readActionLines(minutes, heldOn);
  if (lines.length === 0) return { problems: [], make: async () => [] };
  const before = await unit.rows<{ line: string }>(
    "select minute_line as line from action_item where initiative_id = $1 and meeting_id = $2 and minute_line is not null",
    [initiativeId, id],
  );
  const fresh = freshLines(lines, before);
  const people = await unit.rows<Person>(
    `select p.person_id as id, p.membership_id as "membershipId", p.name from people_to_ask($1) p order by p.name, p.person_id, p.membership_id`,
    [initiativeId],
  );
  const owners = fresh.map((line) => ownerOf(line, people));
  return {
    problems: fresh.flatMap((line) => problemsOf(line, people)),
    make: async () => {
      const made = await unit.rows<{ id: string }>(
        `insert into action_item (initiative_id, meeting_id, owner_id, person_id, minute_line, text, language, due_on, made_by, agenda_place)
         select $1, $2, l.membership_id, l.person_id, l.typed, l.text, $3, l.due_on, $4, l.agenda_place
         from unnest($5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::date[], $10::int[])
           l (membership_id, person_id, typed, text, due_on, agenda_place)
         returning id`,
        [
          initiativeId,
          id,
          minutesLanguage,
          actor.personId,
          owners.map((owner) => owner?.membershipId),
          owners.map((owner) => owner?.id),
          fresh.map(({ typed }) => typed),
          fresh.map(({ text }) => text),
          fresh.map(({ dueOn }) => dueOn),
          fresh.map(({ line }) => points[line - 1] ?? null),
        ],
      );
      return made.map((action) => action.id);
    },
  };
}

function ownerOf({ who }: ActionLine, people: readonly Person[]): Person | null {
  const match = matchPerson(who ?? "", people);
  return match.kind === "ONE" ? match.person : null;
}

/** What stands in the way of a line's becoming an action. */
function problemsOf({ line, text, who, dueOn }: ActionLine, people: readonly Person[]): Problem[] {
  const problem = problemOf(line);
  const match = matchPerson(who ?? "", people);
  const problems: Problem[] = [];
  if (text === "") problems.push(problem("TEXT_REQUIRED", "say what is to be done."));
  if (text.length > 2_000) problems.push(problem("TEXT_TOO_LONG", "keep an action to 2000 characters."));
  if (who === null) problems.push(problem("OWNER_REQUIRED", "say who does it: @name."));
  else if (match.kind === "NOBODY") problems.push(problem("OWNER_NOT_HERE", `nobody here is called ${who}.`));
  else if (match.kind === "SEVERAL")
    problems.push(problem("OWNER_AMBIGUOUS", `${who} may be ${match.names.join(" or ")}. Write more of the name.`));
  if (dueOn === null) problems.push(problem("DUE_REQUIRED", "say by when: by 2026-12-31, by Friday."));
  return problems;
}
