import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow } from "../../kernel/refusal.ts";
import { saidLanguage } from "../action-items/said-action.ts";
import { mayOfWords as may, scopeFor, voiceOf } from "../communication.policy.ts";
import { saidTitle } from "../meetings/said-meeting.ts";
import { updatesById } from "./find-updates.ts";
import { saidAudiences, saidBody } from "./said-update.ts";
import { Update } from "./update.entity.ts";
import type { WriteUpdateInput } from "./update.type.ts";

/** Writes an update down, as a draft: nobody it is for reads it before it is published. */
export const writeUpdate: Work<WriteUpdateInput, { update: Update | null }> = async (unit, input) => {
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, initiativeId));
  allow(may.writeUpdate(actor, initiativeId), "initiative");
  const draft = unit.db.create(Update, {
    initiativeId,
    kind: input.kind,
    title: saidTitle(input.title, 200, ["title"]),
    text: saidBody(input.text),
    language: saidLanguage(input.language),
    audiences: saidAudiences(input.audiences),
    membershipId: voiceOf(actor, initiativeId, null, "initiative"),
    personId: actor.personId,
  });
  await unit.db.insert(Update, draft);
  const [update = null] = await updatesById(unit, [draft]);
  return { update };
};
