import type { AgendaContent } from "@keelson/domain/agenda/agenda-content";
import type { AgendaContentInput } from "../../gql/graphql.ts";

/** An agenda as it is sent: lines that nobody wrote anything on are left out. */
export const inputOf = ({
  problem,
  vision,
  boundaries,
  goals,
  strategies,
  principles,
}: AgendaContent): AgendaContentInput => ({
  problem: { ...problem, evidence: lines(problem.evidence), rootCauses: lines(problem.rootCauses) },
  vision: { ...vision },
  boundaries: {
    ...boundaries,
    inScope: lines(boundaries.inScope),
    outOfScope: lines(boundaries.outOfScope),
    geography: lines(boundaries.geography),
    actorsNeeded: lines(boundaries.actorsNeeded),
    actorsNotNeeded: lines(boundaries.actorsNotNeeded),
  },
  goals: goals.map((goal) => ({
    ...goal,
    outcomes: goal.outcomes.map((outcome) => ({ ...outcome, indicatorCodes: [...outcome.indicatorCodes] })),
  })),
  strategies: strategies.map((strategy) => ({ ...strategy, outcomeCodes: [...strategy.outcomeCodes] })),
  principles: principles.map((principle) => ({ ...principle })),
});

const lines = (texts: readonly string[]): string[] => texts.filter((text) => text.trim() !== "");
