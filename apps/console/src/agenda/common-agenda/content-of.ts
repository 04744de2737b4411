import type { AgendaContent } from "@keelson/domain/agenda/agenda-content";
import type { ShownContent } from "./agenda-document.ts";

/** What an agenda says as the rules read it, and as the API takes it: with every key there is, and none of the cache's. */
export const contentOf = ({
  problem,
  vision,
  boundaries,
  goals,
  strategies,
  principles,
}: ShownContent): AgendaContent => ({
  problem: {
    text: problem.text,
    evidence: problem.evidence,
    whoIsMostAffected: problem.whoIsMostAffected,
    rootCauses: problem.rootCauses,
  },
  vision: { text: vision.text, horizonYear: vision.horizonYear ?? null },
  boundaries: {
    inScope: boundaries.inScope,
    outOfScope: boundaries.outOfScope,
    geography: boundaries.geography,
    population: boundaries.population,
    timeHorizon: boundaries.timeHorizon,
    actorsNeeded: boundaries.actorsNeeded,
    actorsNotNeeded: boundaries.actorsNotNeeded,
  },
  goals: goals.map(({ code, text, outcomes }) => ({
    code,
    text,
    outcomes: outcomes.map((outcome) => ({
      code: outcome.code,
      text: outcome.text,
      level: outcome.level,
      indicatorCodes: outcome.indicatorCodes,
      targetYear: outcome.targetYear ?? null,
    })),
  })),
  strategies: strategies.map(({ code, text, kind, outcomeCodes, ownerGroup }) => ({
    code,
    text,
    kind,
    outcomeCodes,
    ownerGroup: ownerGroup ?? null,
  })),
  principles: principles.map(({ text, kind }) => ({ text, kind })),
});
