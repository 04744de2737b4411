import { parsePeriod, periodAt } from "@keelson/domain/measurement/period";
import { useEffect, useState } from "react";
import { ask } from "../../kernel/ask.ts";
import { graphql } from "../gql/gql.ts";
import type { TogetherQuery } from "../gql/graphql.ts";
import { keyOf, type Group } from "./group.ts";
import type { Place } from "./use-form.ts";

const document = graphql(`
  query Together($slug: String!, $period: PeriodCode!, $next: PeriodCode!) {
    initiative(slug: $slug) {
      id
      asked: obligationPeriods(period: $period, first: 100) {
        nodes {
          id
          period
          indicator {
            id
            code
            aggregate(period: $period) {
              value
              reported
              expected
              coverage
              suppressed
            }
          }
        }
      }
      next: obligationPeriods(period: $next, first: 1) {
        nodes {
          id
          dueOn
        }
      }
    }
  }
`);

type Asked = NonNullable<TogetherQuery["initiative"]>["asked"]["nodes"][number];
export type Together = Asked["indicator"]["aggregate"];

interface Found {
  /** By group. */
  readonly figures: ReadonlyMap<string, Together>;
  readonly nextDueOn: string | null;
}

/** What all partners' figures add up to, of each group's own period, and when the next report is due. Null until it is known. */
export function useTogether({ slug, period, bearer }: Place, groups: readonly Group[]): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const periods = [...new Set(groups.map(({ expected }) => expected.period))].join(" ");
  useEffect(() => {
    const gone = new AbortController();
    const next = periodAfter(period);
    const answers = Promise.all(
      periods
        .split(" ")
        .map((own) => ask(document, { slug, period: own, next }, gone.signal, bearer).then((data) => ({ own, data }))),
    );
    // without a connection there is nothing to add; what was sent is told all the same
    answers.then(
      (all) =>
        setFound({
          figures: new Map(
            all.flatMap(({ own, data }) =>
              (data.initiative?.asked.nodes ?? [])
                .filter((asked) => asked.period === own)
                .map((asked) => [keyOf(asked), asked.indicator.aggregate] as const),
            ),
          ),
          nextDueOn: all[0]?.data.initiative?.next.nodes[0]?.dueOn ?? null,
        }),
      () => null,
    );
    return () => gone.abort();
  }, [slug, period, bearer, periods]);
  return found;
}

/** The period of the same length that follows; the same one where it is none. */
function periodAfter(code: string): string {
  const period = parsePeriod(code);
  if (!period) return code;
  const day = new Date(Date.parse(period.end) + 86_400_000).toISOString().slice(0, 10);
  return periodAt(period.frequency, period.yearStartMonth, day).code;
}
