import { graphql } from "../gql/gql.ts";
import type { FiguresFragment } from "../gql/graphql.ts";
import { trimmed } from "../../measurement/outcomes/series.ts";

graphql(`
  fragment Figures on Indicator {
    id
    code
    name
    unit
    level
    measureType
    targets {
      period
      value
    }
    baselines {
      period
      value
    }
    series(from: $from, to: $to) {
      period
      periodStart
      periodEnd
      value
      numerator
      denominator
      expected
      reported
      coverage
      isLowerBound
      definitionVersion
      progressStatus
      progress {
        progress
        baseline {
          period
          value
        }
      }
      status
      suppressed
      waived
      valueState
      restated
      target
      asOf
    }
  }
`);

/** One outcome as the public reads it, without the periods before its first and after its last. */
export type Outcome = FiguresFragment;
export type Figure = Outcome["series"][number];

/** What is shown of an indicator: its series begins and ends where something was asked or is known. */
export const outcomeOf = (indicator: Outcome): Outcome => ({ ...indicator, series: [...trimmed(indicator.series)] });

/** When anything of it was last released; null where nothing was. */
export function lastUpdate(outcomes: readonly Outcome[]): string | null {
  // what was never released is told as of now
  const released = outcomes.flatMap(({ series }) => series.filter(({ expected }) => expected > 0));
  return (
    released
      .map(({ asOf }) => asOf)
      .toSorted()
      .at(-1) ?? null
  );
}
