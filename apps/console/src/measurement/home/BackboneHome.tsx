import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useState } from "react";
import { Link } from "react-router";
import { SetUpChecklist } from "../../agenda/set-up/SetUpChecklist.tsx";
import { graphql } from "../../gql/gql.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { useCommands } from "../../kernel/commands.ts";
import { useFormat } from "../../kernel/format.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { RemindDialog } from "../reporting/RemindDialog.tsx";
import styles from "./BackboneHome.module.css";
import { Counter, OffTargetCounter } from "./Counter.tsx";
import { NeedsYou } from "./NeedsYou.tsx";
import { OffTrack } from "./OffTrack.tsx";
import { PeriodProgress } from "./PeriodProgress.tsx";

const nowDocument = graphql(`
  query HomeNow($slug: String!) {
    initiative(slug: $slug) {
      id
      name
      currentPeriod
      viewerCan
      indicators(first: 100) {
        nodes {
          id
          frequency
        }
      }
    }
  }
`);

const document = graphql(`
  query BackboneHome($slug: String!, $period: PeriodCode!) {
    initiative(slug: $slug) {
      id
      viewerCan
      submissions(first: 50) {
        totalCount
        nodes {
          id
          period
          membership {
            id
            organisation {
              id
              name
            }
          }
        }
      }
      reportingProgress(period: $period) {
        period
        dueOn
        partnerCounts {
          partners
          late
          submitted
          returned
          accepted
          excused
        }
        partners(first: 5, standing: LATE) {
          nodes {
            daysLate
            membership {
              id
              organisation {
                id
                name
              }
            }
          }
        }
      }
    }
  }
`);

/** What waits for the backbone, how far the period is, and which outcomes are off their way. */
export function BackboneHome({ slug }: { readonly slug: string }) {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(nowDocument, { variables: { slug } });
  if (!data.initiative) return <NotThere />;
  const { id, name, currentPeriod, indicators } = data.initiative;
  // where nothing is asked of anybody, what waits is asked of this year
  const period = currentPeriod ?? String(new Date().getUTCFullYear());
  return (
    <Page
      title={t`Home`}
      intro={<bdi>{name}</bdi>}
      actions={
        <Link to={`/i/${slug}/conditions`}>
          <Trans>Five conditions</Trans>
        </Link>
      }
    >
      <Suspense>
        <SetUpChecklist slug={slug} />
      </Suspense>
      <Suspense fallback={<Loading />}>
        <Today slug={slug} id={id} period={period} all={indicators.nodes} />
      </Suspense>
      <Suspense fallback={<Loading />}>
        <OffTrack slug={slug} all={indicators.nodes} />
      </Suspense>
    </Page>
  );
}

function Today({
  slug,
  id,
  period,
  all,
}: {
  readonly slug: string;
  readonly id: string;
  readonly period: string;
  readonly all: readonly { readonly frequency: string }[];
}) {
  const { t } = useLingui();
  const format = useFormat();
  const [isReminding, setReminding] = useState(false);
  // what waits is never told from memory
  const { data, refetch } = useSuspenseQuery(document, { variables: { slug, period }, fetchPolicy: "network-only" });
  const counts = data.initiative?.reportingProgress.partnerCounts;
  const late = counts?.late ?? 0;
  const canRemind = late > 0 && (data.initiative?.viewerCan.includes("REMIND_PARTNERS") ?? false);
  useCommands(
    canRemind
      ? [{ id: "remind", label: t`Remind late partners`, group: "here", keys: "R", run: () => setReminding(true) }]
      : [],
  );
  if (!data.initiative) return <NotThere />;
  const { submissions, reportingProgress } = data.initiative;
  const isClear = late === 0 && submissions.totalCount === 0;
  return (
    <>
      <div className={styles.counters}>
        <Counter to={`/i/${slug}/reporting`} count={late} label={t`Late`} isCalm={late === 0} />
        <Counter
          to={`/i/${slug}/review`}
          count={submissions.totalCount}
          label={t`To review`}
          isCalm={submissions.totalCount === 0}
        />
        <Suspense fallback={<Counter to={`/i/${slug}/outcomes`} count={null} label={t`Off target`} isCalm />}>
          <OffTargetCounter slug={slug} all={all} />
        </Suspense>
      </div>
      {counts && counts.partners > 0 && (
        <PeriodProgress
          period={period}
          dueOn={reportingProgress.dueOn ?? null}
          reported={counts.submitted + counts.returned + counts.accepted}
          partners={counts.partners - counts.excused}
        />
      )}
      <section>
        <div className={styles.head}>
          <h2 className={styles.title}>
            <Trans>Needs you</Trans>
          </h2>
          {canRemind && (
            <Button isMain onPress={() => setReminding(true)}>
              <Trans>Remind late partners ({format.number(late)})</Trans>
            </Button>
          )}
        </div>
        {isClear ? (
          <Notice title={<Trans>Nothing waits for you</Trans>}>
            <Trans>Nobody is late, and whatever was handed in has been looked at.</Trans>
          </Notice>
        ) : (
          <NeedsYou
            slug={slug}
            submissions={submissions.nodes}
            late={reportingProgress.partners.nodes}
            lateCount={late}
          />
        )}
      </section>
      {isReminding && (
        <RemindDialog
          initiativeId={id}
          period={period}
          membershipIds={null}
          onSent={() => void refetch()}
          onClose={() => setReminding(false)}
        />
      )}
    </>
  );
}
