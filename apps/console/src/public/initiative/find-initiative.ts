import { yearsShown } from "../../measurement/outcomes/series.ts";
import { askAs, type AskAsNobody } from "../ask-as-nobody.ts";
import { outcomeOf, type Outcome } from "../figures/figures.ts";
import { graphql } from "../gql/gql.ts";
import type { PublicInitiativeQuery, PublicOrganisationsQuery } from "../gql/graphql.ts";
import { toldAtFirst, type Told } from "../told/told.ts";
import type { Credit } from "./Credits.tsx";

const aboutIt = graphql(`
  query PublicInitiative($slug: String!, $after: String, $told: Int!) {
    initiative(slug: $slug) {
      id
      slug
      name
      problemArea
      currentPhase
      phaseDecisions(first: 50) {
        nodes {
          fromPhase
          toPhase
          decidedOn
          isOverride
          reason
        }
      }
      licenses {
        name
        title
        path
      }
      sources {
        name
        title
        path
      }
      indicators(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          frequency
        }
      }
      updates(first: $told) {
        totalCount
        nodes {
          ...Told
        }
      }
    }
  }
`);

const itsOutcomes = graphql(`
  query PublicOutcomes($slug: String!, $first: Int!, $after: String, $from: PeriodCode!, $to: PeriodCode!) {
    initiative(slug: $slug) {
      id
      indicators(first: $first, after: $after) {
        nodes {
          ...Figures
        }
      }
    }
  }
`);

const itsOrganisations = graphql(`
  query PublicOrganisations($slug: String!, $after: String) {
    initiative(slug: $slug) {
      id
      memberships(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          organisation {
            id
            name
          }
        }
      }
    }
  }
`);

type PhaseDecided = NonNullable<PublicInitiativeQuery["initiative"]>["phaseDecisions"]["nodes"][number];

/** What an initiative's public page tells. */
export interface PublicInitiative {
  readonly slug: string;
  readonly name: string;
  readonly problemArea: string;
  readonly currentPhase: PhaseDecided["toPhase"];
  /** What was decided of it, the latest first: the last fifty. */
  readonly phaseDecisions: readonly PhaseDecided[];
  readonly licenses: readonly Credit[];
  readonly sources: readonly Credit[];
  readonly indicators: readonly Outcome[];
  readonly indicatorsInAll: number;
  /** Where the next page of indicators begins; null on the last one. */
  readonly next: string | null;
  /** Those that agreed to be named to everybody, by name. */
  readonly organisations: readonly string[];
  /** What was told to everybody last, the latest first. */
  readonly told: readonly Told[];
  readonly toldInAll: number;
}

/** As many years as the staff see at first. */
const yearsWished = 15;

/** Null where there is none of that name that anybody may read. */
export async function findInitiative(
  ask: AskAsNobody,
  slug: string,
  after: string | null,
): Promise<PublicInitiative | null> {
  const { initiative } = await askAs(ask, aboutIt, { slug, after, told: toldAtFirst });
  if (!initiative) return null;
  const { nodes, pageInfo, totalCount } = initiative.indicators;
  const [indicators, organisations] = await Promise.all([
    nodes.length === 0 ? [] : findOutcomes(ask, slug, nodes, after),
    findOrganisations(ask, slug),
  ]);
  return {
    slug: initiative.slug,
    name: initiative.name,
    problemArea: initiative.problemArea,
    currentPhase: initiative.currentPhase,
    phaseDecisions: initiative.phaseDecisions.nodes,
    licenses: initiative.licenses,
    sources: initiative.sources,
    indicators,
    indicatorsInAll: totalCount,
    next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
    organisations,
    told: initiative.updates.nodes,
    toldInAll: initiative.updates.totalCount,
  };
}

/** As many as there are and no more: what is asked for is paid for by the visitor's address. */
async function findOutcomes(
  ask: AskAsNobody,
  slug: string,
  nodes: readonly { readonly frequency: string }[],
  after: string | null,
): Promise<Outcome[]> {
  const to = new Date().getUTCFullYear();
  const frequencies = nodes.map(({ frequency }) => frequency);
  const from = to - yearsShown(yearsWished, frequencies);
  const variables = { slug, after, first: nodes.length, from: String(from), to: String(to) };
  const { initiative } = await askAs(ask, itsOutcomes, variables);
  return (initiative?.indicators.nodes ?? []).map(outcomeOf);
}

async function findOrganisations(ask: AskAsNobody, slug: string): Promise<string[]> {
  const names: string[] = [];
  let after: string | null = null;
  do {
    const answer: PublicOrganisationsQuery = await askAs(ask, itsOrganisations, { slug, after });
    const page = answer.initiative?.memberships;
    names.push(...(page?.nodes ?? []).map(({ organisation }) => organisation.name));
    after = page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return names;
}
