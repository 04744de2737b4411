import { useSuspenseQuery } from "@apollo/client/react";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans } from "@lingui/react/macro";
import { graphql } from "../../gql/gql.ts";
import { axisOf } from "./axis-of.ts";
import { OutcomeCard } from "./OutcomeCard.tsx";
import styles from "./OutcomesList.module.css";
import { outcomesVariables } from "./outcomes-document.ts";

const document = graphql(`
  query IndicatorsOfOutcome($slug: String!, $code: String!, $from: PeriodCode!, $to: PeriodCode!) {
    initiative(slug: $slug) {
      id
      outcome(code: $code) {
        id
        indicators {
          id
          series(from: $from, to: $to) {
            value
            expected
            periodStart
            periodEnd
          }
          ...OutcomeCard_indicator
        }
      }
    }
  }
`);

/** How far back they are shown. */
const years = 10;

/** How what an outcome of the agenda is measured by has moved, over the same years. */
export function IndicatorsOfOutcome({
  slug,
  code,
  measuredBy,
}: {
  readonly slug: string;
  readonly code: string;
  readonly measuredBy: readonly { readonly frequency: string }[];
}) {
  const { from, to } = outcomesVariables(slug, years, measuredBy);
  const { data } = useSuspenseQuery(document, { variables: { slug, code, from, to } });
  const indicators = data.initiative?.outcome?.indicators ?? [];
  return (
    <section aria-labelledby="moves">
      <h2 id="moves" className={styles.group}>
        <Trans>How its indicators move</Trans>
      </h2>
      {indicators.length === 0 ? (
        <Notice title={<Trans>Nothing measures it yet</Trans>}>
          <Trans>The agenda names no indicator for this outcome.</Trans>
        </Notice>
      ) : (
        <ul className={styles.cards}>
          {indicators.map((indicator) => (
            <OutcomeCard
              key={indicator.id}
              indicator={indicator}
              variables={{ slug, from, to }}
              axis={axisOf(indicators)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
