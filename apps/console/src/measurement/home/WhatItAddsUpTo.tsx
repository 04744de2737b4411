import { useSuspenseQuery } from "@apollo/client/react";
import { Plural, Trans } from "@lingui/react/macro";
import { Link } from "react-router";
import { graphql } from "../../gql/gql.ts";
import type { ContributionQuery } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { AtLeast } from "../outcomes/AtLeast.tsx";
import { latestOf, trimmed } from "../outcomes/series.ts";
import { useFigure } from "../outcomes/use-figure.ts";
import { WhyNoFigure } from "../outcomes/WhyNoFigure.tsx";
import styles from "./WhatItAddsUpTo.module.css";

const document = graphql(`
  query Contribution($slug: String!, $from: PeriodCode!, $to: PeriodCode!) {
    initiative(slug: $slug) {
      id
      obligations(first: 50, state: ACCEPTED) {
        nodes {
          id
          indicator {
            id
            name
            unit
            series(from: $from, to: $to) {
              period
              value
              expected
              isLowerBound
              reported
              status
              suppressed
              waived
              valueState
            }
          }
        }
      }
    }
  }
`);

/** What all partners' figures come to together, of the indicators that this partner reports. */
export function WhatItAddsUpTo({ slug }: { readonly slug: string }) {
  const to = new Date().getUTCFullYear();
  const { data } = useSuspenseQuery(document, { variables: { slug, from: String(to - 1), to: String(to) } });
  const found = new Map((data.initiative?.obligations.nodes ?? []).map(({ indicator }) => [indicator.id, indicator]));
  const indicators = [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name));
  if (indicators.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>
        <Trans>What it adds up to</Trans>
      </h2>
      <ul className={styles.cards}>
        {indicators.map((indicator) => (
          <Sum key={indicator.id} indicator={indicator} />
        ))}
      </ul>
      <p className={styles.more}>
        <Link to={`/i/${slug}/outcomes`}>
          <Trans>All outcomes</Trans>
        </Link>
      </p>
    </section>
  );
}

type Indicator = NonNullable<ContributionQuery["initiative"]>["obligations"]["nodes"][number]["indicator"];

function Sum({ indicator: { name, unit, series } }: { readonly indicator: Indicator }) {
  const format = useFormat();
  const figure = useFigure(unit);
  const told = trimmed(series);
  const latest = latestOf(told);
  const shown = latest ?? told.at(-1);
  return (
    <li className={styles.card}>
      <h3 className={styles.name}>
        <bdi>{name}</bdi>
      </h3>
      <p className={styles.figure}>
        {latest?.value ? (
          <AtLeast isLowerBound={latest.isLowerBound}>
            <bdi>{figure(latest.value)}</bdi>
          </AtLeast>
        ) : (
          <span className={styles.none}>{shown ? <WhyNoFigure of={shown} /> : <Trans>no figure yet</Trans>}</span>
        )}
      </p>
      {shown && (
        <p className={styles.fact}>
          {format.period(shown.period)} ·{" "}
          <Plural
            value={shown.expected}
            one={`${format.number(shown.reported)} of one partner reported`}
            other={`${format.number(shown.reported)} of ${format.number(shown.expected)} partners reported`}
          />
        </p>
      )}
    </li>
  );
}
