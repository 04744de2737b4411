import type { Original } from "../comments/Translate.tsx";
import type { ShownVersion } from "./agenda-document.ts";
import styles from "./ParagraphComments.module.css";
import { ParagraphComments, type Discussed } from "./ParagraphComments.tsx";
import { ParagraphTranslations } from "./ParagraphTranslations.tsx";

/** What stands with a paragraph and is not its words: these in other languages, and what is said of them. */
export function BesideParagraph({
  version,
  discussed,
  kind,
  code = "",
  text = null,
  onTranslated,
}: {
  readonly version: ShownVersion;
  /** What is talked about by itself; none to whoever takes no part. */
  readonly discussed: readonly Discussed[];
  readonly kind: Discussed["kind"];
  /** Of a goal, an outcome or a strategy its own; of a principle its kind. */
  readonly code?: string;
  /** Of a principle, which alone is told by what it says. */
  readonly text?: string | null;
  readonly onTranslated: () => unknown;
}) {
  const isIt = (one: Pick<Discussed, "kind" | "code" | "text">) =>
    one.kind === kind && one.code === code && (text === null || one.text === text);
  const part = discussed.find(isIt);
  // a principle has no code of its own: its place among them
  const place = discussed.findIndex((one) => one === part);
  const key = (text === null ? `${kind} ${code}` : `${kind} ${place}`).trim();
  const translations = version.translations.filter(({ paragraph }) => paragraph && isIt(paragraph));
  const original: Original | null =
    part && part.text.trim() !== "" && version.viewerCan.includes("TRANSLATE_TEXT")
      ? {
          id: version.id,
          paragraph: { read: { kind, code, text: part.text }, key },
          text: part.text,
          language: version.language,
          translations,
        }
      : null;
  return (
    <div className={styles.beside}>
      <ParagraphTranslations translations={translations} original={original} onChanged={onTranslated} />
      {part && (
        <ParagraphComments
          about={version.id}
          part={part}
          partKey={key}
          original={original}
          onTranslated={onTranslated}
        />
      )}
    </div>
  );
}
