import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import type { RevisionReason } from "@keelson/domain/measurement/words";
import { graphql } from "../../gql/gql.ts";
import type { SubmissionHistory_MeasurementFragment as Told } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import styles from "./SubmissionHistory.module.css";
import { totalOf } from "./total.ts";
import { useFigureText } from "./use-figure-text.ts";
import { useStateWords } from "./use-state-words.ts";

const fragment = graphql(`
  fragment SubmissionHistory_measurement on Measurement {
    id
    revision
    indicator {
      id
      unit
    }
    queries {
      question
      askedAt
      answer
      answeredAt
    }
    revisions {
      id
      revision
      state
      reason
      recordedAt
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
      queries {
        question
        askedAt
        answer
        answeredAt
      }
    }
  }
`);

/** What was asked and answered about it, and what the partner said of the same period before; nothing where there was nothing. */
export function SubmissionHistory({ measurement }: { readonly measurement: FragmentType<Told> }) {
  const { data } = useSuspenseFragment({ fragment, from: measurement });
  const { t } = useLingui();
  const format = useFormat();
  const figureText = useFigureText(data.indicator.unit);
  const stateWords = useStateWords();
  const reasons: Readonly<Record<RevisionReason, string>> = {
    COUNTING_ERROR: t`a counting error`,
    LATE_DATA: t`data that came late`,
    DEFINITION: t`the definition`,
    DEDUPLICATION: t`people counted twice`,
    OTHER: t`another reason`,
  };
  const earlier = data.revisions.filter(({ revision }) => revision < data.revision);
  const asked = [...earlier.toReversed().flatMap(({ queries }) => queries), ...data.queries];
  return (
    <>
      {asked.length > 0 && (
        <section aria-labelledby="asked">
          <h3 id="asked" className={styles.title}>
            <Trans>Questions and answers</Trans>
          </h3>
          <ol className={styles.talk}>
            {asked.map(({ question, askedAt, answer, answeredAt }) => (
              <li key={askedAt}>
                <p className={styles.said} dir="auto">
                  {question}
                </p>
                <p className={styles.soft}>
                  <Trans>The backbone, {format.day(askedAt)}</Trans>
                </p>
                {answeredAt !== null && answeredAt !== undefined && (
                  <div className={styles.answer}>
                    <p className={styles.said} dir="auto">
                      {answer ?? <Trans>Handed in again, without a word</Trans>}
                    </p>
                    <p className={styles.soft}>
                      <Trans>The partner, {format.day(answeredAt)}</Trans>
                    </p>
                  </div>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
      {earlier.length > 0 && (
        <section aria-labelledby="earlier">
          <h3 id="earlier" className={styles.title}>
            <Trans>What was said before</Trans>
          </h3>
          <ul className={styles.earlier}>
            {earlier.map(({ id, values, recordedAt, state }) => (
              <li key={id}>
                <bdi>{figureText(totalOf(values))}</bdi>
                <span className={styles.soft}>
                  {format.day(recordedAt)} · {stateWords[state]}
                </span>
              </li>
            ))}
          </ul>
          {reasonOf(data) && (
            <p className={styles.soft}>
              <Trans>It changed because of {reasons[reasonOf(data) ?? "OTHER"]}.</Trans>
            </p>
          )}
        </section>
      )}
    </>
  );
}

const reasonOf = ({ id, revisions }: Told): RevisionReason | null =>
  revisions.find((one) => one.id === id)?.reason ?? null;
