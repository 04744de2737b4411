import { compareFractions, fraction, fractionOf, isAtLeast, type Fraction } from "./fraction.ts";
import { overallScore, type Weights } from "./score.ts";
import { agreementBand } from "./spread.ts";
import { componentCodes, components, phases, type Component, type GateResult, type Phase } from "./words.ts";

/** A statement that is critical, as the gate looks at it. */
export interface CriticalItem {
  readonly code: string;
  /** Null where nobody it applies to gave it a number. A statement that applies to nobody is not there. */
  readonly mean: Fraction | null;
  /** Does an answer to it rest on a document, data or somebody independent? */
  readonly hasHardEvidence: boolean;
}

/** What the gate looks at: one round of the phase that is left. */
export interface GateFacts {
  readonly components: Readonly<Record<Component, Fraction | null>>;
  readonly weights?: Weights | undefined;
  /** Null of fewer than three organisations. */
  readonly agreement: Readonly<Record<Component, Fraction | null>>;
  /** Null where the community, or everybody else, did not answer. */
  readonly communityGap: Readonly<Record<Component, Fraction | null>>;
  readonly dontKnowRate: Readonly<Record<Component, Fraction | null>>;
  readonly criticalItems: readonly CriticalItem[];
  readonly organisationsInvited: number;
  readonly organisationsValid: number;
  readonly communityGroupsValid: number;
}

/** What the gate advises, with every reason of the first class that fails. */
export interface Gate {
  readonly result: GateResult;
  /** Why not, as codes: `COMPONENT_BELOW_FLOOR:CI`. */
  readonly reasons: readonly string[];
  /** What to see to on the way: `DISCUSS_DISAGREEMENT:CI`. */
  readonly conditions: readonly string[];
  /** 0–4; null where a component has no score. */
  readonly overall: Fraction | null;
  /** Organisations with a valid response ÷ invited, 0–1; null where nobody was invited. */
  readonly participation: Fraction | null;
}

/** What has to be reached. Source: docs/methodology.md 4.8.4, the table. */
export const gateFloors = {
  participation: fractionOf("0.6"),
  communityGroups: 1,
  component: fractionOf("2.4"),
  overall: fractionOf("2.6"),
  criticalItem: fractionOf("2"),
  /** To be above, and not at. */
  communityGap: fractionOf("-1"),
  /** The most there may be. */
  dontKnowRate: fractionOf("0.25"),
  /** From here on a critical statement has to rest on something. */
  evidenceFrom: fractionOf("3"),
} as const;

/**
 * Whether a phase may be left, as far as answers can say: it advises, and the steering committee decides. Who answered is looked at
 * first, then what they say, then how; the reasons are all those of the first class that fails, in the table's order.
 *
 * A critical statement that applies and that nobody could rate is no 0: it is unknown, and as little ready. No mean makes up for it.
 * Source: docs/methodology.md 4.8.4; vectors RDY-11 to RDY-14 and RDY-18.
 */
export function gate(facts: GateFacts): Gate {
  const { criticalItems, organisationsInvited, organisationsValid } = facts;
  const overall = overallScore(facts.components, facts.weights);
  const participation = organisationsInvited === 0 ? null : fraction(organisationsValid, organisationsInvited);
  const whole = { overall, participation };

  const tooFew = [
    ...(isReached(participation, gateFloors.participation) ? [] : ["PARTICIPATION_BELOW_FLOOR"]),
    ...(facts.communityGroupsValid >= gateFloors.communityGroups ? [] : ["NO_COMMUNITY_RESPONSE"]),
  ];
  if (tooFew.length > 0) return { result: "INSUFFICIENT_RESPONSES", reasons: tooFew, conditions: [], ...whole };

  const tooLow = [
    ...codesWhere((component) => !isReached(facts.components[component], gateFloors.component)).map(
      (code) => `COMPONENT_BELOW_FLOOR:${code}`,
    ),
    ...(isReached(overall, gateFloors.overall) ? [] : ["OVERALL_BELOW_FLOOR"]),
    ...criticalItems.flatMap(({ code, mean }) => {
      if (mean === null) return [`CRITICAL_ITEM_UNKNOWN:${code}`];
      return isAtLeast(mean, gateFloors.criticalItem) ? [] : [`CRITICAL_ITEM_BELOW_FLOOR:${code}`];
    }),
  ];
  if (tooLow.length > 0) return { result: "NOT_READY", reasons: tooLow, conditions: [], ...whole };

  const conditions = [
    ...codesWhere((component) => agreementBand(facts.agreement[component]) === "LOW").map(
      (code) => `DISCUSS_DISAGREEMENT:${code}`,
    ),
    ...codesWhere((component) => isHeardTooLittle(facts.communityGap[component])).map(
      (code) => `HEAR_COMMUNITY:${code}`,
    ),
    ...codesWhere((component) => {
      const rate = facts.dontKnowRate[component];
      return rate !== null && compareFractions(rate, gateFloors.dontKnowRate) > 0;
    }).map((code) => `FILL_KNOWLEDGE_GAP:${code}`),
    ...criticalItems
      .filter(({ mean, hasHardEvidence }) => isReached(mean, gateFloors.evidenceFrom) && !hasHardEvidence)
      .map(({ code }) => `EVIDENCE_MISSING:${code}`),
  ];
  const result = conditions.length === 0 ? "READY" : "READY_WITH_CONDITIONS";
  return { result, reasons: [], conditions, ...whole };
}

/**
 * A gate's reasons or conditions as they may be shown: where too few organisations rated a statement to show what they said, that one like it is
 * below its floor, or rests on nothing, is told, and not which. That nobody rated it is no answer, and is told.
 *
 * Source: docs/methodology.md 4.8.3 and docs/decisions/0033.
 */
export const reasonsToShow = (reasons: readonly string[], isHidden: (code: string) => boolean): readonly string[] => [
  ...new Set(
    reasons.map((reason) => {
      const [word = "", code = ""] = reason.split(":");
      return aboutAnswers.has(word) && isHidden(code) ? word : reason;
    }),
  ),
];

/** Does the community see it a whole point lower than everybody else, or more? Source: docs/methodology.md 4.8.3, 6; RDY-18. */
export const isHeardTooLittle = (gap: Fraction | null): boolean =>
  gap !== null && compareFractions(gap, gateFloors.communityGap) <= 0;

/** The phase after this one; null of the last, which is looked at every year and led on from to none. */
export const phaseAfter = (phase: Phase): Phase | null => phases[phases.indexOf(phase) + 1] ?? null;

/**
 * Where somebody decides otherwise than the gate advises, and so has to say why, for ever: who goes on though it is not ready, and
 * who stays though it is. Source: docs/methodology.md 4.8.4.
 */
export const isOverride = (advice: GateResult, goesOn: boolean): boolean =>
  goesOn !== (advice === "READY" || advice === "READY_WITH_CONDITIONS");

/** What a statement's answers are told by. */
const aboutAnswers = new Set(["CRITICAL_ITEM_BELOW_FLOOR", "EVIDENCE_MISSING"]);

const isReached = (value: Fraction | null, floor: Fraction): boolean => value !== null && isAtLeast(value, floor);

const codesWhere = (is: (component: Component) => boolean): readonly string[] =>
  components.filter(is).map((component) => componentCodes[component]);
