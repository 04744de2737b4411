import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { parsePeriod } from "@keelson/domain/measurement/period";
import { shapeOf } from "@keelson/domain/measurement/figure-shape";
import { graphql } from "../../gql/gql.ts";
import type { SubmissionFigure_MeasurementFragment as Judged } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { aimOf } from "../outcomes/aim.ts";
import { PeerRange } from "./PeerRange.tsx";
import styles from "./SubmissionFigure.module.css";
import { changeOf, totalOf } from "./total.ts";
import { useFigureText } from "./use-figure-text.ts";

const fragment = graphql(`
  fragment SubmissionFigure_measurement on Measurement {
    id
    period
    definitionVersion
    indicator {
      id
      unit
      measureType
      targets {
        period
        value
      }
    }
    values {
      categories {
        dimension
        category
      }
      valueState
      value
      numerator
      denominator
    }
    previous {
      id
      period
      definitionVersion
      values {
        categories {
          dimension
          category
        }
        valueState
        value
        numerator
        denominator
      }
    }
    peers {
      partners
      low
      high
    }
  }
`);

/** The figure, large, and beside it what it is judged by: the period before, the other partners, what all of them aim at together. */
export function SubmissionFigure({ measurement }: { readonly measurement: FragmentType<Judged> }) {
  const { data } = useSuspenseFragment({ fragment, from: measurement });
  const { t } = useLingui();
  const format = useFormat();
  const { unit, measureType, targets } = data.indicator;
  const figureText = useFigureText(unit);
  const total = totalOf(data.values);
  const before = data.previous && totalOf(data.previous.values);
  const isComparable = data.previous?.definitionVersion === data.definitionVersion;
  const change = isComparable && shapeOf(measureType) !== "RATIO" ? changeOf(total?.value, before?.value) : null;
  const target = aimOf(targets, parsePeriod(data.period)?.end);
  const withUnit = (value: string) => `${format.number(value)}\u00a0${unit}`;
  const { peers } = data;
  return (
    <div className={styles.figures}>
      <p className={styles.figure}>
        <bdi>{figureText(total)}</bdi>
      </p>
      <dl className={styles.facts}>
        <div>
          <dt>
            <Trans>The period before</Trans>
          </dt>
          <dd>
            {data.previous ? (
              <>
                <bdi>{figureText(before)}</bdi>
                <span className={styles.soft}>
                  {format.period(data.previous.period)}
                  {change !== null && change !== 0 && (
                    <>
                      {" · "}
                      {change > 0 ? t`up by ${format.percent(change)}` : t`down by ${format.percent(-change)}`}
                    </>
                  )}
                  {change === 0 && ` · ${t`no change`}`}
                </span>
                {!isComparable && (
                  <span className={styles.soft}>
                    <Trans>It was defined otherwise then.</Trans>
                  </span>
                )}
              </>
            ) : (
              <span className={styles.soft}>
                <Trans>Nothing was handed in</Trans>
              </span>
            )}
          </dd>
        </div>
        {peers && (
          <div>
            <dt>
              <Trans>Other partners</Trans>
            </dt>
            <dd>
              {peers.low && peers.high ? (
                <>
                  <bdi>
                    {peers.low === peers.high
                      ? withUnit(peers.low)
                      : t`${format.number(peers.low)} to ${withUnit(peers.high)}`}
                  </bdi>
                  <span className={styles.soft}>
                    <Plural
                      value={peers.partners}
                      one="one other has handed in"
                      other={`${format.number(peers.partners)} others have handed in`}
                    />
                  </span>
                  {total?.value && peers.partners > 1 && (
                    <PeerRange low={peers.low} high={peers.high} value={total.value} before={before?.value ?? null} />
                  )}
                </>
              ) : (
                <span className={styles.soft}>
                  <Trans>No other has handed in yet</Trans>
                </span>
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>
            <Trans>Target of all together</Trans>
          </dt>
          <dd>
            {target ? (
              <>
                <bdi>{withUnit(target.value)}</bdi>
                <span className={styles.soft}>
                  <Trans>by {format.year(target.period)}</Trans>
                </span>
              </>
            ) : (
              <span className={styles.soft}>
                <Trans>None is set</Trans>
              </span>
            )}
          </dd>
        </div>
      </dl>
    </div>
  );
}
