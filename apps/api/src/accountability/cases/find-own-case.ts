import { appealWindow } from "@keelson/domain/accountability/case-clock";
import { isOpen, nextCaseState } from "@keelson/domain/accountability/case-states";
import type { Unit } from "../../kernel/context.ts";
import { today as dayOf } from "../../kernel/today.ts";
import { clockOf, type Clockwork } from "./clock-of.ts";
import { pastOf } from "./go-on.ts";
import type { OwnCaseType, OwnCaseVerb } from "./own-case.type.ts";
import { typedHash } from "./receipt.ts";
import { opened } from "./sealed.ts";

/** A case as the database gives it to whoever has its receipt; words are sealed, in base64. */
interface Kept extends Omit<Clockwork, "receivedAt" | "receivedOn"> {
  readonly id: string;
  readonly initiative: string;
  readonly timeZone: string;
  readonly language: string;
  readonly originalText: string;
  readonly outcome: OwnCaseType["outcome"];
  readonly appealOutcome: OwnCaseType["appealOutcome"];
  readonly receivedAt: string;
  readonly respondedOn: string | null;
  readonly hasContact: boolean;
  readonly events: readonly OwnCaseType["steps"][number][];
  readonly messages: readonly { readonly words: string; readonly isOwn: boolean; readonly writtenOn: string }[];
}

/**
 * What somebody told, for whoever has its receipt code. Null where it opens nothing, and for everybody who says who they are: by a code nobody shall be
 * known to have told something.
 */
export async function findOwnCase(unit: Unit, receiptCode: string): Promise<OwnCaseType | null> {
  const hash = unit.actor ? null : typedHash(receiptCode);
  if (!hash) return null;
  const [found] = await unit.rows<{ own: Kept | null }>("select own_case($1) as own", [hash]);
  return found?.own ? ownCaseOf(unit, found.own) : null;
}

function ownCaseOf(unit: Unit, kept: Kept): OwnCaseType {
  const { id, initiative, timeZone, language, state, outcome, appealOutcome, hasContact, respondedOn } = kept;
  const open = (words: string) => opened(unit, "case words", id, Buffer.from(words, "base64"));
  const today = dayOf(unit.now, timeZone);
  const receivedAt = new Date(kept.receivedAt);
  const receivedOn = dayOf(receivedAt, timeZone);
  const due = state === "AWAITING_COMPLAINANT" ? null : clockOf({ ...kept, receivedAt, receivedOn }, unit.now, today);
  const past = pastOf(kept);
  const appealed = respondedOn === null ? null : appealWindow(respondedOn, today);
  const mayAppeal = appealed?.accepted === true && nextCaseState(state, "appeal", past) !== null;
  const can: Record<OwnCaseVerb, boolean> = {
    REPLY: isOpen(state),
    APPEAL: mayAppeal,
    WITHDRAW: nextCaseState(state, "withdraw", past) !== null,
    FORGET_CONTACT: hasContact,
  };
  return {
    initiativeName: initiative,
    language,
    text: open(kept.originalText),
    receivedOn,
    state,
    dueOn: due?.dueOn ?? null,
    outcome,
    appealOutcome,
    appealUntil: mayAppeal ? appealed.lastDay : null,
    hasContact,
    steps: kept.events,
    messages: kept.messages.map(({ words, isOwn, writtenOn }) => ({ isOwn, writtenOn, text: open(words) })),
    // the order of the words is the order above
    viewerCan: (Object.keys(can) as OwnCaseVerb[]).filter((verb) => can[verb]),
  };
}
