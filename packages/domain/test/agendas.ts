import fc from "fast-check";
import { outcomesOf, type AgendaContent } from "../src/agenda/agenda-content.ts";

/** An agenda that nothing is missing from. */
export const agenda: AgendaContent = {
  problem: {
    text: "Children fall behind.",
    evidence: ["A survey"],
    whoIsMostAffected: "Newcomers",
    rootCauses: ["Rent"],
  },
  vision: { text: "Every child reads.", horizonYear: 2035 },
  boundaries: {
    inScope: ["Ages 0–18"],
    outOfScope: ["Higher education"],
    geography: ["Riverbend"],
    population: "Children",
    timeHorizon: "10 years",
    actorsNeeded: ["Schools"],
    actorsNotNeeded: [],
  },
  goals: [
    {
      code: "G1",
      text: "Ready for school",
      outcomes: [
        { code: "O1", text: "Children are ready.", level: "POPULATION", indicatorCodes: ["READY"], targetYear: 2030 },
        { code: "O2", text: "Rooms are there.", level: "SYSTEM", indicatorCodes: [], targetYear: null },
      ],
    },
    { code: "G2", text: "Reading", outcomes: [] },
  ],
  strategies: [{ code: "S1", text: "Change the law.", kind: "POLICY", outcomeCodes: ["O1"], ownerGroup: null }],
  principles: [{ text: "Nothing about us without us.", kind: "COMMUNITY_LEADERSHIP" }],
};

/** Agendas that differ from it in one place or several, or in none. */
export const anyAgenda: fc.Arbitrary<AgendaContent> = fc
  .record({
    text: fc.constantFrom(agenda.problem.text, "Children fall far behind."),
    vision: fc.constantFrom(agenda.vision.text, "Every child reads well."),
    outOfScope: fc.constantFrom(agenda.boundaries.outOfScope, ["Prisons"]),
    outcome: fc.constantFrom("Children are ready.", "All children are ready."),
    goal: fc.constantFrom("Ready for school", "Readiness"),
    strategy: fc.constantFrom("Change the law.", "Keep the law."),
    isMoved: fc.boolean(),
    isReversed: fc.boolean(),
  })
  .map(({ text, vision, outOfScope, outcome, goal, strategy, isMoved, isReversed }) => {
    const outcomes = outcomesOf(agenda).map((one) => (one.code === "O1" ? { ...one, text: outcome } : one));
    const ordered = isReversed ? outcomes.toReversed() : outcomes;
    const [stay, go] = isMoved ? [ordered.slice(1), ordered.slice(0, 1)] : [ordered, []];
    return {
      ...agenda,
      problem: { ...agenda.problem, text },
      vision: { ...agenda.vision, text: vision },
      boundaries: { ...agenda.boundaries, outOfScope },
      goals: [
        { code: "G1", text: goal, outcomes: stay },
        { code: "G2", text: "Reading", outcomes: go },
      ],
      strategies: agenda.strategies.map((one) => ({ ...one, text: strategy })),
    };
  });
