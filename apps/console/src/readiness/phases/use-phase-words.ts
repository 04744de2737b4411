import { gateFloors } from "@keelson/domain/readiness/gate";
import { shown } from "@keelson/domain/readiness/fraction";
import type { GateResult, Phase } from "@keelson/domain/readiness/words";
import type { StatusKind } from "@keelson/ui/Status.tsx";
import { useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import { useComponentWords } from "../use-readiness-words.ts";
import type { ShownRound } from "./phases-document.ts";
import type { Reason, ReasonWord } from "./reason-of.ts";

/** What is done in a phase, in a sentence. */
export function usePhaseMeanings(): Readonly<Record<Phase, string>> {
  const { t } = useLingui();
  return {
    PHASE_I: t`People find each other, look at the problem together, and agree that it needs all of them.`,
    PHASE_II: t`They agree on an agenda, on what is measured, and on who does what.`,
    PHASE_III: t`They act, learn from what they measure, and keep it going.`,
  };
}

/** What a round advises of leaving its phase, in words. */
export function useAdviceWords(): Readonly<Record<GateResult, string>> {
  const { t } = useLingui();
  return {
    READY: t`Ready to go on`,
    READY_WITH_CONDITIONS: t`Ready, with things to see to`,
    NOT_READY: t`Not ready yet`,
    INSUFFICIENT_RESPONSES: t`Too few answered to say`,
  };
}

export const adviceKinds: Readonly<Record<GateResult, StatusKind>> = {
  READY: "on-track",
  READY_WITH_CONDITIONS: "at-risk",
  NOT_READY: "off-track",
  INSUFFICIENT_RESPONSES: "no-data",
};

/** A reason in words: what it is, and the way out. */
export interface Told {
  readonly what: string;
  readonly wayOut: string;
}

/** A gate's reasons in words, with the figures of the round that they are of. Null of a word that is not known here. */
export function useReasonWords(result: NonNullable<ShownRound["result"]>): (reason: Reason) => Told | null {
  const { t } = useLingui();
  const format = useFormat();
  const names = useComponentWords();
  return ({ word, component, statement }) => {
    if (word === null) return null;
    const name = component === null ? "" : names[component];
    const mean = result.components.find((one) => one.component === component)?.mean ?? null;
    const score = mean === null ? "–" : format.number(mean);
    const overall = result.overall === null || result.overall === undefined ? "–" : format.number(result.overall);
    const [answered, invited] = [format.number(result.answered), format.number(result.invited)];
    const least = {
      share: format.percent(shown(gateFloors.participation)),
      component: format.number(shown(gateFloors.component)),
      overall: format.number(shown(gateFloors.overall)),
      doubt: format.percent(shown(gateFloors.dontKnowRate)),
    };
    const isTold = statement !== null;
    const doIt = t`See that it is in place, with those who can, and ask again.`;
    const showIt = t`Name a document, data or somebody outside who has seen it.`;
    const words: Readonly<Record<ReasonWord, Told>> = {
      PARTICIPATION_BELOW_FLOOR: {
        what: t`${answered} of ${invited} organisations answered so that it counts; ${least.share} have to.`,
        wayOut: t`Ask those who are missing what would help them, and ask again.`,
      },
      NO_COMMUNITY_RESPONSE: {
        what: t`No community answered so that it counts.`,
        wayOut: t`Invite a community, and help its people to answer in their own language.`,
      },
      COMPONENT_BELOW_FLOOR: {
        what: t`“${name}” is at ${score} of 4; ${least.component} are needed.`,
        wayOut: t`Look at its lowest statements, and begin there.`,
      },
      OVERALL_BELOW_FLOOR: {
        what: t`All four together are at ${overall} of 4; ${least.overall} are needed.`,
        wayOut: t`Begin with what is lowest; then ask again.`,
      },
      CRITICAL_ITEM_UNKNOWN: {
        what: t`Nobody could rate a statement without which no phase is left:`,
        wayOut: t`Find out how it stands, tell everybody, and ask again.`,
      },
      CRITICAL_ITEM_BELOW_FLOOR: {
        what: isTold
          ? t`A statement without which no phase is left is hardly in place:`
          : t`A statement without which no phase is left is hardly in place. Too few organisations rated it to say which.`,
        wayOut: doIt,
      },
      DISCUSS_DISAGREEMENT: {
        what: t`Organisations see “${name}” very differently.`,
        wayOut: t`Talk about it in a meeting: who sees it otherwise speaks first.`,
      },
      HEAR_COMMUNITY: {
        what: t`The community sees “${name}” much lower than the others do.`,
        wayOut: t`Hear what they see, before anything else is decided.`,
      },
      FILL_KNOWLEDGE_GAP: {
        what: t`More than ${least.doubt} of the answers about “${name}” are “I do not know”.`,
        wayOut: t`Tell people what is there, or find it out together.`,
      },
      EVIDENCE_MISSING: {
        what: isTold
          ? t`Nobody has shown anything for a statement that was rated high:`
          : t`Nobody has shown anything for a statement that was rated high. Too few organisations rated it to say which.`,
        wayOut: showIt,
      },
    };
    return words[word];
  };
}
