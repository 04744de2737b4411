import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { graphql } from "../../gql/gql.ts";
import type { Questions_MeasurementFragment as Asked } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { WaitingItem, WaitingList } from "../inbox/WaitingList.tsx";
import styles from "./Section.module.css";

const fragment = graphql(`
  fragment Questions_measurement on Measurement {
    id
    period
    indicator {
      id
      name
    }
    queries {
      question
      answer
    }
  }
`);

/** What the backbone asks about figures that were handed in; nothing where it asks nothing. */
export function Questions({
  slug,
  measurements,
}: {
  readonly slug: string;
  readonly measurements: readonly (FragmentType<Asked> & { readonly id: string })[];
}) {
  if (measurements.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>
        <Trans>Questions about your figures</Trans>
      </h2>
      <WaitingList>
        {measurements.map((measurement) => (
          <Question key={measurement.id} slug={slug} measurement={measurement} />
        ))}
      </WaitingList>
    </section>
  );
}

/** One of them, and the way to the report in which it is answered. */
export function Question({ slug, measurement }: { readonly slug: string; readonly measurement: FragmentType<Asked> }) {
  const { data } = useSuspenseFragment({ fragment, from: measurement });
  const { t } = useLingui();
  const format = useFormat();
  const asked = data.queries.findLast(({ answer }) => answer === null);
  return (
    <WaitingItem
      to={`/i/${slug}/report/${data.period}`}
      isOtherEntry
      name={data.indicator.name}
      kind="at-risk"
      word={t`Question`}
    >
      {format.period(data.period)}
      {asked && (
        <>
          {" · "}
          <bdi>{asked.question}</bdi>
        </>
      )}
    </WaitingItem>
  );
}
