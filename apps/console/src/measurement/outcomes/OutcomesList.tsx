import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useRef } from "react";
import { graphql } from "../../gql/gql.ts";
import type { OutcomesQuery, OutcomesQueryVariables } from "../../gql/graphql.ts";
import { useCommands } from "../../kernel/commands.ts";
import { useMoves } from "../live/use-moves.ts";
import { axisOf } from "./axis-of.ts";
import { OutcomeCard } from "./OutcomeCard.tsx";
import styles from "./OutcomesList.module.css";
import { outcomesDocument } from "./outcomes-document.ts";
import { OutcomesTable } from "./OutcomesTable.tsx";
import { distanceOf, latestOf } from "./series.ts";

const anewDocument = graphql(`
  query OutcomeAnew($slug: String!, $code: String!, $from: PeriodCode!, $to: PeriodCode!) {
    initiative(slug: $slug) {
      id
      indicator(code: $code) {
        id
        series(from: $from, to: $to) {
          value
          expected
          periodStart
          periodEnd
          progress {
            progress
          }
        }
        ...OutcomeCard_indicator
        ...OutcomesTable_indicator
      }
    }
  }
`);

type Indicator = NonNullable<OutcomesQuery["initiative"]>["indicators"]["nodes"][number];

interface OutcomesListProps {
  readonly variables: OutcomesQueryVariables;
  readonly sort: "distance" | "name";
  readonly view: "charts" | "table";
  readonly toggleView: () => void;
}

/** Every outcome over the same years, grouped by whose outcome it is: the people's, the system's, the work's. */
export function OutcomesList({ variables, sort, view, toggleView }: OutcomesListProps) {
  const { t } = useLingui();
  const list = useRef<HTMLDivElement>(null);
  const { data } = useSuspenseQuery(outcomesDocument, { variables });
  const client = useApolloClient();
  // only what has moved is asked for again; all of it once something may have been missed
  useMoves({ initiativeId: data.initiative?.id ?? null }, (codes) =>
    codes.size === 0
      ? client.refetchQueries({ include: ["Outcomes"] })
      : Promise.all(
          [...codes].map((code) =>
            client.query({
              query: anewDocument,
              variables: { slug: variables.slug, from: variables.from, to: variables.to, code },
              fetchPolicy: "network-only",
            }),
          ),
        ),
  );
  const sorted = (data.initiative?.indicators.nodes ?? []).toSorted(sort === "name" ? byName : byDistance);
  const axis = axisOf(sorted);
  const step = (by: 1 | -1) => {
    const cards = [...(list.current?.querySelectorAll<HTMLElement>("[data-outcome]") ?? [])];
    const at = cards.findIndex((card) => card === globalThis.document.activeElement);
    cards[Math.min(cards.length - 1, Math.max(0, at + by))]?.focus();
  };
  useCommands([
    { id: "next", label: t`Next outcome`, group: "here", keys: "j", run: () => step(1) },
    { id: "previous", label: t`Previous outcome`, group: "here", keys: "k", run: () => step(-1) },
    { id: "view", label: t`Charts or table`, group: "here", keys: "t", run: toggleView },
  ]);
  const groups: readonly (readonly [Indicator["level"], string])[] = [
    ["POPULATION", t`For people`],
    ["SYSTEM", t`In the system`],
    ["PERFORMANCE", t`In our work`],
  ];
  return (
    <div ref={list} className={styles.groups}>
      {groups.map(([level, title]) => {
        const indicators = sorted.filter((indicator) => indicator.level === level);
        if (indicators.length === 0) return null;
        return (
          <section key={level}>
            <h2 className={styles.group}>{title}</h2>
            {view === "table" ? (
              <OutcomesTable title={title} indicators={indicators} variables={variables} />
            ) : (
              <ul className={styles.cards}>
                {indicators.map((indicator) => (
                  <OutcomeCard key={indicator.id} indicator={indicator} variables={variables} axis={axis} />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}

const byName = (a: Indicator, b: Indicator) => a.name.localeCompare(b.name);
const byDistance = (a: Indicator, b: Indicator) => {
  const [first, second] = [a, b].map(({ series }) => distanceOf(latestOf(series)?.progress?.progress));
  // two without a target are as far as each other, not NaN apart
  return first === second ? byName(a, b) : (first ?? 0) - (second ?? 0);
};
