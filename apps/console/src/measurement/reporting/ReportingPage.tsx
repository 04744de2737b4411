import { useSuspenseQuery } from "@apollo/client/react";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useDeferredValue } from "react";
import { useParams, useSearchParams } from "react-router";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { Refreshing } from "../../kernel/Refreshing.tsx";
import { useUrlState } from "../../kernel/url-state.ts";
import { PeriodSwitch } from "./PeriodSwitch.tsx";
import { nowDocument, periodOf } from "./reporting-document.ts";
import { ReportingBoard } from "./ReportingBoard.tsx";
import { statuses } from "./statuses.ts";

/** Screen 7: who has reported, who has not yet, and a word to those who have not. */
export function ReportingPage() {
  const { t } = useLingui();
  const { initiative: slug = "" } = useParams();
  const [params, setParams] = useSearchParams();
  const [status] = useUrlState("status", statuses);
  const { data } = useSuspenseQuery(nowDocument, { variables: { slug } });
  const period = periodOf(params.get("period"), data.initiative?.currentPeriod);
  // what was shown stays until what is wished for is there
  const wished = `${period} ${status}`;
  const settled = useDeferredValue({ period, status, wished });
  const choose = (next: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.set("period", next);
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  if (!data.initiative) return <NotThere />;
  if (!data.initiative.viewerCan.includes("REMIND_PARTNERS"))
    return (
      <Page title={t`Reporting`}>
        <Notice title={<Trans>The backbone sees who has reported</Trans>}>
          <Trans>What your own organisation has to report is on your home page.</Trans>
        </Notice>
      </Page>
    );
  if (period === null || settled.period === null)
    return (
      <Page title={t`Reporting`}>
        <Notice title={<Trans>Nobody is asked to report anything yet</Trans>}>
          <Trans>Partners appear here as soon as they agree to report an indicator.</Trans>
        </Notice>
      </Page>
    );
  return (
    <Page title={t`Reporting`} actions={<PeriodSwitch period={period} onChoose={choose} />}>
      <Refreshing isBusy={settled.wished !== wished}>
        <Suspense fallback={<Loading />}>
          <ReportingBoard
            key={settled.wished}
            slug={slug}
            initiativeId={data.initiative.id}
            period={settled.period}
            status={settled.status}
            choosePeriod={choose}
          />
        </Suspense>
      </Refreshing>
    </Page>
  );
}
