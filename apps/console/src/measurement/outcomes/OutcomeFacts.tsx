import { Plural, Trans } from "@lingui/react/macro";
import type { MeasureType } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import type { Shown } from "./figure-kind.ts";
import styles from "./OutcomeFacts.module.css";
import { WhyNoFigure } from "./WhyNoFigure.tsx";

interface Facts extends Shown {
  readonly period: string;
  readonly reported: number;
  readonly coverage: number;
  readonly progress?: { readonly progress?: string | null } | null;
}

/** What goes with a figure wherever it is shown: how far it has come, how many stand behind it, and why a later period has none. */
export function OutcomeFacts({
  measureType,
  latest,
  last,
}: {
  readonly measureType: MeasureType;
  readonly latest: Facts | null;
  readonly last: Facts | null;
}) {
  const format = useFormat();
  const way = latest?.progress?.progress;
  const shown = latest ?? last;
  return (
    <ul className={styles.facts}>
      {way !== null && way !== undefined && (
        <li>
          {Number(way) < 0 ? (
            <Trans>Further from the target than at the beginning</Trans>
          ) : (
            <Trans>{format.percent(Number(way))} of the way to the target</Trans>
          )}
        </li>
      )}
      {shown && shown.expected > 0 && (
        <li>
          {measureType === "COMPOSITE" ? (
            <Plural
              value={shown.expected}
              one={`${format.number(shown.reported)} of one part known`}
              other={`${format.number(shown.reported)} of ${format.number(shown.expected)} parts known`}
            />
          ) : (
            <Plural
              value={shown.expected}
              one={`${format.number(shown.reported)} of one partner reported`}
              other={`${format.number(shown.reported)} of ${format.number(shown.expected)} partners reported`}
            />
          )}
        </li>
      )}
      {last && (last.value ?? null) === null && (
        <li>
          {format.period(last.period)}: <WhyNoFigure of={last} />
        </li>
      )}
    </ul>
  );
}
