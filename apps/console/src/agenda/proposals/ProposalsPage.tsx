import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useState } from "react";
import { Link, useParams } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { DecisionsNav } from "../decisions/DecisionsNav.tsx";
import { OpenProposal } from "./OpenProposal.tsx";
import { ProposalRow } from "./ProposalRow.tsx";
import styles from "./ProposalsPage.module.css";

const document = graphql(`
  query Proposals($slug: String!) {
    initiative(slug: $slug) {
      id
      viewerCan
      proposals(first: 100, open: true) {
        totalCount
        nodes {
          id
          ...ProposalRow_proposal
        }
      }
    }
  }
`);

/** What the partners are asked to decide, and nothing came of yet. */
export function ProposalsPage() {
  const { initiative: slug = "" } = useParams();
  return (
    <Suspense fallback={<Loading isScreen />}>
      <Proposals slug={slug} />
    </Suspense>
  );
}

function Proposals({ slug }: { readonly slug: string }) {
  const { t } = useLingui();
  const [isOpening, setOpening] = useState(false);
  const { data } = useSuspenseQuery(document, { variables: { slug }, fetchPolicy: "cache-and-network" });
  if (!data.initiative) return <NotThere />;
  const { id, viewerCan, proposals } = data.initiative;
  return (
    <Page
      title={t`Proposals`}
      intro={
        <Trans>What the partners are asked to decide. Each organisation has one voice, and its last word counts.</Trans>
      }
      actions={
        viewerCan.includes("OPEN_PROPOSAL") && (
          <Button onPress={() => setOpening(true)}>
            <Trans>Open a proposal</Trans>
          </Button>
        )
      }
    >
      <DecisionsNav />
      {proposals.nodes.length === 0 ? (
        <Notice title={<Trans>Nothing is to be decided</Trans>}>
          <Trans>
            What is brought in is here until something comes of it; then it is among the{" "}
            <Link to={`/i/${slug}/decisions`}>decisions</Link>.
          </Trans>
        </Notice>
      ) : (
        <ul className={styles.list}>
          {proposals.nodes.map((proposal) => (
            <ProposalRow key={proposal.id} proposal={proposal} slug={slug} />
          ))}
        </ul>
      )}
      {proposals.totalCount > proposals.nodes.length && (
        <p>
          <Trans>There are more: the latest hundred are here.</Trans>
        </p>
      )}
      {isOpening && <OpenProposal initiativeId={id} slug={slug} onClose={() => setOpening(false)} />}
    </Page>
  );
}
