import { languageTag } from "@keelson/domain/identity/language-tag";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { saidOrNot } from "../../kernel/said.ts";
import { saidBriefly } from "../../kernel/said-briefly.ts";
import { may } from "../agenda.policy.ts";
import { ConstituentGroup } from "./constituent-group.entity.ts";
import type { SetConstituentGroupInput } from "./constituent-group.type.ts";
import { keepMostAffected, lockConstituents } from "./keep-most-affected.ts";

const groupsMax = 100;
const sizeMax = 100_000_000;

/** Writes down whom the initiative is about, a group at a time. Nobody is named in it. Source: docs/methodology.md 4.1. */
export const setConstituentGroup: Work<
  SetConstituentGroupInput,
  { constituentGroup: ConstituentGroup | null }
> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  allow(may.setGroups(actor, initiativeId), "initiative");
  const facts = {
    name: saidBriefly(input.name, "name", "Name the group."),
    description: saidOrNot(input.description, "description") ?? "",
    isMostAffected: input.isMostAffected,
    languages: input.languages.map(tagOf),
    estimatedSize: sizeOf(input.estimatedSize ?? null),
    contactChannels: input.contactChannels.map((channel) =>
      saidBriefly(channel, "contactChannels", "Say how they are reached."),
    ),
  };
  await lockConstituents(unit, initiativeId);
  if (!input.id) {
    if ((await unit.db.countBy(ConstituentGroup, { initiativeId })) >= groupsMax)
      throw new Refused({ code: "TOO_MANY", message: `At most ${groupsMax} groups.`, path: ["name"] });
    const constituentGroup = unit.db.create(ConstituentGroup, { initiativeId, ...facts });
    await unit.db.insert(ConstituentGroup, constituentGroup);
    return { constituentGroup };
  }
  const node = parseNodeId("constituentGroup", input.id);
  const before = node.initiativeId === initiativeId && (await unit.db.findOneBy(ConstituentGroup, node));
  if (!before) throw new NotFound("constituent group");
  await unit.db.update(ConstituentGroup, node, { ...facts, version: before.version + 1 });
  await keepMostAffected(unit, initiativeId, before);
  return { constituentGroup: { ...before, ...facts } };
};

function tagOf(text: string): string {
  const language = languageTag(text);
  if (language !== null) return language;
  const message = "A language is a BCP 47 tag, such as en or pt-BR.";
  throw new Refused({ code: "LANGUAGE_NOT_KNOWN", message, path: ["languages"] });
}

function sizeOf(size: number | null): number | null {
  if (size === null || (size >= 1 && size <= sizeMax)) return size;
  throw new Refused({
    code: "OUT_OF_RANGE",
    message: "A rough number of people is at least 1.",
    path: ["estimatedSize"],
  });
}
