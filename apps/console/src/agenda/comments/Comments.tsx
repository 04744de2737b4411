import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Trans } from "@lingui/react/macro";
import { Suspense, useEffect, useId, useRef, useState, type ReactNode, type Ref } from "react";
import { graphql } from "../../gql/gql.ts";
import type { DiscussedPartInput, DiscussionQuery } from "../../gql/graphql.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { useAgain } from "../../kernel/use-again.ts";
import { CommentForm } from "./CommentForm.tsx";
import { CommentItem, type TellPart } from "./CommentItem.tsx";
import styles from "./Comments.module.css";

const document = graphql(`
  query Discussion($about: ID!, $first: Int!, $after: String, $part: DiscussedPartInput) {
    discussion(about: $about) {
      id
      viewerCan
      parts {
        kind
        code
        text
        commentCount
        viewerCan
      }
      comments(first: $first, after: $after, part: $part) {
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

/** Of an agenda version: which part of it, as it was read. */
export type PartRead = Required<DiscussedPartInput>;

/** What is shown of what is said: of all, or of one part. */
export interface Shown {
  readonly about: string;
  readonly part: PartRead | null;
  /** What is told of the paragraph that a comment is on; where none are, nothing. */
  readonly toldOf?: TellPart | null;
}

/**
 * What those who take part say of something, and where they say it; `part`: of an agenda version, that alone, under a title of its own. It stands here,
 * and not with communication, since the agenda's own screens have it too, and screens know only what comes before them. Nothing of it is there for
 * whoever takes no part.
 */
export function Comments({
  about,
  part = null,
  toldOf = null,
  title = null,
}: Pick<Shown, "about"> & Partial<Shown> & { readonly title?: ReactNode }) {
  return (
    <Suspense fallback={<Loading />}>
      <Discussion about={about} part={part} toldOf={toldOf} title={title} />
    </Suspense>
  );
}

function Discussion({ title, ...shown }: Shown & { readonly title: ReactNode }) {
  const id = useId();
  const { discussion, again } = usePage(shown, null);
  if (!discussion) return null;
  const { about, part } = shown;
  const { comments, viewerCan } = discussion;
  return (
    <section className={styles.comments} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title ?? <Trans>Comments</Trans>} <span className={styles.count}>{comments.totalCount}</span>
      </h2>
      {part?.kind !== "GONE" &&
        (viewerCan.includes("ADD_COMMENT") ? (
          <CommentForm saying={{ kind: "NEW", about }} onSaid={again} />
        ) : (
          comments.totalCount === 0 && (
            <p className={styles.quiet}>
              <Trans>Nobody has said anything yet. Those who speak for their organisation do it here.</Trans>
            </p>
          )
        ))}
      <List comments={comments.nodes} onChanged={again} toldOf={shown.toldOf} />
      <Earlier {...shown} pageInfo={comments.pageInfo} />
    </section>
  );
}

/** What was said before what is shown, once somebody asks for it. Where the page above changes, it goes on from there. */
export function Earlier({ pageInfo, ...shown }: Shown & { readonly pageInfo: Page["comments"]["pageInfo"] }) {
  const [isShown, setShown] = useState(false);
  if (!pageInfo.hasNextPage) return null;
  if (isShown)
    return (
      <Suspense fallback={<Loading />}>
        <EarlierPage {...shown} after={pageInfo.endCursor ?? null} />
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

function EarlierPage({ after, ...shown }: Shown & { readonly after: string | null }) {
  const list = useRef<HTMLUListElement>(null);
  // the button that had the focus is gone
  useEffect(() => list.current?.focus(), []);
  const { discussion, again } = usePage(shown, after);
  if (!discussion) return null;
  const { comments } = discussion;
  return (
    <>
      <List ref={list} comments={comments.nodes} onChanged={again} toldOf={shown.toldOf} />
      <Earlier {...shown} pageInfo={comments.pageInfo} />
    </>
  );
}

export function List({
  ref,
  comments,
  onChanged,
  toldOf = null,
}: {
  readonly ref?: Ref<HTMLUListElement>;
  readonly comments: Page["comments"]["nodes"];
  readonly onChanged: () => unknown;
  readonly toldOf?: TellPart | null | undefined;
}) {
  if (comments.length === 0) return null;
  return (
    <ul ref={ref} tabIndex={ref ? -1 : undefined} className={styles.list}>
      {comments.map((comment) => (
        <li key={comment.id}>
          <CommentItem comment={comment} onChanged={onChanged} toldOf={toldOf} />
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
export function usePage({ about, part }: Shown, after: string | null) {
  const { data, refetch } = useSuspenseQuery(document, {
    variables: { about, first: step, after, part },
    fetchPolicy: "cache-and-network",
  });
  return { discussion: data.discussion, again: useAgain(refetch) };
}
