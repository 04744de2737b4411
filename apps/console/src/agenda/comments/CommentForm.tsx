import { Button } from "@keelson/ui/Button.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import type { DiscussedPartInput } from "../../gql/graphql.ts";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import styles from "./CommentForm.module.css";
import { useDrafts } from "../set-up/use-drafts.ts";
import { LanguageChoice } from "./LanguageChoice.tsx";
import { useSay } from "./use-say.ts";

const addDocument = graphql(`
  mutation AddComment($input: AddCommentInput!) {
    addComment(input: $input) {
      comment {
        id
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

const changeDocument = graphql(`
  mutation ChangeComment($input: ChangeCommentInput!) {
    changeComment(input: $input) {
      comment {
        id
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** What is said: a new comment, an answer to one, or one's own in other words. */
export type Saying =
  | {
      readonly kind: "NEW";
      readonly about: string;
      /** Of a version of the agenda: the part, as it was read, and what tells it from the others through every edit. */
      readonly part?: DiscussedPartInput;
      readonly partKey?: string;
    }
  | { readonly kind: "ANSWER"; readonly about: string; readonly replyToId: string }
  | {
      readonly kind: "CHANGE";
      readonly id: string;
      readonly version: number;
      readonly text: string;
      readonly language: string;
    };

/** Where somebody says something, in their own language. */
export function CommentForm({
  saying,
  onSaid,
  onLeave,
}: {
  readonly saying: Saying;
  readonly onSaid: () => unknown;
  /** None: it stays open. */
  readonly onLeave?: () => void;
}) {
  const { t, i18n } = useLingui();
  const { problem, isBusy, say } = useSay();
  const own = i18n.locale === "en-XA" ? "en" : i18n.locale;
  const [{ text, language }, change, forget] = useDrafts(draftOf(saying), {
    text: saying.kind === "CHANGE" ? saying.text : "",
    language: saying.kind === "CHANGE" && saying.language !== "und" ? saying.language : own,
  });
  const said = async () => {
    forget();
    const shown = onSaid();
    // where the form stays, the next one is said however long the list takes to show this one
    if (!onLeave) return;
    await shown;
    onLeave();
  };
  const send = () => {
    if (saying.kind === "CHANGE") {
      const { id, version } = saying;
      const input = { id, text, language, expectedVersion: version };
      return say(changeDocument, { input }, ({ changeComment }) => changeComment, said);
    }
    const { about } = saying;
    const input = {
      about,
      text,
      language,
      ...(saying.kind === "ANSWER" ? { replyToId: saying.replyToId } : saying.part && { part: saying.part }),
    };
    return say(addDocument, { input }, ({ addComment }) => addComment, said);
  };
  const labels = { NEW: t`Your comment`, ANSWER: t`Your answer`, CHANGE: t`In other words` };
  return (
    <Form problem={problem} onSubmit={send}>
      <TextArea label={labels[saying.kind]} max={4000} value={text} onType={(next) => change({ text: next })} />
      <div className={styles.row}>
        <LanguageChoice label={t`Written in`} value={language} onChoose={(next) => change({ language: next })} />
        <div className={styles.actions}>
          <Button isMain={saying.kind !== "NEW" || text.trim() !== ""} isBusy={isBusy}>
            {saying.kind === "CHANGE" ? (
              <Trans>Save</Trans>
            ) : saying.kind === "ANSWER" ? (
              <Trans>Answer</Trans>
            ) : (
              <Trans>Comment</Trans>
            )}
          </Button>
          {onLeave && (
            <Button onPress={onLeave}>
              <Trans>Leave it</Trans>
            </Button>
          )}
        </div>
      </div>
    </Form>
  );
}

/** What it is kept under until it is sent. */
function draftOf(saying: Saying): string {
  if (saying.kind === "CHANGE") return `comment changed ${saying.id} ${saying.version}`;
  if (saying.kind === "ANSWER") return `comment answering ${saying.replyToId}`;
  return saying.partKey ? `comment on ${saying.about} ${saying.partKey}` : `comment on ${saying.about}`;
}
