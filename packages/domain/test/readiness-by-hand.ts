import type { Round } from "../src/readiness/assess.ts";
import type { Answer, Component } from "../src/readiness/words.ts";

/**
 * Readiness once more, by somebody who has not read the first: floating numbers and plain loops, pairs instead of sums of squares,
 * every pattern of signs instead of a table. It shares types with `src/readiness`, and not a line.
 */

const short: Record<Component, string> = {
  GOVERNANCE_AND_INFRASTRUCTURE: "GI",
  STRATEGIC_PLANNING: "SP",
  COMMUNITY_INVOLVEMENT: "CI",
  EVALUATION_AND_IMPROVEMENT: "EI",
};
const all = Object.keys(short) as Component[];
/** Far below any difference of two scores, far above what floats lose. */
const hair = 1e-9;

const average = (list: number[]): number | null => {
  let sum = 0;
  for (const each of list) sum += each;
  return list.length > 0 ? sum / list.length : null;
};

export function assessByHand(round: Round) {
  const community = new Map(round.invited.map((each) => [each.organisationId, each.isCommunity]));
  const asked = round.answers.filter((each) => community.has(each.organisationId));
  const components: Record<string, ReturnType<typeof spreadByHand>> = {};
  const itemMeans: Record<string, number | null> = {};
  const taking = new Map(asked.map((each) => [each.organisationId, round.items.length > 0]));
  const low: string[] = [];
  const loud: string[] = [];
  const unheard: string[] = [];
  const unknown: string[] = [];
  let whole: number | null = 0;

  for (const component of all) {
    const codes = round.items.filter((item) => item.component === component).map((item) => item.code);
    const scores: { id: string; score: number }[] = [];
    const perItem = new Map<string, number[]>(codes.map((code) => [code, []]));
    let [notKnown, saidAtAll] = [0, 0];
    for (const { organisationId: id, respondents } of asked) {
      const mine: number[] = [];
      const mineByItem = new Map<string, number[]>(codes.map((code) => [code, []]));
      for (const respondent of respondents) {
        const said = new Map<string, Answer>(Object.entries(respondent));
        let [applies, given, points] = [0, 0, 0];
        for (const code of codes) {
          const answer = said.get(code);
          if (answer === "NOT_APPLICABLE") continue;
          applies += 1;
          if (answer === undefined) continue;
          saidAtAll += 1 / respondents.length;
          if (answer === "DONT_KNOW") notKnown += 1 / respondents.length;
          else {
            given += 1;
            points += answer;
          }
        }
        if (given === 0 || given < Math.ceil(0.6 * applies - hair)) continue;
        mine.push(points / given);
        for (const code of codes) {
          const answer = said.get(code);
          if (typeof answer === "number") mineByItem.get(code)!.push(answer);
        }
      }
      const score = average(mine);
      if (score === null) {
        if (codes.length > 0) taking.set(id, false);
      } else scores.push({ id, score });
      for (const [code, numbers] of mineByItem) {
        const itemScore = average(numbers);
        if (itemScore !== null) perItem.get(code)!.push(itemScore);
      }
    }
    for (const [code, numbers] of perItem) itemMeans[code] = average(numbers);
    const found = spreadByHand(
      scores,
      scores.filter(({ id }) => community.get(id)).map(({ score }) => score),
      scores.filter(({ id }) => !community.get(id)).map(({ score }) => score),
      saidAtAll > hair ? notKnown / saidAtAll : null,
    );
    components[component] = found;
    if (found.mean === null || found.mean < 2.4 - hair) low.push(`COMPONENT_BELOW_FLOOR:${short[component]}`);
    whole = whole === null || found.mean === null ? null : whole + found.mean / 4;
    if (found.band === "LOW") loud.push(`DISCUSS_DISAGREEMENT:${short[component]}`);
    if (found.communityGap !== null && found.communityGap < -1 + hair)
      unheard.push(`HEAR_COMMUNITY:${short[component]}`);
    if (found.dontKnowRate !== null && found.dontKnowRate > 0.25 + hair) {
      unknown.push(`FILL_KNOWLEDGE_GAP:${short[component]}`);
    }
  }

  const valid = [...taking]
    .filter(([, isThere]) => isThere)
    .map(([id]) => id)
    .toSorted();
  const few: string[] = [];
  if (round.invited.length === 0 || valid.length / round.invited.length < 0.6 - hair)
    few.push("PARTICIPATION_BELOW_FLOOR");
  if (!valid.some((id) => community.get(id))) few.push("NO_COMMUNITY_RESPONSE");
  if (whole === null || whole < 2.6 - hair) low.push("OVERALL_BELOW_FLOOR");
  const bare: string[] = [];
  for (const { code, isCritical } of round.items) {
    if (!isCritical) continue;
    const everybody = asked.flatMap((each) => each.respondents);
    if (everybody.length > 0 && everybody.every((respondent) => respondent[code] === "NOT_APPLICABLE")) continue;
    const item = itemMeans[code] ?? null;
    if (item === null) low.push(`CRITICAL_ITEM_UNKNOWN:${code}`);
    else if (item < 2 - hair) low.push(`CRITICAL_ITEM_BELOW_FLOOR:${code}`);
    else if (item > 3 - hair && !round.hardEvidence.includes(code)) bare.push(`EVIDENCE_MISSING:${code}`);
  }
  const conditions = [...loud, ...unheard, ...unknown, ...bare];
  const advice =
    few.length > 0
      ? { result: "INSUFFICIENT_RESPONSES", reasons: few, conditions: [] }
      : low.length > 0
        ? { result: "NOT_READY", reasons: low, conditions: [] }
        : { result: conditions.length > 0 ? "READY_WITH_CONDITIONS" : "READY", reasons: [], conditions };
  return { components, itemMeans, valid, overall: whole, ...advice };
}

function spreadByHand(
  scores: { id: string; score: number }[],
  community: number[],
  others: number[],
  unknown: number | null,
) {
  const numbers = scores.map(({ score }) => score);
  const n = numbers.length;
  const middle = average(numbers);
  // the variance by pairs: half the mean squared distance of any two
  let pairs = 0;
  for (const a of numbers) for (const b of numbers) pairs += (a - b) ** 2;
  const population = n === 0 ? null : pairs / (2 * n * n);
  const sample = n < 2 ? null : pairs / (2 * n * (n - 1));
  const agreement = n < 3 || population === null ? null : 1 - population / 4;
  const [theirs, rest] = [average(community), average(others)];
  return {
    mean: middle,
    min: n === 0 ? null : Math.min(...numbers),
    max: n === 0 ? null : Math.max(...numbers),
    sdSample: sample === null ? null : Math.sqrt(sample),
    agreement,
    band:
      agreement === null
        ? "NOT_ENOUGH_ORGANISATIONS"
        : agreement > 0.9 - hair
          ? "HIGH"
          : agreement > 0.75 - hair
            ? "MEDIUM"
            : "LOW",
    rwgUniform: n < 3 || sample === null ? null : Math.max(0, 1 - sample / 2),
    communityGap: theirs === null || rest === null ? null : theirs - rest,
    dontKnowRate: unknown,
    outliers: scores
      .filter(({ score }) => Math.abs(score - (middle ?? 0)) > 1.5 - hair)
      .map(({ id }) => id)
      .toSorted(),
  };
}

/** Krippendorff's alpha, pair by pair. */
export function alphaByHand(ratings: (number | null)[][]) {
  const width = Math.max(0, ...ratings.map((row) => row.length));
  const units: number[][] = [];
  for (let column = 0; column < width; column++) {
    const unit = ratings.map((row) => row[column] ?? null).filter((each) => each !== null);
    if (unit.length > 1) units.push(unit);
  }
  const pool = units.flat();
  let [within, between] = [0, 0];
  for (const unit of units) for (const a of unit) for (const b of unit) within += (a - b) ** 2 / (unit.length - 1);
  for (const a of pool) for (const b of pool) between += (a - b) ** 2;
  const n = pool.length;
  return n < 2 || between < hair ? null : 1 - within / n / (between / (n * (n - 1)));
}

/** Two rounds of the same organisations: every pattern of signs is tried, so few differences alone. */
export function pairsByHand(first: Map<string, number>, second: Map<string, number>) {
  const differences = [...first.keys()].filter((id) => second.has(id)).map((id) => second.get(id)! - first.get(id)!);
  const changed = differences.filter((each) => Math.abs(each) > hair);
  const rank = (size: number) => {
    const below = changed.filter((each) => Math.abs(each) < size - hair).length;
    const alike = changed.filter((each) => Math.abs(Math.abs(each) - size) < hair).length;
    return below + (alike + 1) / 2;
  };
  const ranks = changed.map((each) => rank(Math.abs(each)));
  const sumWhere = (is: (index: number) => boolean) =>
    ranks.reduce((sum, each, index) => sum + (is(index) ? each : 0), 0);
  const wPlus = sumWhere((index) => (changed[index] ?? 0) > 0);
  const wMinus = sumWhere((index) => (changed[index] ?? 0) < 0);
  let asFar = 0;
  for (let pattern = 0; pattern < 2 ** changed.length; pattern++) {
    const plus = sumWhere((index) => ((pattern >> index) & 1) === 1);
    if (Math.abs(plus - (wPlus + wMinus - plus)) > Math.abs(wPlus - wMinus) - hair) asFar++;
  }
  const middleOf = (list: number[]) => {
    const sorted = list.sort((a, b) => a - b);
    const at = (sorted.length - 1) / 2;
    return sorted.length === 0 ? null : ((sorted[Math.floor(at)] ?? 0) + (sorted[Math.ceil(at)] ?? 0)) / 2;
  };
  const walsh: number[] = [];
  for (let a = 0; a < differences.length; a++) {
    for (let b = a; b < differences.length; b++) walsh.push(((differences[a] ?? 0) + (differences[b] ?? 0)) / 2);
  }
  const meanDifference = average(differences);
  return {
    n: differences.length,
    meanDifference,
    medianDifference: middleOf([...differences]),
    hodgesLehmann: middleOf(walsh),
    improved: changed.filter((each) => each > 0).length,
    worse: changed.filter((each) => each < 0).length,
    same: differences.length - changed.length,
    wPlus,
    wMinus,
    pExact: changed.length < 6 ? null : asFar / 2 ** changed.length,
    isMeaningful: meanDifference !== null && Math.abs(meanDifference) > 0.4 - hair,
  };
}
