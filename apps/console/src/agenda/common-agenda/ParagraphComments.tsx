import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useEffect, useId, useRef, useState } from "react";
import { Button } from "@keelson/ui/Button.tsx";
import type { DiscussionQuery } from "../../gql/graphql.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { TranslateAct } from "../comments/OtherLanguages.tsx";
import type { Original } from "../comments/Translate.tsx";
import styles from "./ParagraphComments.module.css";
import { ParagraphThread } from "./ParagraphThread.tsx";
import { useParagraphNames } from "./use-paragraph-names.ts";

/** A paragraph of an agenda, and how many have said something of it. */
export type Discussed = NonNullable<DiscussionQuery["discussion"]>["parts"][number];

/** As much of a principle as tells it from the others: it has no code. */
const beginning = 60;

/**
 * Where a paragraph is talked about, in its place: how much was said of it, and that itself once somebody asks; and where it is put into another
 * language. Nothing where nothing was said and nobody may say anything.
 */
export function ParagraphComments({
  about,
  part,
  partKey,
  original,
  onTranslated,
}: {
  readonly about: string;
  readonly part: Discussed;
  /** What tells it from the others through every edit. */
  readonly partKey: string;
  /** Where the viewer may put it into other languages. */
  readonly original: Original | null;
  readonly onTranslated: () => unknown;
}) {
  const { t } = useLingui();
  const nameOf = useParagraphNames();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const room = useRef<HTMLElement>(null);
  // the keys go on where it opened
  useEffect(() => {
    if (isOpen) room.current?.focus();
  }, [isOpen]);
  const { kind, code, text, commentCount, viewerCan } = part;
  const isQuiet = commentCount === 0 && !viewerCan.includes("ADD_COMMENT") && !isOpen;
  if (isQuiet && !original) return null;
  const name = kind === "PRINCIPLE" ? `${nameOf(kind, code)} – ${text.slice(0, beginning)}` : nameOf(kind, code);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className={styles.talk}>
      <div className={styles.acts}>
        {!isQuiet && (
          <button
            ref={button}
            type="button"
            className={styles.button}
            data-said={commentCount > 0 || undefined}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            {commentCount === 0 ? (
              <Trans>Comment</Trans>
            ) : (
              <Plural value={commentCount} one="# comment" other="# comments" />
            )}
            <bdi className="only-heard">: {name}</bdi>
          </button>
        )}
        {original && <TranslateAct original={original} name={name} className={styles.button} onDone={onTranslated} />}
      </div>
      {isOpen && (
        <section
          ref={room}
          id={id}
          tabIndex={-1}
          className={styles.thread}
          aria-label={t`Comments on ${name}`}
          onKeyDown={(event) => {
            // a dialog in it closes itself
            const isInDialog = event.target instanceof Element && event.target.closest("dialog") !== null;
            if (event.key === "Escape" && !isInDialog) close();
          }}
        >
          <Suspense fallback={<Loading />}>
            <ParagraphThread about={about} part={{ kind, code, text }} partKey={partKey} />
          </Suspense>
          <div>
            <Button onPress={close}>
              <Trans>Close the comments</Trans>
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}
