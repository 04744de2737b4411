import type { StatusKind } from "@keelson/ui/Status.tsx";
import { useLingui } from "@lingui/react/macro";
import type {
  DecisionKind,
  DecisionMethod,
  DecisionRecording,
  DecisionResult,
  DecisionVisibility,
  Position,
} from "../../gql/graphql.ts";

/** What a decision decides, in words. */
export function useKindWords(): Readonly<Record<DecisionKind, string>> {
  const { t } = useLingui();
  return {
    PROPOSAL: t`Proposal`,
    AGENDA_ADOPTION: t`Agenda adopted`,
    BACKBONE_CHOICE: t`Choice of the backbone`,
    SCREEN_OVERRIDE: t`Going on without a screening`,
    PHASE_CHANGE: t`Another phase`,
    OTHER: t`Decided elsewhere`,
  };
}

/** How it is decided, in words. */
export function useMethodWords(): Readonly<Record<DecisionMethod, string>> {
  const { t } = useLingui();
  return {
    CONSENSUS: t`Consensus`,
    CONSENT: t`Consent`,
    SUPERMAJORITY: t`Large majority`,
    MAJORITY: t`Majority`,
    DELEGATED: t`One organisation decides`,
  };
}

/** By which rule it is decided, in a sentence. */
export function useMethodRules(threshold: string): Readonly<Record<DecisionMethod, string>> {
  const { t } = useLingui();
  return {
    CONSENSUS: t`It is adopted if nobody is against it.`,
    CONSENT: t`It is adopted unless somebody blocks it, or needs to discuss it more.`,
    SUPERMAJORITY: t`It is adopted if ${threshold} of those for and against are for it.`,
    MAJORITY: t`It is adopted if more are for it than against it.`,
    DELEGATED: t`It decides for all, and says why; what the others think of it is written down.`,
  };
}

/** By whose hand it came into the register, in words. */
export function useRecordingWords(): Readonly<Record<DecisionRecording, string>> {
  const { t } = useLingui();
  return {
    COMMITTEE: t`Written down by the steering committee`,
    BACKBONE: t`Written down by the backbone`,
    COUNTED: t`Counted by Keelson`,
  };
}

/** What came of it, in words. */
export function useResultWords(): Readonly<Record<DecisionResult, string>> {
  const { t } = useLingui();
  return {
    ADOPTED: t`Adopted`,
    NOT_ADOPTED: t`Not adopted`,
    NO_QUORUM: t`Too few responded`,
    RETURNED_TO_CONSULTATION: t`Back to consultation`,
  };
}

export const resultKinds: Readonly<Record<DecisionResult, StatusKind>> = {
  ADOPTED: "on-track",
  NOT_ADOPTED: "closed",
  NO_QUORUM: "no-data",
  RETURNED_TO_CONSULTATION: "at-risk",
};

/** Where an organisation stands, in words. */
export function usePositionWords(): Readonly<Record<Position, string>> {
  const { t } = useLingui();
  return {
    STRONG_YES: t`Fully for it`,
    YES_WITH_RESERVATIONS: t`For it, with reservations`,
    CAN_LIVE_WITH: t`Can live with it`,
    NEEDS_DISCUSSION: t`Needs more discussion`,
    STAND_ASIDE: t`Stands aside`,
    BLOCK: t`Blocks it`,
    ABSTAIN: t`Abstains`,
    RECUSED: t`Takes no part`,
  };
}

/** What an organisation says by it, in its own voice. */
export function usePositionMeanings(): Readonly<Record<Position, string>> {
  const { t } = useLingui();
  return {
    STRONG_YES: t`We want this, and will help with it.`,
    YES_WITH_RESERVATIONS: t`We are for it, and something in it worries us.`,
    CAN_LIVE_WITH: t`It is not what we would have chosen, and we will not stop it.`,
    NEEDS_DISCUSSION: t`We cannot say yes before it was talked about more.`,
    STAND_ASIDE: t`We are against it, and let the others go on.`,
    BLOCK: t`It must not happen as it stands.`,
    ABSTAIN: t`We say neither yes nor no. It counts among those who responded.`,
    RECUSED: t`We have a stake of our own in it, and are not counted at all.`,
  };
}

/** Who reads it, in words. */
export function useVisibilityWords(): Readonly<Record<DecisionVisibility, string>> {
  const { t } = useLingui();
  return { PARTNERS: t`Whoever takes part`, PUBLIC: t`Everybody, where the initiative publishes` };
}
