import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useParams } from "react-router";
import { useOwnLanguage } from "../../agenda/decisions/use-own-language.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { useFormat } from "../../kernel/format.ts";
import { Page } from "../../kernel/Page.tsx";
import { backboneDocument } from "./backbone-document.ts";
import styles from "./BackbonePage.module.css";
import { FunctionScores } from "./FunctionScores.tsx";
import { Funding } from "./Funding.tsx";
import { OpenReview, ReviewNow } from "./ReviewNow.tsx";
import { TimeShares } from "./TimeShares.tsx";
import { WorkItems } from "./WorkItems.tsx";

/** What the backbone does for the initiative: how those it works for see it, how it sees itself, where its time goes, and until when it is paid for. */
export function BackbonePage() {
  const { t } = useLingui();
  const format = useFormat();
  const language = useOwnLanguage();
  const { initiative: slug = "" } = useParams();
  const { data } = useSuspenseQuery(backboneDocument, {
    variables: { slug, language },
    fetchPolicy: "cache-and-network",
  });
  const [isAsking, setAsking] = useState(false);
  const { initiative } = data;
  const backbone = initiative?.backbone;
  if (!backbone) return <NotThere />;
  const { viewerCan, review, closedReview, statements, evidence, times, funding, fundingHistory, workItems } = backbone;
  const result = closedReview?.result;
  const mayAsk = viewerCan.includes("OPEN_BACKBONE_REVIEW") && review?.state !== "OPEN";
  return (
    <Page
      title={t`Backbone support`}
      intro={<bdi>{initiative.name}</bdi>}
      actions={
        mayAsk && (
          <Button onPress={() => setAsking(true)}>
            <Trans>Ask how the backbone does</Trans>
          </Button>
        )
      }
    >
      <ReviewNow slug={slug} review={review} />
      <section className={styles.part} aria-label={t`Six functions`}>
        <h2 className={styles.heading}>
          <Trans>Six functions</Trans>
        </h2>
        {closedReview && result ? (
          <>
            <p className={styles.text}>
              <Trans>
                What partners, communities and funders said until {format.day(closedReview.closesOn)}, from 0 (not yet)
                to 4 (clearly so): {format.number(result.answered)} of {format.number(result.asked)} organisations. Each
                organisation weighs the same; a dot is one of them. The backbone’s own view, ◇, is never counted in.
              </Trans>
            </p>
            <FunctionScores functions={result.functions} statements={statements} evidence={evidence} />
          </>
        ) : (
          <Notice title={<Trans>The backbone was not rated yet</Trans>}>
            <Trans>
              Once a year partners, communities and funders say how it does, and it says how it sees itself. Nobody is
              told apart: it is shown from five organisations on.
            </Trans>
          </Notice>
        )}
      </section>
      <div className={styles.sides}>
        <WorkItems
          initiativeId={initiative.id}
          slug={slug}
          items={workItems.nodes}
          total={workItems.totalCount}
          mayPlan={viewerCan.includes("PLAN_BACKBONE_WORK")}
        />
        <Funding
          initiativeId={initiative.id}
          funding={funding}
          history={fundingHistory.nodes}
          maySay={viewerCan.includes("SAY_BACKBONE_FUNDING")}
        />
      </div>
      <TimeShares initiativeId={initiative.id} times={times.nodes} maySay={viewerCan.includes("PLAN_BACKBONE_WORK")} />
      {isAsking && <OpenReview initiativeId={initiative.id} close={() => setAsking(false)} />}
    </Page>
  );
}
