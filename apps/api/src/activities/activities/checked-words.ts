import { isNegative, parseDecimal } from "@keelson/domain/measurement/decimal";
import { In } from "typeorm";
import { Membership } from "../../identity/memberships/membership.entity.ts";
import type { Unit } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { NotFound, Refused } from "../../kernel/refusal.ts";
import { saidOrNot } from "../../kernel/said.ts";
import type { ActivityTermKind } from "../terms/activity-term.entity.ts";
import { activityTermsById } from "../terms/find-activity-terms.ts";
import type { Activity } from "./activity.entity.ts";
import type { ChangeActivityInput, ProposeActivityInput } from "./activity.input.ts";

/** What an activity says of itself, beside its title and its first day. */
export type ActivityWords = Pick<
  Activity,
  "description" | "endDate" | "supportingIds" | "populationIds" | "placeIds" | "capacity" | "isExploratory" | "isPublic"
>;

/** More than anybody names. */
const namedMax = 50;

/**
 * What is said of an activity, over what was said of it before: what is left out stays. Refused where an id is of nothing in its list, a
 * word is retired that was not chosen before, the capacity is no number from 0 up, or it would end before it begins.
 */
export async function checkedWords(
  unit: Unit,
  {
    initiativeId,
    membershipId,
    startDate,
    ...before
  }: ActivityWords & Pick<Activity, "initiativeId" | "membershipId" | "startDate">,
  input: ProposeActivityInput | ChangeActivityInput,
): Promise<ActivityWords> {
  const endDate = input.endDate === undefined ? before.endDate : input.endDate;
  if (endDate !== null && endDate < startDate)
    throw new Refused({
      code: "DATES_NOT_IN_ORDER",
      message: `It would end on ${endDate}, before it begins on ${startDate}.`,
      path: ["endDate"],
    });
  const terms = (kind: ActivityTermKind, field: "populationGroupIds" | "placeIds", known: readonly string[]) =>
    termIds(unit, initiativeId, kind, input[field], field, known);
  return {
    description: input.description === undefined ? before.description : saidOrNot(input.description, "description"),
    endDate,
    supportingIds: await supporters(unit, initiativeId, membershipId, input.supportingMembershipIds, before),
    populationIds: await terms("POPULATION_GROUP", "populationGroupIds", before.populationIds),
    placeIds: await terms("PLACE", "placeIds", before.placeIds),
    capacity: input.capacityPerPeriod === undefined ? before.capacity : capacityOf(input.capacityPerPeriod),
    isExploratory: input.isExploratory ?? before.isExploratory,
    isPublic: input.isPublic ?? before.isPublic,
  };
}

/** Rows of one of the initiative's lists; those of before where nothing is said. */
export async function termIds(
  unit: Unit,
  initiativeId: string,
  kind: ActivityTermKind,
  texts: readonly string[] | null | undefined,
  field: string,
  before: readonly string[],
): Promise<string[]> {
  if (texts === undefined) return [...before];
  const nodes = named(texts ?? [], field).map((text) => parseNodeId("activityTerm", text));
  const found = await activityTermsById(unit, nodes);
  for (const [index, term] of found.entries()) {
    if (term?.initiativeId !== initiativeId || term.kind !== kind) throw new NotFound("activity term");
    if (!term.isRetired || before.includes(term.id)) continue;
    const message = `${term.name} is no longer used. Choose another.`;
    throw new Refused({ code: "TERM_RETIRED", message, path: [field, String(index)] });
  }
  return nodes.map(({ id }) => id);
}

async function supporters(
  { db }: Unit,
  initiativeId: string,
  membershipId: string,
  texts: readonly string[] | null | undefined,
  before: Pick<ActivityWords, "supportingIds">,
): Promise<string[]> {
  if (texts === undefined) return before.supportingIds;
  const nodes = named(texts ?? [], "supportingMembershipIds").map((text) => parseNodeId("membership", text));
  const known = await db.countBy(Membership, { initiativeId, id: In(nodes.map(({ id }) => id)) });
  if (known < nodes.length) throw new NotFound("membership");
  const own = nodes.findIndex(({ id }) => id === membershipId);
  if (own < 0) return nodes.map(({ id }) => id);
  const message = "Whoever leads it need not be named as helping.";
  throw new Refused({ code: "LEAD_IS_NOT_SUPPORTING", message, path: ["supportingMembershipIds", String(own)] });
}

/** Each once, and no more than anybody names. */
function named(texts: readonly string[], field: string): readonly string[] {
  const twice = texts.findIndex((text, index) => texts.indexOf(text) < index);
  if (twice >= 0)
    throw new Refused({ code: "DUPLICATE_ROW", message: "This is named twice.", path: [field, String(twice)] });
  if (texts.length <= namedMax) return texts;
  throw new Refused({ code: "ROWS_OUT_OF_RANGE", message: `Name at most ${namedMax}.`, path: [field] });
}

function capacityOf(text: string | null): string | null {
  if (text === null) return null;
  const capacity = parseDecimal(text);
  if (capacity !== null && !isNegative(capacity)) return capacity;
  throw new Refused({
    code: "NOT_A_NUMBER",
    message: `"${text.slice(0, 60)}" is no number of people. Give a number from 0 up.`,
    path: ["capacityPerPeriod"],
  });
}
