import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useParams } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { Page } from "../../kernel/Page.tsx";
import { PartnersStep } from "../set-up/PartnersStep.tsx";
import { InvitePeople } from "./InvitePeople.tsx";
import styles from "./MembersPage.module.css";
import { MembersTable } from "./MembersTable.tsx";
import { useOrganisations } from "../initiatives/use-organisations.ts";
import { SettingsNav } from "./SettingsNav.tsx";

const document = graphql(`
  query Members($slug: String!, $after: String) {
    initiative(slug: $slug) {
      id
      name
      viewerCan
      memberships(first: 50, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          viewerCan
          ...MembersTable_membership
        }
      }
    }
  }
`);

/** Who takes part, who acts for each, and when they were last here; and more of them, by their addresses. */
export function MembersPage() {
  const { t } = useLingui();
  const { initiative: slug = "" } = useParams();
  const { data, fetchMore, refetch } = useSuspenseQuery(document, {
    variables: { slug },
    fetchPolicy: "cache-and-network",
  });
  const [adding, setAdding] = useState<"partners" | "people" | null>(null);
  const { initiative } = data;
  const isHere = initiative?.memberships.nodes.some(({ viewerCan }) => viewerCan.includes("INVITE_PERSON")) ?? false;
  // one's own organisation may be on a later page
  const { organisations } = useOrganisations(slug, { isAsked: adding === "people" || !isHere });
  if (!initiative) return <NotThere />;
  const { nodes, pageInfo, totalCount } = initiative.memberships;
  const mayInvite = organisations.filter(({ viewerCan }) => viewerCan.includes("INVITE_PERSON"));
  const more = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => {
        if (!before.initiative || !fetchMoreResult.initiative) return before;
        const { memberships } = fetchMoreResult.initiative;
        const all = [...before.initiative.memberships.nodes, ...memberships.nodes];
        return { ...before, initiative: { ...before.initiative, memberships: { ...memberships, nodes: all } } };
      },
    });
  const done = async () => {
    await refetch();
    setAdding(null);
  };
  return (
    <Page
      title={t`Members`}
      intro={<bdi>{initiative.name}</bdi>}
      actions={
        <>
          {initiative.viewerCan.includes("ADD_MEMBERSHIP") && (
            <Button isMain onPress={() => setAdding(adding === "partners" ? null : "partners")}>
              <Trans>Invite partners</Trans>
            </Button>
          )}
          {(isHere || mayInvite.length > 0) && (
            <Button onPress={() => setAdding(adding === "people" ? null : "people")}>
              <Trans>Invite colleagues</Trans>
            </Button>
          )}
        </>
      }
    >
      <SettingsNav />
      {adding === "partners" && (
        <section className={styles.form} aria-label={t`Invite partners`}>
          <PartnersStep initiative={{ id: initiative.id, slug }} askAgain={refetch} goOn={done} />
        </section>
      )}
      {adding === "people" && mayInvite.length > 0 && (
        <section className={styles.form} aria-label={t`Invite colleagues`}>
          <InvitePeople memberships={mayInvite} done={done} />
        </section>
      )}
      <MembersTable memberships={nodes} total={totalCount} />
      {pageInfo.hasNextPage && (
        <div>
          <Button onPress={() => void more()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </Page>
  );
}
