import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Trans } from "@lingui/react/macro";
import { Suspense, useEffect, useRef, useState, type Ref } from "react";
import { graphql } from "../../gql/gql.ts";
import type { DiscussionQuery } from "../../gql/graphql.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { useAgain } from "../../kernel/use-again.ts";
import { CommentForm } from "./CommentForm.tsx";
import { CommentItem } from "./CommentItem.tsx";
import styles from "./Comments.module.css";

const document = graphql(`
  query Discussion($about: ID!, $first: Int!, $after: String) {
    discussion(about: $about) {
      id
      viewerCan
      comments(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          ...CommentItem_comment
          replies {
            id
            ...CommentItem_comment
          }
        }
      }
    }
  }
`);

type Page = NonNullable<DiscussionQuery["discussion"]>;

/** As many at a time as somebody reads. */
const step = 20;

/**
 * What those who take part say of something, and where they say it. It stands here, and not with communication, since the agenda's own screens
 * have it too, and screens know only what comes before them. Nothing of it is there for whoever takes no part.
 */
export function Comments({ about }: { readonly about: string }) {
  return (
    <Suspense fallback={<Loading />}>
      <Discussion about={about} />
    </Suspense>
  );
}

function Discussion({ about }: { readonly about: string }) {
  const { discussion, again } = usePage(about, null);
  if (!discussion) return null;
  const { comments, viewerCan } = discussion;
  return (
    <section className={styles.comments} aria-labelledby="comments">
      <h2 id="comments" className={styles.title}>
        <Trans>Comments</Trans> <span className={styles.count}>{comments.totalCount}</span>
      </h2>
      {viewerCan.includes("ADD_COMMENT") ? (
        <CommentForm saying={{ kind: "NEW", about }} onSaid={again} />
      ) : (
        comments.totalCount === 0 && (
          <p className={styles.quiet}>
            <Trans>Nobody has said anything yet. Those who speak for their organisation do it here.</Trans>
          </p>
        )
      )}
      <List comments={comments.nodes} onChanged={again} />
      <Earlier about={about} pageInfo={comments.pageInfo} />
    </section>
  );
}

/** What was said before what is shown, once somebody asks for it. Where the page above changes, it goes on from there. */
function Earlier({ about, pageInfo }: { readonly about: string; readonly pageInfo: Page["comments"]["pageInfo"] }) {
  const [isShown, setShown] = useState(false);
  if (!pageInfo.hasNextPage) return null;
  if (isShown)
    return (
      <Suspense fallback={<Loading />}>
        <EarlierPage about={about} after={pageInfo.endCursor ?? null} />
      </Suspense>
    );
  return (
    <div>
      <Button onPress={() => setShown(true)}>
        <Trans>Show earlier ones</Trans>
      </Button>
    </div>
  );
}

function EarlierPage({ about, after }: { readonly about: string; readonly after: string | null }) {
  const list = useRef<HTMLUListElement>(null);
  // the button that had the focus is gone
  useEffect(() => list.current?.focus(), []);
  const { discussion, again } = usePage(about, after);
  if (!discussion) return null;
  const { comments } = discussion;
  return (
    <>
      <List ref={list} comments={comments.nodes} onChanged={again} />
      <Earlier about={about} pageInfo={comments.pageInfo} />
    </>
  );
}

function List({
  ref,
  comments,
  onChanged,
}: {
  readonly ref?: Ref<HTMLUListElement>;
  readonly comments: Page["comments"]["nodes"];
  readonly onChanged: () => unknown;
}) {
  if (comments.length === 0) return null;
  return (
    <ul ref={ref} tabIndex={ref ? -1 : undefined} className={styles.list}>
      {comments.map((comment) => (
        <li key={comment.id}>
          <CommentItem comment={comment} onChanged={onChanged} />
          {comment.replies.length > 0 && (
            <ul className={styles.replies}>
              {comment.replies.map((reply) => (
                <li key={reply.id}>
                  <CommentItem comment={reply} onChanged={onChanged} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Those that were said last, or before one of them. */
function usePage(about: string, after: string | null) {
  const { data, refetch } = useSuspenseQuery(document, {
    variables: { about, first: step, after },
    fetchPolicy: "cache-and-network",
  });
  return { discussion: data.discussion, again: useAgain(refetch) };
}
