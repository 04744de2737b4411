import { evidenceKinds } from "@keelson/domain/readiness/words";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { newKey } from "../../kernel/new-key.ts";
import { Attach } from "./Attach.tsx";
import { keyed, putEvidence, type Change, type Evidence, type Given } from "./draft.ts";
import styles from "./More.module.css";
import { useEvidenceNames } from "./use-answer-words.ts";

/** As many as the API takes. */
const evidenceMax = 10;
const textMax = 20_000;

/** Why somebody answers so, and what it rests on: both may be left out. */
export function More({
  given,
  fileBytesMax,
  onGive,
}: {
  readonly given: Given;
  /** Null where Keelson takes no files. */
  readonly fileBytesMax: number | null;
  readonly onGive: (change: Change) => void;
}) {
  const { t } = useLingui();
  const { comment } = given;
  const evidence = keyed(given.evidence);
  const details = useRef<HTMLDetailsElement>(null);
  const isRefused = evidence.some(({ file }) => file?.refused);
  useEffect(() => {
    // whoever has to do something about a file need not look for it
    if (isRefused && details.current) details.current.open = true;
  }, [isRefused]);
  const list = useRef<HTMLOListElement>(null);
  const isAdded = useRef(false);
  useEffect(() => {
    if (!isAdded.current) return;
    isAdded.current = false;
    list.current?.querySelector<HTMLElement>("li:last-child select")?.focus();
  }, [evidence.length]);
  const said = (comment.trim() === "" ? 0 : 1) + evidence.length;
  return (
    <details ref={details} className={styles.more}>
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
                key={one.key}
                place={index + 1}
                evidence={one}
                fileBytesMax={fileBytesMax}
                onPut={(change) => onGive(putEvidence(one.key, change))}
                onDrop={() =>
                  onGive(({ evidence: all }) => ({ evidence: keyed(all).filter(({ key }) => key !== one.key) }))
                }
              />
            ))}
          </ol>
        )}
        {evidence.length < evidenceMax && (
          <div>
            <Button
              onPress={() => {
                isAdded.current = true;
                const key = newKey();
                onGive(({ evidence: all }) => ({ evidence: [...keyed(all), { key, kind: "DOCUMENT", text: "" }] }));
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
  fileBytesMax,
  onPut,
  onDrop,
}: {
  readonly place: number;
  readonly evidence: Evidence;
  readonly fileBytesMax: number | null;
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
      {/* what somebody says is no file; one that was chosen is not hidden */}
      {((evidence.kind !== "STATEMENT" && fileBytesMax !== null) || evidence.file) && (
        <Attach
          place={place}
          file={evidence.file ?? null}
          bytesMax={fileBytesMax ?? 0}
          onPut={(file) => onPut({ file })}
        />
      )}
      <div>
        <Button onPress={onDrop}>
          <Trans>Take evidence {place} away</Trans>
        </Button>
      </div>
    </li>
  );
}
