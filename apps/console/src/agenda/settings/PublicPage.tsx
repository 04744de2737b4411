import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState, type ReactNode } from "react";
import { useParams } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { Form } from "../../kernel/Form.tsx";
import { Page } from "../../kernel/Page.tsx";
import { useWhole } from "../../kernel/use-whole.ts";
import { useProblemWords } from "../set-up/use-problem-words.ts";
import { ConsentOf } from "./ConsentOf.tsx";
import { InitiativeLife } from "./InitiativeLife.tsx";
import styles from "./PublicPage.module.css";
import { SettingsNav } from "./SettingsNav.tsx";

const document = graphql(`
  query PublicSettings($slug: String!, $after: String) {
    viewer {
      id
      memberships {
        id
        viewerCan
        initiative {
          id
        }
        ...ConsentOf_membership
      }
    }
    initiative(slug: $slug) {
      id
      slug
      name
      problemArea
      publicPageEnabled
      status
      viewerCan
      indicators(first: 100) {
        totalCount
        nodes {
          id
          name
        }
      }
      memberships(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          dataSharingConsent
          organisation {
            id
            name
          }
        }
      }
    }
  }
`);

const publishDocument = graphql(`
  mutation SetPublicPage($initiativeId: ID!, $enabled: Boolean!) {
    setPublicPage(input: { initiativeId: $initiativeId, enabled: $enabled }) {
      initiative {
        id
        publicPageEnabled
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** Whether anybody may read the initiative, and what of it: said before it is published. */
export function PublicPage() {
  const { t } = useLingui();
  const client = useApolloClient();
  const problemWords = useProblemWords();
  const { initiative: slug = "" } = useParams();
  const { data, fetchMore } = useSuspenseQuery(document, { variables: { slug }, fetchPolicy: "cache-and-network" });
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
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { initiative } = data;
  if (!initiative) return <NotThere />;
  const { id, name, problemArea, publicPageEnabled: isPublic, indicators, memberships } = initiative;
  const { nodes, pageInfo } = memberships;
  const named = nodes.filter(({ dataSharingConsent }) => dataSharingConsent === "NAMED_PUBLIC");
  const own = (data.viewer?.memberships ?? []).filter(
    (one) => one.initiative.id === id && one.viewerCan.includes("SET_DATA_SHARING_CONSENT"),
  );
  const isBackbone = initiative.viewerCan.includes("SET_PUBLIC_PAGE");
  const send = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const variables = { initiativeId: id, enabled: !isPublic };
      const answer = await client.mutate({ mutation: publishDocument, variables });
      const [first] = answer.data?.setPublicPage.problems ?? [];
      if (first) setProblem(problemWords(first));
      else setAsking(false);
    } catch {
      setProblem(t`Keelson could not be reached. Try again.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Page title={t`Public page`} intro={<bdi>{name}</bdi>}>
      <SettingsNav />
      <section className={styles.state} aria-labelledby="is-public">
        <h2 id="is-public" className={styles.title}>
          {isPublic ? <Trans>Anybody can read it</Trans> : <Trans>Nobody outside can read it</Trans>}
        </h2>
        <Status kind={isPublic ? "on-track" : "no-data"}>
          {isPublic ? <Trans>Published</Trans> : <Trans>Not published</Trans>}
        </Status>
        {isPublic && (
          <a href={`/p/${slug}`} className={styles.link}>
            <Trans>Look at it as anybody sees it</Trans>
          </a>
        )}
        {isBackbone && (
          <Button isMain={!isPublic} onPress={() => setAsking(true)}>
            {isPublic ? <Trans>Take it back</Trans> : <Trans>Publish</Trans>}
          </Button>
        )}
      </section>
      <section aria-labelledby="read">
        <h2 id="read" className={styles.title}>
          {isPublic ? <Trans>What the public reads</Trans> : <Trans>What the public would read</Trans>}
        </h2>
        <dl className={styles.facts}>
          <Fact term={<Trans>Name and problem</Trans>}>
            <strong>
              <bdi>{name}</bdi>
            </strong>
            <p className={styles.text} dir="auto">
              {problemArea}
            </p>
          </Fact>
          <Fact term={<Trans>Indicators, with their targets and where they began</Trans>}>
            {indicators.totalCount === 0 ? (
              <Trans>None is defined yet.</Trans>
            ) : (
              <ul className={styles.list}>
                {indicators.nodes.map((one) => (
                  <li key={one.id}>
                    <bdi>{one.name}</bdi>
                  </li>
                ))}
              </ul>
            )}
          </Fact>
          <Fact term={<Trans>Figures of all together</Trans>}>
            <Trans>
              Only what was accepted, of enough partners, and never so small that it would tell of single people. Each
              says how many stand behind it.
            </Trans>
          </Fact>
          <Fact term={<Trans>Organisations by name</Trans>}>
            {isBackbone ? (
              named.length === 0 ? (
                <Trans>None: no organisation has agreed to be named to everybody.</Trans>
              ) : (
                <>
                  <Plural value={named.length} one="One has agreed:" other="# have agreed:" />{" "}
                  <bdi>{named.map(({ organisation }) => organisation.name).join(", ")}</bdi>
                  {pageInfo.hasNextPage && " …"}
                </>
              )
            ) : (
              <Trans>Those that have agreed to be named to everybody.</Trans>
            )}
          </Fact>
          <Fact term={<Trans>Updates</Trans>}>
            <Trans>Those that were published for everybody, without the name of whoever wrote them.</Trans>
          </Fact>
          <Fact term={<Trans>Never</Trans>}>
            <Trans>
              Single partners’ figures, people’s names and addresses, questions, notes, what peers ask and tell each
              other, and who is late.
            </Trans>
          </Fact>
        </dl>
      </section>
      {own.map((membership) => (
        <ConsentOf key={membership.id} membership={membership} />
      ))}
      <InitiativeLife initiative={initiative} />
      {isAsking && (
        <Dialog
          title={isPublic ? <Trans>Take the page back?</Trans> : <Trans>Publish it?</Trans>}
          closeLabel={t`Close`}
          onClose={() => setAsking(false)}
        >
          <Form problem={problem} onSubmit={send}>
            <p>
              {isPublic ? (
                <Trans>
                  From now on nobody outside reads it, and its address says that there is nothing. What was copied stays
                  copied.
                </Trans>
              ) : (
                <Trans>From now on anybody can read what is said here. You can take it back at any time.</Trans>
              )}
            </p>
            <div>
              <Button isMain isBusy={isBusy}>
                {isPublic ? <Trans>Take it back</Trans> : <Trans>Publish</Trans>}
              </Button>
            </div>
          </Form>
        </Dialog>
      )}
    </Page>
  );
}

function Fact({ term, children }: { readonly term: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
