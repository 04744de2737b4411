import { useSuspenseQuery } from "@apollo/client/react";
import { Trans } from "@lingui/react/macro";
import { Suspense } from "react";
import { Link, useParams } from "react-router";
import { ContributingActivities } from "../../activities/outcome/ContributingActivities.tsx";
import { graphql } from "../../gql/gql.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { IndicatorsOfOutcome } from "../../measurement/outcomes/IndicatorsOfOutcome.tsx";
import styles from "./OutcomePage.module.css";

const document = graphql(`
  query AgendaOutcome($slug: String!, $code: String!) {
    initiative(slug: $slug) {
      id
      outcome(code: $code) {
        id
        code
        text
        targetYear
        goalText
        isInForce
        language
        indicators {
          id
          frequency
        }
      }
    }
  }
`);

/**
 * One outcome of the common agenda: how what it is measured by moves, and who contributes to it. It stands here because those two know
 * nothing of each other.
 */
export function OutcomePage() {
  const { initiative: slug = "", code = "" } = useParams();
  const { data } = useSuspenseQuery(document, { variables: { slug, code } });
  const outcome = data.initiative?.outcome;
  if (!outcome) return <NotThere />;
  const { id, text, language, goalText, targetYear, isInForce, indicators } = outcome;
  return (
    <Page
      title={text}
      intro={
        <span className={styles.intro}>
          <bdi lang={language}>{goalText}</bdi>
          {targetYear !== null && (
            <span>
              <Trans>by {String(targetYear)}</Trans>
            </span>
          )}
          <Link to={`/i/${slug}/agenda`}>
            <Trans>Common agenda</Trans>
          </Link>
        </span>
      }
    >
      {!isInForce && (
        <p className={styles.soft}>
          <Trans>The agenda in force does not name this outcome.</Trans>
        </p>
      )}
      <Suspense fallback={<Loading />}>
        <IndicatorsOfOutcome key={code} slug={slug} code={code} measuredBy={indicators} />
        <ContributingActivities key={id} slug={slug} outcomeId={id} />
      </Suspense>
    </Page>
  );
}
