import { evidenceKinds } from "@keelson/domain/readiness/words";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import type { Evidence, Given } from "./draft.ts";
import styles from "./More.module.css";
import { useEvidenceNames } from "./use-answer-words.ts";

/** As many as the API takes. */
const evidenceMax = 10;
const textMax = 20_000;

/** Why somebody answers so, and what it rests on: both may be left out. */
export function More({ given, onGive }: { readonly given: Given; readonly onGive: (given: Partial<Given>) => void }) {
  const { t } = useLingui();
  const { comment, evidence } = given;
  const list = useRef<HTMLOListElement>(null);
  const isAdded = useRef(false);
  useEffect(() => {
    if (!isAdded.current) return;
    isAdded.current = false;
    list.current?.querySelector<HTMLElement>("li:last-child select")?.focus();
  }, [evidence.length]);
  const put = (index: number, change: Partial<Evidence>) =>
    onGive({ evidence: evidence.map((one, place) => (place === index ? { ...one, ...change } : one)) });
  const said = (comment.trim() === "" ? 0 : 1) + evidence.length;
  return (
    <details className={styles.more}>
      <summary className={styles.summary}>
        <Trans>Comment and evidence</Trans>
        {said > 0 && (
          <span className={styles.count}>
            <Plural value={said} one="# noted" other="# noted" />
          </span>
        )}
      </summary>
      <div className={styles.fields}>
        <TextArea
          label={t`Comment`}
          hint={t`For yourself: nobody else reads it.`}
          max={textMax}
          value={comment}
          onType={(text) => onGive({ comment: text })}
        />
        {evidence.length > 0 && (
          <ol ref={list} className={styles.list}>
            {evidence.map((one, index) => (
              <Item
                // what is taken away is taken from where it stands: they have no other name
                key={index}
                place={index + 1}
                evidence={one}
                onPut={(change) => put(index, change)}
                onDrop={() => onGive({ evidence: evidence.filter((_, place) => place !== index) })}
              />
            ))}
          </ol>
        )}
        {evidence.length < evidenceMax && (
          <div>
            <Button
              onPress={() => {
                isAdded.current = true;
                onGive({ evidence: [...evidence, { kind: "DOCUMENT", text: "" }] });
              }}
            >
              {evidence.length === 0 ? <Trans>Name evidence</Trans> : <Trans>Name more evidence</Trans>}
            </Button>
          </div>
        )}
        <p className={styles.hint}>
          <Trans>
            Say what it is and where it can be found. Counted is only that there is some; a document, data or somebody
            independent shows more than what somebody says.
          </Trans>
        </p>
      </div>
    </details>
  );
}

function Item({
  place,
  evidence,
  onPut,
  onDrop,
}: {
  readonly place: number;
  readonly evidence: Evidence;
  readonly onPut: (change: Partial<Evidence>) => void;
  readonly onDrop: () => void;
}) {
  const { t } = useLingui();
  const names = useEvidenceNames();
  return (
    <li className={styles.item}>
      <Choice
        label={t`Evidence ${place}: its kind`}
        value={evidence.kind}
        options={evidenceKinds.map((value) => ({ value, label: names[value] }))}
        onChoose={(kind) => onPut({ kind })}
      />
      <TextArea
        label={t`Evidence ${place}: what it is`}
        rows={2}
        max={textMax}
        value={evidence.text}
        onType={(text) => onPut({ text })}
      />
      <div>
        <Button onPress={onDrop}>
          <Trans>Take evidence {place} away</Trans>
        </Button>
      </div>
    </li>
  );
}
