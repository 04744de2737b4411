import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useState } from "react";
import { Link, useParams } from "react-router";
import { graphql } from "../../gql/gql.ts";
import type { ConsultationsQuery } from "../../gql/graphql.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { useFormat } from "../../kernel/format.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { useUrlTexts } from "../../kernel/url-state.ts";
import { DecisionsNav } from "../decisions/DecisionsNav.tsx";
import styles from "../proposals/ProposalsPage.module.css";
import { PlanConsultation } from "./PlanConsultation.tsx";
import { consultationKinds, useAudienceWords, useConsultationStatusWords } from "./use-consultation-words.ts";

const document = graphql(`
  query Consultations($slug: String!) {
    initiative(slug: $slug) {
      id
      viewerCan
      consultations(first: 100) {
        totalCount
        nodes {
          id
          title
          language
          status
          audiences
          opensOn
          closesOn
          themes {
            id
            response
            withdrawnAt
          }
        }
      }
    }
  }
`);

type Listed = NonNullable<ConsultationsQuery["initiative"]>["consultations"]["nodes"][number];

/** What people are and were asked before something is decided, and how far they were answered. */
export function ConsultationsPage() {
  const { initiative: slug = "" } = useParams();
  return (
    <Suspense fallback={<Loading isScreen />}>
      <Consultations slug={slug} />
    </Suspense>
  );
}

function Consultations({ slug }: { readonly slug: string }) {
  const { t } = useLingui();
  const [isPlanning, setPlanning] = useState(false);
  // an address that leads here to plan one names the version it is about
  const [{ plan }, setAsked] = useUrlTexts(["plan"]);
  const { data } = useSuspenseQuery(document, { variables: { slug }, fetchPolicy: "cache-and-network" });
  if (!data.initiative) return <NotThere />;
  const { id, viewerCan, consultations } = data.initiative;
  const mayPlan = viewerCan.includes("PLAN_CONSULTATION");
  return (
    <Page
      title={t`Consultations`}
      intro={
        <Trans>
          What people are asked before something is decided. It is over when everybody was told what came of it.
        </Trans>
      }
      actions={
        mayPlan && (
          <Button onPress={() => setPlanning(true)}>
            <Trans>Plan a consultation</Trans>
          </Button>
        )
      }
    >
      <DecisionsNav />
      {consultations.nodes.length === 0 ? (
        <Notice title={<Trans>Nobody was asked yet</Trans>}>
          {mayPlan ? (
            <Trans>An agenda is adopted after the people whom it is about were asked, and answered.</Trans>
          ) : (
            <Trans>As soon as a consultation is planned, it is here.</Trans>
          )}
        </Notice>
      ) : (
        <ul className={styles.list}>
          {consultations.nodes.map((one) => (
            <Row key={one.id} consultation={one} slug={slug} />
          ))}
        </ul>
      )}
      {consultations.totalCount > consultations.nodes.length && (
        <p>
          <Trans>There are more: the latest hundred are here.</Trans>
        </p>
      )}
      {(isPlanning || plan !== null) && mayPlan && (
        <PlanConsultation
          initiativeId={id}
          slug={slug}
          about={plan ?? ""}
          onClose={() => {
            setPlanning(false);
            setAsked({ plan: null });
          }}
        />
      )}
    </Page>
  );
}

function Row({ consultation, slug }: { readonly consultation: Listed; readonly slug: string }) {
  const format = useFormat();
  const statuses = useConsultationStatusWords();
  const audiences = useAudienceWords();
  const { id, title, language, status, opensOn, closesOn } = consultation;
  // what was withdrawn needs no answer
  const themes = consultation.themes.filter(({ withdrawnAt }) => !withdrawnAt);
  const answered = themes.filter(({ response }) => response !== null && response !== undefined).length;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Link to={`/i/${slug}/consultations/${id}`}>
          <bdi lang={language}>{title}</bdi>
        </Link>
        <span className={styles.soft}>
          {consultation.audiences.map((one) => audiences[one]).join(", ")} ·{" "}
          <time dateTime={opensOn}>{format.day(opensOn)}</time> –{" "}
          <time dateTime={closesOn}>{format.day(closesOn)}</time>
        </span>
        {themes.length > 0 && (
          <span className={styles.soft}>
            <Trans>
              {format.number(answered)} of {format.number(themes.length)} themes answered
            </Trans>
          </span>
        )}
      </div>
      <Status kind={consultationKinds[status]}>{statuses[status]}</Status>
    </li>
  );
}
