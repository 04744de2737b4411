import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState, type ReactNode } from "react";
import { graphql } from "../../gql/gql.ts";
import type { CommentItem_CommentFragment as Asked } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { CommentForm } from "./CommentForm.tsx";
import styles from "./CommentItem.module.css";
import { hideDocument } from "./hide-document.ts";
import { HideComment } from "./HideComment.tsx";
import { isOwnLanguage } from "./is-own-language.ts";
import { Translate } from "./Translate.tsx";
import { Translations } from "./Translations.tsx";
import { useLanguageName } from "./use-language-name.ts";
import { useSay } from "./use-say.ts";
import { Written } from "./Written.tsx";

const fragment = graphql(`
  fragment CommentItem_comment on Comment {
    id
    about
    text
    language
    createdAt
    editedAt
    hiddenBecause
    version
    part {
      kind
      code
      text
      isThere
      isChanged
    }
    viewerCan
    author {
      id
      name
      membership {
        id
        organisation {
          id
          name
        }
      }
    }
    translations {
      id
      language
      hiddenAt
      ...Translations_translation
    }
  }
`);

/** What is told of the paragraph of an agenda that a comment is on. */
export type TellPart = (part: NonNullable<Asked["part"]>) => ReactNode;

/** One comment: who said it for whom, as it was written, and what stands beside it. */
export function CommentItem({
  comment,
  onChanged,
  toldOf = null,
}: {
  readonly comment: FragmentType<Asked>;
  readonly onChanged: () => unknown;
  readonly toldOf?: TellPart | null | undefined;
}) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const languageName = useLanguageName();
  const { problem, say } = useSay();
  const { data } = useSuspenseFragment({ fragment, fragmentName: "CommentItem_comment", from: comment });
  const {
    id,
    about,
    text,
    language,
    createdAt,
    editedAt,
    hiddenBecause,
    version,
    viewerCan,
    author,
    translations,
    part,
  } = data;
  const [open, setOpen] = useState<"answer" | "change" | "translate" | "hide" | null>(null);
  const close = () => setOpen(null);
  const showAgain = () =>
    say(hideDocument, { input: { id, because: null } }, ({ hideComment }) => hideComment, onChanged);
  const original = text !== null && viewerCan.includes("TRANSLATE_TEXT") ? { id, text, language, translations } : null;
  const name = author?.name ?? "";
  const acts = [
    ...(viewerCan.includes("ADD_COMMENT") ? [{ label: t`Answer`, run: () => setOpen("answer") }] : []),
    ...(viewerCan.includes("TRANSLATE_TEXT") ? [{ label: t`Translate`, run: () => setOpen("translate") }] : []),
    ...(viewerCan.includes("CHANGE_COMMENT") ? [{ label: t`Change`, run: () => setOpen("change") }] : []),
    ...(viewerCan.includes("HIDE_COMMENT")
      ? [
          hiddenBecause === null
            ? { label: t`Hide`, run: () => setOpen("hide") }
            : { label: t`Show again`, run: () => void showAgain() },
        ]
      : []),
  ];
  return (
    <article className={styles.comment} data-comment={id}>
      <header className={styles.head}>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span className={styles.soft}>
          <bdi>{author?.membership.organisation.name}</bdi> · <time dateTime={createdAt}>{format.day(createdAt)}</time>
          {editedAt !== null && (
            <>
              {" · "}
              <Trans>changed</Trans>
            </>
          )}
          {text !== null && !isOwnLanguage(language, i18n.locale) && ` · ${languageName(language)}`}
        </span>
      </header>
      {part && toldOf?.(part)}
      {hiddenBecause !== null && (
        <p className={styles.hidden}>
          <Trans>
            Hidden: <bdi>{hiddenBecause}</bdi>
          </Trans>
        </p>
      )}
      {text !== null && open !== "change" && <Written text={text} language={language} />}
      {open === "change" && text !== null && (
        <CommentForm saying={{ kind: "CHANGE", id, version, text, language }} onSaid={onChanged} onLeave={close} />
      )}
      <Translations translations={translations} original={original} onChanged={onChanged} />
      {problem !== null && <p role="alert">{problem}</p>}
      {acts.length > 0 && open !== "answer" && open !== "change" && (
        <div className={styles.acts}>
          {acts.map(({ label, run }) => (
            <button key={label} type="button" className={styles.act} aria-label={`${label}: ${name}`} onClick={run}>
              {label}
            </button>
          ))}
        </div>
      )}
      {open === "answer" && (
        <CommentForm saying={{ kind: "ANSWER", about, replyToId: id }} onSaid={onChanged} onLeave={close} />
      )}
      {open === "translate" && original && <Translate original={original} onDone={onChanged} onClose={close} />}
      {open === "hide" && <HideComment id={id} onDone={onChanged} onClose={close} />}
    </article>
  );
}
