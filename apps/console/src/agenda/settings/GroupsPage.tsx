import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useParams } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { Page } from "../../kernel/Page.tsx";
import { ConstituentGroups } from "./ConstituentGroups.tsx";
import { GroupCard } from "./GroupCard.tsx";
import styles from "./GroupsPage.module.css";
import { SayGroup } from "./SayGroup.tsx";
import { SettingsNav } from "./SettingsNav.tsx";
import { usePhaseNeeds } from "./use-phase-needs.ts";

const document = graphql(`
  query Groups($slug: String!) {
    initiative(slug: $slug) {
      id
      name
      viewerCan
      phaseNeeds
      constituentGroups {
        id
        ...ConstituentGroups_constituentGroup
      }
      groups {
        id
        ...GroupCard_group
      }
    }
  }
`);

/** Whom the initiative is about, in which groups who sits, who votes there, and what is still missing. */
export function GroupsPage() {
  const { t } = useLingui();
  const needs = usePhaseNeeds();
  const { initiative: slug = "" } = useParams();
  const { data, refetch } = useSuspenseQuery(document, { variables: { slug }, fetchPolicy: "cache-and-network" });
  const [isAdding, setAdding] = useState(false);
  const { initiative } = data;
  if (!initiative) return <NotThere />;
  const { id, groups, constituentGroups, phaseNeeds } = initiative;
  const maySet = initiative.viewerCan.includes("SET_GROUP");
  return (
    <Page
      title={t`Groups and seats`}
      intro={<bdi>{initiative.name}</bdi>}
      actions={
        maySet && (
          <Button isMain onPress={() => setAdding(true)}>
            <Trans>New group</Trans>
          </Button>
        )
      }
    >
      <SettingsNav />
      {phaseNeeds.length > 0 && (
        <Notice title={<Trans>Before the second phase something is missing</Trans>}>
          <ul className={styles.needs}>
            {phaseNeeds.map((need) => (
              <li key={need}>{needs[need]}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ConstituentGroups initiativeId={id} groups={constituentGroups} maySet={maySet} changed={() => refetch()} />
      {groups.length === 0 && (
        <Notice title={<Trans>No group is written down yet</Trans>}>
          <Trans>
            A steering committee, working groups, tables of communities: with who sits there, and who votes.
          </Trans>
        </Notice>
      )}
      {groups.map((group) => (
        <GroupCard key={group.id} group={group} changed={() => refetch()} />
      ))}
      {isAdding && <SayGroup initiativeId={id} changed={() => refetch()} close={() => setAdding(false)} />}
    </Page>
  );
}
