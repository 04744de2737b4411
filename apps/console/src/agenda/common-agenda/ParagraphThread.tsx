import { useDeferredValue } from "react";
import { CommentForm } from "../comments/CommentForm.tsx";
import { Earlier, List, usePage, type PartRead } from "../comments/Comments.tsx";
import styles from "../comments/Comments.module.css";
import { EarlierWords } from "./EarlierWords.tsx";

/** What is said of one paragraph, and where somebody says more. */
export function ParagraphThread({
  about,
  part,
  partKey,
}: {
  readonly about: string;
  /** As it was read. */
  readonly part: PartRead;
  /** What tells the part from the others through every edit. */
  readonly partKey: string;
}) {
  const { kind, code, text } = part;
  // by its code it is found whatever it says; and what is typed stays while it is looked for by other words
  const found = useDeferredValue(kind === "PRINCIPLE" ? text : "");
  const shown = {
    about,
    part: { kind, code, text: found },
    toldOf: (was: Parameters<typeof EarlierWords>[0]["part"]) => <EarlierWords part={was} />,
  };
  const { discussion, again } = usePage(shown, null);
  if (!discussion) return null;
  const { comments, parts } = discussion;
  const isOpen = parts.some((one) => one.kind === kind && one.code === code && one.viewerCan.includes("ADD_COMMENT"));
  return (
    <div className={styles.comments}>
      <List comments={comments.nodes} onChanged={again} toldOf={shown.toldOf} />
      <Earlier {...shown} pageInfo={comments.pageInfo} />
      {isOpen && <CommentForm saying={{ kind: "NEW", about, part, partKey }} onSaid={again} />}
    </div>
  );
}
