import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useState } from "react";
import acts from "./CommentItem.module.css";
import { Translate, type Original } from "./Translate.tsx";
import { Translations, type Listed } from "./Translations.tsx";

/** What stands beside a text in other languages, and where somebody puts it into one more. */
export function OtherLanguages({
  original,
  name,
  isOpen,
  onChanged,
}: {
  readonly original: Original & { readonly translations: readonly Listed[] };
  /** Which text it is, for those who hear the button and do not see where it stands. */
  readonly name: ReactNode;
  /** May the viewer put it into another language? */
  readonly isOpen: boolean;
  readonly onChanged: () => unknown;
}) {
  const isOffered = isOpen && original.text.trim() !== "";
  return (
    <>
      <Translations translations={original.translations} original={isOffered ? original : null} onChanged={onChanged} />
      {isOffered && (
        <div>
          <TranslateAct original={original} name={name} className={acts.act} onDone={onChanged} />
        </div>
      )}
    </>
  );
}

/** The small button that opens what a text is translated in. */
export function TranslateAct({
  original,
  name,
  className,
  onDone,
}: {
  readonly original: Original;
  readonly name: ReactNode;
  /** Where several stand beside each other, they look alike. */
  readonly className: string | undefined;
  readonly onDone: () => unknown;
}) {
  const [isTranslating, setTranslating] = useState(false);
  return (
    <>
      <button type="button" className={className} onClick={() => setTranslating(true)}>
        <Trans>Translate</Trans>
        <bdi className="only-heard">: {name}</bdi>
      </button>
      {isTranslating && <Translate original={original} onDone={onDone} onClose={() => setTranslating(false)} />}
    </>
  );
}
