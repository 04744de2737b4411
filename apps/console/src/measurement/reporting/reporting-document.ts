import { parsePeriod } from "@keelson/domain/measurement/period";
import { graphql } from "../../gql/gql.ts";
import type { ReportingBoardQueryVariables } from "../../gql/graphql.ts";
import { askAhead, type Ask } from "../../kernel/ahead.ts";
import { standingOfStatus, statuses, type Status } from "./statuses.ts";

/** Which period is reported now, and whether one may see who reports. */
export const nowDocument = graphql(`
  query ReportingNow($slug: String!) {
    initiative(slug: $slug) {
      id
      currentPeriod
      viewerCan
    }
  }
`);

/** Fifty partners of a period and a standing, and how many stand how. */
export const boardDocument = graphql(`
  query ReportingBoard($slug: String!, $period: PeriodCode!, $standing: PartnerFilter, $after: String) {
    initiative(slug: $slug) {
      id
      reportingProgress(period: $period) {
        dueOn
        partnerCounts {
          partners
          late
          notStarted
          draft
          submitted
          returned
          accepted
          excused
        }
        partners(first: 50, after: $after, standing: $standing) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            standing
            daysLate
            remindersSent
            lastRemindedAt
            counts {
              expected
              submitted
            }
            streak {
              period
              punctuality
            }
            membership {
              id
              organisation {
                id
                name
              }
              people {
                name
                email
                roles
                lastSeenOn
              }
            }
          }
        }
      }
    }
  }
`);

export const boardVariables = (
  slug: string,
  period: string,
  status: Status,
  after: string | null,
): ReportingBoardQueryVariables => ({ slug, period, standing: standingOfStatus(status), after });

/** The period of the address, where it is one; else the one that is reported now. */
export function periodOf(asked: string | null, current: string | null | undefined): string | null {
  return asked !== null && parsePeriod(asked) ? asked : (current ?? null);
}

/** Asks what the page will ask, while it is still on its way; who is late, anew at every visit. */
export async function preloadReporting(ask: Ask, slug: string, params: URLSearchParams): Promise<void> {
  const status = statuses.find((one) => one === params.get("status")) ?? statuses[0];
  const board = (period: string | null) =>
    period === null ? null : askAhead(boardDocument, boardVariables(slug, period, status, null));
  const named = periodOf(params.get("period"), null);
  const [now] = await Promise.all([ask(nowDocument, { slug }), board(named)]);
  if (named === null) await board(now?.initiative?.currentPeriod ?? null);
}
