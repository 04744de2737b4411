import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Status } from "@keelson/ui/Status.tsx";
import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { Link, useSearchParams } from "react-router";
import { graphql } from "../../gql/gql.ts";
import type { SubmissionsList_MeasurementFragment as Listed } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import styles from "./SubmissionsList.module.css";
import { totalOf } from "./total.ts";
import { useDoubtWords } from "./use-doubt-words.ts";
import { useFigureText } from "./use-figure-text.ts";
import { stateKinds, useStateWords } from "./use-state-words.ts";

const fragment = graphql(`
  fragment SubmissionsList_measurement on Measurement {
    id
    state
    period
    membership {
      id
      organisation {
        id
        name
      }
    }
    indicator {
      id
      name
      unit
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
    doubts {
      code
    }
  }
`);

/** Who says what of which period, and what there is to doubt; the one that is looked at is marked. */
export function SubmissionsList({
  measurements,
  shownId,
  waiting,
}: {
  readonly measurements: readonly (FragmentType<Listed> & { readonly id: string })[];
  readonly shownId: string | null;
  readonly waiting: string;
}) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Submissions`}>
      <ol className={styles.submissions}>
        {measurements.map((measurement) => (
          <li key={measurement.id}>
            <Row measurement={measurement} isShown={measurement.id === shownId} waiting={waiting} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Row({
  measurement,
  isShown,
  waiting,
}: {
  readonly measurement: FragmentType<Listed>;
  readonly isShown: boolean;
  readonly waiting: string;
}) {
  const { data } = useSuspenseFragment({ fragment, from: measurement });
  const format = useFormat();
  const figureText = useFigureText(data.indicator.unit);
  const doubtWords = useDoubtWords();
  const stateWords = useStateWords();
  const [params] = useSearchParams();
  const ref = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const [row, list] = [ref.current, ref.current?.closest<HTMLElement>("[data-scrolls]")];
    if (!isShown || !row || !list) return;
    // the list alone: the page stays where it is
    const [top, bottom] = [row.offsetTop - list.offsetTop, row.offsetTop - list.offsetTop + row.offsetHeight];
    if (top < list.scrollTop) list.scrollTop = top;
    if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
  }, [isShown]);
  const to = new URLSearchParams(params);
  to.set("item", data.id);
  const [first, ...others] = data.doubts;
  return (
    <Link
      ref={ref}
      to={`?${to.toString()}`}
      replace
      preventScrollReset
      className={styles.submission}
      aria-current={isShown || undefined}
      data-decided={data.state !== waiting || undefined}
    >
      <bdi className={styles.organisation}>{data.membership.organisation.name}</bdi>
      <span className={styles.what}>
        <bdi>{data.indicator.name}</bdi> · {format.period(data.period)}
      </span>
      <span className={styles.line}>
        <bdi className={styles.figure}>{figureText(totalOf(data.values))}</bdi>
        {data.state !== waiting ? (
          <Status kind={stateKinds[data.state]}>{stateWords[data.state]}</Status>
        ) : (
          first && (
            <Status kind="at-risk">
              {doubtWords[first.code]}
              {others.length > 0 && ` +${format.number(others.length)}`}
            </Status>
          )
        )}
      </span>
    </Link>
  );
}
