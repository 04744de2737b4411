import { useSuspenseQuery } from "@apollo/client/react";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { Page } from "../../kernel/Page.tsx";
import { useUrlState } from "../../kernel/url-state.ts";
import { CaseCounters } from "./CaseCounters.tsx";
import { CasesTable } from "./CasesTable.tsx";

const document = graphql(`
  query Cases($slug: String!, $stage: CaseStage) {
    initiative(slug: $slug) {
      id
      viewerHandlesCases
      caseCounts {
        new
        due
        overdue
        closed
      }
      cases(first: 100, stage: $stage) {
        totalCount
        nodes {
          id
          ...CasesTable_case
        }
      }
    }
  }
`);

const stages = { all: null, new: "NEW", open: "OPEN", closed: "CLOSED" } as const;

/** Screen 19: what people told, by how far it has come, the longest waiting first. For whoever was named to read it. */
export function CasesPage() {
  const { t } = useLingui();
  const { initiative: slug = "" } = useParams();
  const [stage] = useUrlState("stage", ["all", "new", "open", "closed"]);
  const { data } = useSuspenseQuery(document, {
    variables: { slug, stage: stages[stage] },
    fetchPolicy: "cache-and-network",
  });
  const { initiative } = data;
  if (!initiative?.viewerHandlesCases || !initiative.caseCounts) return <NotThere />;
  const { cases, caseCounts } = initiative;
  return (
    <Page
      title={t`Voice`}
      intro={<Trans>What people told in confidence. Nobody reads it here but those who were named for it.</Trans>}
    >
      <CaseCounters counts={caseCounts} slug={slug} stage={stage} />
      {cases.nodes.length === 0 ? (
        <Notice
          title={stage === "all" ? <Trans>Nobody has told anything yet</Trans> : <Trans>Nothing stands here</Trans>}
        >
          {stage === "all" ? (
            <Trans>
              What people tell arrives from the public page, under <a href={`/p/${slug}/tell-us`}>Tell us</a>. You get a
              mail within the hour.
            </Trans>
          ) : (
            <Trans>Look among the others.</Trans>
          )}
        </Notice>
      ) : (
        <CasesTable cases={cases.nodes} slug={slug} />
      )}
    </Page>
  );
}
