import { useSuspenseQuery } from "@apollo/client/react";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense } from "react";
import { Link, useParams } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { Decisions } from "../inbox/Decisions.tsx";
import { roundsFor } from "../inbox/decisions-for.ts";
import { WaitingList } from "../inbox/WaitingList.tsx";
import { beside } from "../reporting/beside.ts";
import { Proposals } from "./Proposals.tsx";
import { ReportCard } from "./ReportCard.tsx";
import { Questions } from "./Questions.tsx";
import styles from "./PartnerHomePage.module.css";
import { WhatItAddsUpTo } from "./WhatItAddsUpTo.tsx";

const nowDocument = graphql(`
  query PartnerNow($slug: String!) {
    initiative(slug: $slug) {
      id
      name
      currentPeriod
    }
  }
`);

const document = graphql(`
  query PartnerHome($slug: String!, $period: PeriodCode!, $next: PeriodCode!) {
    initiative(slug: $slug) {
      id
      obligations(first: 50, state: PROPOSED) {
        nodes {
          id
          ...Proposals_obligation
        }
      }
      submissions(first: 20, state: QUERIED) {
        nodes {
          id
          ...Questions_measurement
        }
      }
      together {
        today
      }
      readiness {
        assessments(first: 10) {
          nodes {
            id
            round
            state
            opensOn
            closesOn
            ownInvitations {
              viewerCan
            }
            ownResponse {
              revision
            }
          }
        }
      }
      next: reportingProgress(period: $next) {
        dueOn
      }
      reportingProgress(period: $period) {
        partners(first: 10) {
          nodes {
            standing
            daysLate
            membership {
              id
              organisation {
                id
                name
              }
            }
            counts {
              expected
              submitted
            }
            streak {
              period
              punctuality
            }
            obligationPeriods {
              id
              dueOn
              state
              measurement {
                id
                state
              }
            }
          }
        }
      }
    }
  }
`);

/** Screen 4: the one thing a partner has to do, then what it is asked, and what its figures add up to. */
export function PartnerHomePage() {
  const { t } = useLingui();
  const { initiative: slug = "" } = useParams();
  const { data } = useSuspenseQuery(nowDocument, { variables: { slug } });
  if (!data.initiative) return <NotThere />;
  const period = data.initiative.currentPeriod ?? String(new Date().getUTCFullYear());
  return (
    <Page title={t`Home`} intro={<bdi>{data.initiative.name}</bdi>}>
      <Suspense fallback={<Loading />}>
        <Today slug={slug} period={period} />
      </Suspense>
      <Suspense fallback={<Loading />}>
        <WhatItAddsUpTo slug={slug} />
      </Suspense>
      <p>
        <Link to={`/i/${slug}/settings/statements`}>
          <Trans>What we bring</Trans>
        </Link>
      </p>
    </Page>
  );
}

function Today({ slug, period }: { readonly slug: string; readonly period: string }) {
  const next = beside(period, 1) ?? period;
  // what is to be done is never told from memory
  const { data, refetch } = useSuspenseQuery(document, {
    variables: { slug, period, next },
    fetchPolicy: "network-only",
  });
  if (!data.initiative) return <NotThere />;
  const { reportingProgress, obligations, submissions } = data.initiative;
  const lines = reportingProgress.partners.nodes;
  const rounds = roundsFor(data.initiative);
  return (
    <div className={styles.cards}>
      {lines.map((line) => (
        <ReportCard
          key={line.membership.id}
          slug={slug}
          period={period}
          line={line}
          isOneOfMany={lines.length > 1}
          nextDueOn={data.initiative?.next.dueOn ?? null}
        />
      ))}
      {lines.length === 0 && (
        <Notice title={<Trans>Nothing is asked of you yet</Trans>}>
          <Trans>What you agree to report is here, with its date.</Trans>
        </Notice>
      )}
      {rounds.length > 0 && (
        <WaitingList>
          <Decisions slug={slug} decisions={rounds} />
        </WaitingList>
      )}
      <Questions slug={slug} measurements={submissions.nodes} />
      <Proposals obligations={obligations.nodes} onAnswered={() => void refetch()} />
    </div>
  );
}
