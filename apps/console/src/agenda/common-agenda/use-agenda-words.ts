import type { PrincipleKind, StrategyKind } from "@keelson/domain/agenda/agenda-content";
import type { AgendaStatus } from "@keelson/domain/agenda/agenda-life";
import type { AgendaPartKind } from "@keelson/domain/agenda/compare-agendas";
import type { AdoptionObstacle, EndorsementState } from "@keelson/domain/agenda/endorsement";
import type { IndicatorLevel } from "@keelson/domain/measurement/words";
import type { StatusKind } from "@keelson/ui/Status.tsx";
import { useLingui } from "@lingui/react/macro";

/** How far a version has come, as a badge. */
export const agendaStatusKinds: Readonly<Record<AgendaStatus, StatusKind>> = {
  DRAFT: "no-data",
  IN_CONSULTATION: "submitted",
  PROPOSED_FOR_ADOPTION: "submitted",
  ADOPTED: "on-track",
  SUPERSEDED: "closed",
  WITHDRAWN: "no-data",
};

/** Where an organisation stands, as a badge: a reservation is no warning, and a "no" no failure. */
export const endorsementKinds: Readonly<Record<EndorsementState, StatusKind>> = {
  PENDING: "no-data",
  ENDORSED: "on-track",
  ENDORSED_WITH_RESERVATIONS: "submitted",
  DECLINED: "at-risk",
  WITHDRAWN: "no-data",
};

/** The words of the agenda's own lists. */
export function useAgendaWords() {
  const { t } = useLingui();
  const statuses: Readonly<Record<AgendaStatus, string>> = {
    DRAFT: t`Draft`,
    IN_CONSULTATION: t`People are being asked`,
    PROPOSED_FOR_ADOPTION: t`Before the partners`,
    ADOPTED: t`In force`,
    SUPERSEDED: t`Followed by another`,
    WITHDRAWN: t`Withdrawn`,
  };
  const endorsements: Readonly<Record<EndorsementState, string>> = {
    PENDING: t`Not said yet`,
    ENDORSED: t`Endorses it`,
    ENDORSED_WITH_RESERVATIONS: t`Endorses it, with a reservation`,
    DECLINED: t`Does not endorse it`,
    WITHDRAWN: t`Took its endorsement back`,
  };
  const obstacles: Readonly<Record<AdoptionObstacle, string>> = {
    RESPONSES_MISSING: t`Too few of those who were asked have answered.`,
    ENDORSEMENTS_MISSING: t`Too few of those who answered endorse it.`,
    CONSULTATION_NOT_ANSWERED: t`The people it is about have not been asked and told what came of it.`,
    COMMUNITY_BLOCK: t`A community’s block stands. It is resolved with that community.`,
    OBJECTION_WINDOW_OPEN: t`Partners may still object to their endorsement being carried over.`,
  };
  const levels: Readonly<Record<IndicatorLevel, string>> = {
    POPULATION: t`for all the people`,
    SYSTEM: t`in how things work`,
    PERFORMANCE: t`in what programmes do`,
  };
  const strategyKinds: Readonly<Record<StrategyKind, string>> = {
    PROGRAMME: t`A programme`,
    SYSTEM: t`How things work together`,
    POLICY: t`Law and rules`,
    PUBLIC_WILL: t`What people want and demand`,
  };
  const principleKinds: Readonly<Record<PrincipleKind, string>> = {
    EQUITY: t`Equity`,
    COMMUNITY_LEADERSHIP: t`The community leads`,
    LEARNING: t`Learning`,
    TRUST: t`Trust`,
    DATA: t`Data`,
    OTHER: t`How we work`,
  };
  /** What a part is called; `code` is of the goal, outcome or strategy it is about, or the kind of a principle. */
  const parts: Readonly<Record<AgendaPartKind, (code: string) => string>> = {
    PROBLEM: () => t`The problem`,
    EVIDENCE: () => t`What shows it`,
    MOST_AFFECTED: () => t`Who is most affected`,
    ROOT_CAUSE: () => t`Root causes`,
    VISION: () => t`The vision`,
    HORIZON_YEAR: () => t`By when`,
    IN_SCOPE: () => t`What we take on`,
    OUT_OF_SCOPE: () => t`What we do not take on`,
    GEOGRAPHY: () => t`Where`,
    POPULATION: () => t`For whom`,
    TIME_HORIZON: () => t`For how long`,
    ACTORS_NEEDED: () => t`Who is needed`,
    ACTORS_NOT_NEEDED: () => t`Who is not needed`,
    GOAL: (code) => t`Goal ${code}`,
    OUTCOME: (code) => t`Outcome ${code}`,
    OUTCOME_GOAL: (code) => t`Outcome ${code}: the goal it is part of`,
    OUTCOME_LEVEL: (code) => t`Outcome ${code}: where it is seen`,
    OUTCOME_TARGET_YEAR: (code) => t`Outcome ${code}: by when`,
    OUTCOME_INDICATOR: (code) => t`Outcome ${code}: what it is measured by`,
    STRATEGY: (code) => t`Strategy ${code}`,
    STRATEGY_KIND: (code) => t`Strategy ${code}: what it works through`,
    STRATEGY_OUTCOME: (code) => t`Strategy ${code}: the outcomes it is for`,
    STRATEGY_GROUP: (code) => t`Strategy ${code}: who looks after it`,
    // a principle's code is its kind
    PRINCIPLE: (kind) => t`Principle: ${principleKinds[kind as PrincipleKind]}`,
  };
  return { statuses, endorsements, obstacles, levels, strategyKinds, principleKinds, parts };
}
