import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Trans } from "@lingui/react/macro";
import { graphql } from "../../gql/gql.ts";
import type { SubmissionDoubts_MeasurementFragment as Doubted } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import styles from "./SubmissionDoubts.module.css";
import { keyOf, type Shown } from "./total.ts";
import { useCategoryNames } from "./use-category-names.ts";
import { useDoubtSentence } from "./use-doubt-words.ts";
import { useFigureText } from "./use-figure-text.ts";

const fragment = graphql(`
  fragment SubmissionDoubts_measurement on Measurement {
    id
    indicator {
      id
      dimensions {
        code
        name
        categories {
          code
          name
        }
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
    doubts {
      code
      categories {
        dimension
        category
      }
    }
  }
`);

/** What to look at before it counts, each as a sentence with its figures. Nothing at all where there is no doubt. */
export function SubmissionDoubts({
  measurement,
  unit,
}: {
  readonly measurement: FragmentType<Doubted>;
  readonly unit: string;
}) {
  const { data } = useSuspenseFragment({ fragment, from: measurement });
  const format = useFormat();
  const figureText = useFigureText(unit);
  const sentence = useDoubtSentence();
  const nameOf = useCategoryNames(data.indicator.dimensions);
  if (data.doubts.length === 0) return null;
  const said = (values: readonly Shown[], doubt: Doubted["doubts"][number]) => {
    const figure = values.find((value) => keyOf(value) === keyOf(doubt)) ?? null;
    return doubt.code === "DENOMINATOR_CHANGE" ? format.number(figure?.denominator ?? "0") : figureText(figure);
  };
  return (
    <section className={styles.doubts} aria-labelledby="doubts">
      <h3 id="doubts" className={styles.title}>
        <svg viewBox="0 0 12 12" aria-hidden="true" className={styles.shape}>
          <path d="M6 .8 11.6 11H.4z" />
        </svg>
        <Trans>Look at this</Trans>
      </h3>
      <ul className={styles.list}>
        {data.doubts.map((doubt) => (
          <li key={doubt.code + keyOf(doubt)}>
            {doubt.categories.length > 0 && <bdi>{nameOf(doubt.categories)}: </bdi>}
            {sentence(doubt.code, said(data.previous?.values ?? [], doubt), said(data.values, doubt))}
          </li>
        ))}
      </ul>
    </section>
  );
}
