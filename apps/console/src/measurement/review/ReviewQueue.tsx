import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useDeferredValue, useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { graphql } from "../../gql/gql.ts";
import type { SubmissionState } from "../../gql/graphql.ts";
import { useCommands } from "../../kernel/commands.ts";
import { useFormat } from "../../kernel/format.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { Refreshing } from "../../kernel/Refreshing.tsx";
import { BulkAccept } from "./BulkAccept.tsx";
import { Failures } from "./Failures.tsx";
import { nextWaiting, stepFrom } from "./next-waiting.ts";
import styles from "./ReviewQueue.module.css";
import { Submission } from "./Submission.tsx";
import { submissionDocument } from "./submission-document.ts";
import { SubmissionsList } from "./SubmissionsList.tsx";
import { useDecisions } from "./use-decisions.ts";

const document = graphql(`
  query Submissions($slug: String!, $state: SubmissionState!, $after: String) {
    initiative(slug: $slug) {
      id
      submissions(state: $state, first: 50, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          state
          version
          period
          viewerCan
          membership {
            id
            organisation {
              id
              name
            }
          }
          indicator {
            id
            name
            unit
          }
          values {
            categories {
              dimension
              category
            }
            valueState
            value
            numerator
            denominator
          }
          doubts {
            code
          }
          ...SubmissionsList_measurement
        }
      }
    }
  }
`);

/** The list at one side, what is looked at beside it. What was decided on stays where it was, so that nothing moves under the eyes. */
export function ReviewQueue({ slug, state }: { readonly slug: string; readonly state: SubmissionState }) {
  const { t } = useLingui();
  const format = useFormat();
  const client = useApolloClient();
  const [params, setParams] = useSearchParams();
  const [isReturning, setReturning] = useState(false);
  // what waits is never told from memory
  const { data, fetchMore, refetch } = useSuspenseQuery(document, {
    variables: { slug, state },
    fetchPolicy: "network-only",
  });
  const { accept, giveBack, failures, dismiss, decided } = useDecisions(slug);
  const { nodes = [], totalCount = 0, pageInfo } = data.initiative?.submissions ?? {};
  const list = nodes.map(({ id, state: now }) => ({ id, isWaiting: now === state }));
  const waiting = list.filter(({ isWaiting }) => isWaiting);
  const asked = params.get("item");
  const isOpened = asked !== null;
  const shownId = asked ?? waiting[0]?.id ?? list[0]?.id ?? null;
  const item = nodes.find(({ id }) => id === shownId) ?? null;
  const settledId = useDeferredValue(shownId);

  const look = (id: string | null) => {
    setReturning(false);
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (id === null) after.delete("item");
        else after.set("item", id);
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  const can = (verb: "ACCEPT" | "QUERY") => item !== null && item.state === state && item.viewerCan.includes(verb);
  // what is decided on is what is seen: not the next one while the one before still stands there
  const isSeen = settledId === shownId;
  const acceptShown = () => {
    if (!item || !isSeen || !can("ACCEPT")) return;
    void accept([item]);
    look(nextWaiting(list, item.id) ?? item.id);
  };
  const askToReturn = () => {
    if (isSeen) setReturning(true);
  };
  const returnShown = (question: string) => {
    if (!item || !isSeen) return;
    void giveBack(item, question);
    look(nextWaiting(list, item.id) ?? item.id);
  };
  const more = () =>
    fetchMore({
      variables: { after: pageInfo?.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => {
        if (!before.initiative || !fetchMoreResult.initiative) return before;
        const { submissions } = fetchMoreResult.initiative;
        const all = [...before.initiative.submissions.nodes, ...submissions.nodes];
        return { ...before, initiative: { ...before.initiative, submissions: { ...submissions, nodes: all } } };
      },
    });

  useCommands([
    { id: "next", label: t`Next submission`, group: "here", keys: "j", run: () => look(stepFrom(list, shownId, 1)) },
    {
      id: "previous",
      label: t`Previous submission`,
      group: "here",
      keys: "k",
      run: () => look(stepFrom(list, shownId, -1)),
    },
  ]);

  const nextId = item && nextWaiting(list, item.id);
  useEffect(() => {
    // the next one is there before it is looked at
    if (nextId) client.query({ query: submissionDocument, variables: { slug, id: nextId } }).catch(() => undefined);
  }, [client, slug, nextId]);

  if (nodes.length === 0)
    return state === "SUBMITTED" ? (
      <Notice title={<Trans>Nothing waits for you</Trans>}>
        <Trans>Whatever partners hand in is here until somebody has looked at it. Everything so far has been.</Trans>
      </Notice>
    ) : (
      <Notice title={<Trans>No question is open</Trans>}>
        <Trans>What you return to a partner is here until it answers.</Trans>
      </Notice>
    );
  return (
    <div className={styles.queue}>
      <p role="status" className={decided.accepted + decided.returned > 0 ? styles.done : "only-heard"}>
        {decided.accepted > 0 && (
          <Plural value={decided.accepted} one="# accepted." other={`${format.number(decided.accepted)} accepted.`} />
        )}{" "}
        {decided.returned > 0 && (
          <Plural value={decided.returned} one="# returned." other={`${format.number(decided.returned)} returned.`} />
        )}{" "}
        {decided.accepted + decided.returned > 0 && waiting.length === 0 && <Trans>All done here.</Trans>}
      </p>
      <Failures failures={failures} look={look} dismiss={dismiss} />
      <div className={styles.sides} data-opened={isOpened || undefined}>
        <div className={styles.list} data-scrolls>
          <p className={styles.count}>
            <Plural
              value={totalCount - (nodes.length - waiting.length)}
              _0="Nothing waits any more"
              one="One waits, the longest waiting first"
              other={`${format.number(Math.max(0, totalCount - (nodes.length - waiting.length)))} wait, the longest waiting first`}
            />
          </p>
          {state === "SUBMITTED" && (
            <BulkAccept
              items={nodes.filter(
                (node) => node.state === state && node.doubts.length === 0 && node.viewerCan.includes("ACCEPT"),
              )}
              accept={accept}
            />
          )}
          <SubmissionsList measurements={nodes} shownId={shownId} waiting={state} />
          {pageInfo?.hasNextPage && (
            <Button onPress={() => void more()}>
              <Trans>Show more</Trans>
            </Button>
          )}
          {waiting.length === 0 && !pageInfo?.hasNextPage && (
            <Button onPress={() => void refetch()}>
              <Trans>Look for new ones</Trans>
            </Button>
          )}
        </div>
        <div className={styles.side}>
          {isOpened && (
            <button type="button" className={styles.back} onClick={() => look(null)}>
              <Trans>To the list</Trans>
            </button>
          )}
          {settledId !== null && (
            <Refreshing isBusy={!isSeen}>
              <Suspense fallback={<Loading />}>
                <Submission
                  key={settledId}
                  slug={slug}
                  id={settledId}
                  isReturning={isReturning && isSeen}
                  accept={can("ACCEPT") ? acceptShown : null}
                  askToReturn={can("QUERY") ? askToReturn : null}
                  giveBack={returnShown}
                  cancel={() => setReturning(false)}
                />
              </Suspense>
            </Refreshing>
          )}
        </div>
      </div>
    </div>
  );
}
