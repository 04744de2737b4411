import { useSuspenseQuery } from "@apollo/client/react";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { Page } from "../../kernel/Page.tsx";
import { useWhole } from "../../kernel/use-whole.ts";
import { SettingsNav } from "./SettingsNav.tsx";
import styles from "./StatementsPage.module.css";
import { SayStatements } from "./SayStatements.tsx";
import { useStatementNames } from "./use-statement-names.ts";

const document = graphql(`
  query Statements($slug: String!, $after: String) {
    initiative(slug: $slug) {
      id
      name
      currentPhase
      memberships(first: 50, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          viewerCan
          organisation {
            id
            name
          }
          statements {
            kind
            text
            language
          }
        }
      }
    }
  }
`);

/** What every organisation brings, lets go of and does not give up, to be read one after the other; one's own is written here. */
export function StatementsPage() {
  const { t } = useLingui();
  const names = useStatementNames();
  const { initiative: slug = "" } = useParams();
  const { data, fetchMore, refetch } = useSuspenseQuery(document, {
    variables: { slug },
    fetchPolicy: "cache-and-network",
  });
  const more = (after: string) =>
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => {
        if (!before.initiative || !fetchMoreResult.initiative) return before;
        const { memberships } = fetchMoreResult.initiative;
        const nodes = [...before.initiative.memberships.nodes, ...memberships.nodes];
        return { ...before, initiative: { ...before.initiative, memberships: { ...memberships, nodes } } };
      },
    });
  useWhole(data.initiative?.memberships.pageInfo, more);
  const { initiative } = data;
  if (!initiative) return <NotThere />;
  const { nodes } = initiative.memberships;
  const own = nodes.filter(({ viewerCan }) => viewerCan.includes("SET_STATEMENTS"));
  const said = nodes.filter(({ statements }) => statements.length > 0);
  return (
    <Page title={t`What we bring`} intro={<bdi>{initiative.name}</bdi>}>
      <SettingsNav />
      {own.map((membership) => (
        <SayStatements key={membership.id} membership={membership} said={() => refetch()} />
      ))}
      {initiative.currentPhase === "PHASE_I" && (
        <p className={styles.soft}>
          <Trans>
            What an organisation brings, all who take part read. What it lets go of and what is not negotiable they read
            from the second phase on; until then it is its own people’s.
          </Trans>
        </p>
      )}
      {said.length === 0 && <Notice title={<Trans>Nobody has said anything yet</Trans>} />}
      {said.map(({ id, organisation, statements }) => (
        <article key={id} className={styles.organisation}>
          <h2 className={styles.name}>
            <bdi>{organisation.name}</bdi>
          </h2>
          <dl className={styles.statements}>
            {statements.map(({ kind, text, language }) => (
              <div key={kind}>
                <dt>{names[kind]}</dt>
                <dd lang={language} dir="auto">
                  {text}
                </dd>
              </div>
            ))}
          </dl>
        </article>
      ))}
    </Page>
  );
}
