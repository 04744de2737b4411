import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Trans } from "@lingui/react/macro";
import { startTransition, Suspense, useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { useAgain } from "../../kernel/use-again.ts";
import { CommentForm } from "./CommentForm.tsx";
import { CommentItem } from "./CommentItem.tsx";
import styles from "./Comments.module.css";

const document = graphql(`
  query Discussion($about: ID!, $first: Int!) {
    discussion(about: $about) {
      id
      viewerCan
      comments(first: $first) {
        totalCount
        pageInfo {
          hasNextPage
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
  const [first, setFirst] = useState(step);
  const { data, refetch } = useSuspenseQuery(document, {
    variables: { about, first },
    fetchPolicy: "cache-and-network",
  });
  const again = useAgain(refetch);
  const { discussion } = data;
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
      {comments.nodes.length > 0 && (
        <ul className={styles.list}>
          {comments.nodes.map((comment) => (
            <li key={comment.id}>
              <CommentItem comment={comment} onChanged={again} />
              {comment.replies.length > 0 && (
                <ul className={styles.replies}>
                  {comment.replies.map((reply) => (
                    <li key={reply.id}>
                      <CommentItem comment={reply} onChanged={again} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
      {comments.pageInfo.hasNextPage && first < 100 && (
        <div>
          <Button onPress={() => startTransition(() => setFirst(Math.min(100, first + step)))}>
            <Trans>Show earlier ones</Trans>
          </Button>
        </div>
      )}
    </section>
  );
}
