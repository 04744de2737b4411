import { Trans } from "@lingui/react/macro";
import type { TellPart } from "../comments/CommentItem.tsx";
import styles from "../comments/Translations.module.css";
import { Written } from "../comments/Written.tsx";
import { useParagraphNames } from "./use-paragraph-names.ts";

/** What a paragraph said when a comment was written on it, where it says something else now, or is gone. */
export function EarlierWords({ part }: { readonly part: Parameters<TellPart>[0] }) {
  const nameOf = useParagraphNames();
  const name = nameOf(part.kind, part.code);
  if (!part.isChanged) return null;
  return (
    <details className={styles.translation} open={!part.isThere}>
      <summary className={styles.label}>
        {part.isThere ? (
          <Trans>Said of what it was then</Trans>
        ) : (
          <Trans>
            About <bdi>{name}</bdi>, which is no longer there
          </Trans>
        )}
      </summary>
      {/* the version's language may be another by now: its direction is told by its letters */}
      <Written text={part.text} language="und" />
    </details>
  );
}
