import { latestOf, yearsShown } from "../../measurement/outcomes/series.ts";
import { askAs, type AskAsNobody } from "../ask-as-nobody.ts";
import { outcomeOf, type Outcome } from "../figures/figures.ts";
import { graphql } from "../gql/gql.ts";
import type { PublicIndicatorQuery, PublicPartsQuery } from "../gql/graphql.ts";

const itsFrequency = graphql(`
  query PublicFrequency($slug: String!, $code: String!) {
    initiative(slug: $slug) {
      id
      indicator(code: $code) {
        id
        frequency
      }
    }
  }
`);

const document = graphql(`
  query PublicIndicator($slug: String!, $code: String!, $from: PeriodCode!, $to: PeriodCode!) {
    initiative(slug: $slug) {
      id
      slug
      name
      indicator(code: $code) {
        ...Figures
        desiredDirection
        acrossPartners
        definitions {
          version
          effectiveFrom
          definition
        }
        dimensions {
          code
          name
        }
      }
    }
  }
`);

const itsParts = graphql(`
  query PublicParts($slug: String!, $code: String!, $period: PeriodCode!, $dimension: String!) {
    initiative(slug: $slug) {
      id
      indicator(code: $code) {
        id
        breakdown(period: $period, dimension: $dimension) {
          category {
            code
            name
          }
          aggregate {
            period
            value
            suppressed
            waived
            valueState
            status
            expected
            reported
          }
        }
      }
    }
  }
`);

type Found = NonNullable<NonNullable<PublicIndicatorQuery["initiative"]>["indicator"]>;
type Parts = NonNullable<NonNullable<PublicPartsQuery["initiative"]>["indicator"]>["breakdown"];

/** What the public page of one outcome tells. */
export interface PublicIndicator extends Outcome, Pick<Found, "desiredDirection" | "acrossPartners" | "definitions"> {
  readonly initiative: { readonly slug: string; readonly name: string };
  /** The latest figure cut by each of its dimensions. */
  readonly parts: readonly { readonly code: string; readonly name: string; readonly rows: Parts }[];
}

/** Further back than anybody began to count together. */
const yearsMost = 30;

/** Null where there is none of that code, or no such initiative that anybody may read. */
export async function findIndicator(ask: AskAsNobody, slug: string, code: string): Promise<PublicIndicator | null> {
  const known = (await askAs(ask, itsFrequency, { slug, code })).initiative?.indicator;
  if (!known) return null;
  const to = new Date().getUTCFullYear();
  const from = to - yearsShown(yearsMost, [known.frequency]);
  const { initiative } = await askAs(ask, document, { slug, code, from: String(from), to: String(to) });
  if (!initiative?.indicator) return null;
  const { dimensions, ...found } = initiative.indicator;
  const outcome = { ...found, ...outcomeOf(found) };
  const period = latestOf(outcome.series)?.period;
  const parts =
    period === undefined ? [] : await Promise.all(dimensions.map((one) => cut(ask, slug, code, period, one)));
  return { ...outcome, initiative: { slug: initiative.slug, name: initiative.name }, parts };
}

async function cut(
  ask: AskAsNobody,
  slug: string,
  code: string,
  period: string,
  dimension: { readonly code: string; readonly name: string },
) {
  const { initiative } = await askAs(ask, itsParts, { slug, code, period, dimension: dimension.code });
  return { code: dimension.code, name: dimension.name, rows: initiative?.indicator?.breakdown ?? [] };
}
