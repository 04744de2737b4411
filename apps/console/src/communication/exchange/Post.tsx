import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Status } from "@keelson/ui/Status.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { CommentItem } from "../../agenda/comments/CommentItem.tsx";
import { useSay } from "../../agenda/comments/use-say.ts";
import { graphql } from "../../gql/gql.ts";
import type { Post_PostFragment as Asked } from "../../gql/graphql.ts";
import { ChangePost } from "./ChangePost.tsx";
import { markHelpfulDocument } from "./exchange-documents.ts";
import styles from "./Post.module.css";
import { exchangeShapes, useExchangeWords } from "./use-exchange-words.ts";

const fragment = graphql(`
  fragment Post_post on ExchangePost {
    id
    kind
    audience
    version
    markedHelpful
    isHelpfulToViewer
    viewerCan
    opening {
      id
      ...CommentItem_comment
      author {
        id
        name
      }
      replies {
        id
        ...CommentItem_comment
      }
    }
  }
`);

/** One post: what it is and who reads it, its words, what was answered, and whom it has helped. */
export function Post({
  post: from,
  onChanged,
}: {
  readonly post: FragmentType<Asked>;
  readonly onChanged: () => unknown;
}) {
  const { t } = useLingui();
  const { kinds, audiences } = useExchangeWords();
  const { problem, isBusy, say } = useSay();
  const [isChanging, setChanging] = useState(false);
  const { data: post } = useSuspenseFragment({ fragment, fragmentName: "Post_post", from });
  const { id, kind, audience, markedHelpful, isHelpfulToViewer, viewerCan, opening } = post;
  const mark = () => {
    // a second press while the first is under way would say the same again
    if (!isBusy)
      void say(
        markHelpfulDocument,
        { input: { id, isHelpful: !isHelpfulToViewer } },
        ({ markHelpful }) => markHelpful,
        onChanged,
      );
  };
  const name = opening?.author?.name ?? "";
  return (
    <article className={styles.post} data-post={id}>
      <div className={styles.head}>
        <Status kind={exchangeShapes[kind]}>{kinds[kind]}</Status>
        <span className={styles.soft}>{audiences[audience]}</span>
        {viewerCan.includes("CHANGE_EXCHANGE_POST") && (
          <button type="button" className={styles.act} onClick={() => setChanging(true)}>
            <Trans>Who reads it</Trans>
          </button>
        )}
      </div>
      {opening && <CommentItem comment={opening} onChanged={onChanged} />}
      <div className={styles.helped}>
        {viewerCan.includes("MARK_HELPFUL") && (
          <button
            type="button"
            className={styles.mark}
            aria-pressed={isHelpfulToViewer}
            aria-label={t`This helped us: ${name}`}
            onClick={mark}
          >
            <svg viewBox="0 0 12 12" aria-hidden="true" className={styles.tick}>
              <path d="M1.5 6.5 4.6 9.6 10.5 2.6" fill="none" stroke="currentColor" strokeWidth="2.2" />
            </svg>
            <Trans>This helped us</Trans>
          </button>
        )}
        {markedHelpful > 0 && (
          <span className={styles.soft}>
            <Plural value={markedHelpful} one="It helped # organisation" other="It helped # organisations" />
          </span>
        )}
      </div>
      {problem !== null && <p role="alert">{problem}</p>}
      {opening && opening.replies.length > 0 && (
        <ul className={styles.replies}>
          {opening.replies.map((reply) => (
            <li key={reply.id}>
              <CommentItem comment={reply} onChanged={onChanged} />
            </li>
          ))}
        </ul>
      )}
      {isChanging && <ChangePost post={post} onChanged={onChanged} onClose={() => setChanging(false)} />}
    </article>
  );
}
