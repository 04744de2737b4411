import { anchors } from "@keelson/domain/readiness/words";
import { Button } from "@keelson/ui/Button.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { useFormat } from "../../kernel/format.ts";
import { isAnswered, nothingGiven } from "./draft.ts";
import type { Parts } from "./OneByOne.tsx";
import type { Said } from "./round-query.ts";
import styles from "./Steps.module.css";

/** All that was answered, each the way back to it, before it is sent. */
export function LookBack({
  round,
  draft,
  answered,
  go,
  isUnderWay,
  onSend,
}: Parts & { readonly isUnderWay: boolean; readonly onSend: () => void }) {
  const { t } = useLingui();
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    scrollTo({ top: 0 });
  }, []);
  const { statements } = round;
  const left = statements.length - answered;
  const [said, all] = [format.number(answered), format.number(statements.length)];
  const wordsOf = (answer: Said) => {
    if (answer === "DONT_KNOW") return <span className={styles.said}>{t`Don’t know`}</span>;
    if (answer === "NOT_APPLICABLE") return <span className={styles.said}>{t`Not applicable`}</span>;
    const anchor = round.anchors.find((one) => one.answer === answer);
    const number = format.number(anchors.findIndex((one) => one === answer));
    return (
      <span className={styles.said}>
        {number} · <bdi lang={anchor?.language}>{anchor?.text}</bdi>
      </span>
    );
  };
  return (
    <>
      <div>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          <Trans>Look it over, and send it</Trans>
        </h2>
        <p className={styles.hint}>
          {left === 0 ? (
            <Trans>You have answered all of it. Tap any of it to change it.</Trans>
          ) : (
            <>
              <Plural value={left} one="# statement has no answer yet." other="# statements have no answer yet." />{" "}
              <Trans>
                You may send all the same. What you leave out counts for nothing, and of a part in which you leave out
                more than a few, nothing you say counts.
              </Trans>
            </>
          )}
        </p>
      </div>
      <ol className={styles.rows}>
        {statements.map(({ code, text, language }, index) => {
          const { answer, evidence } = draft.answers[code] ?? nothingGiven;
          const isRefused = evidence.some(({ file }) => file?.refused);
          return (
            <li key={code}>
              <button
                type="button"
                className={styles.row}
                data-open={!isAnswered(draft, code) || isRefused || undefined}
                disabled={isUnderWay}
                onClick={() => go(index, "one")}
              >
                <span lang={language} dir="auto">
                  {text}
                </span>
                {answer === null ? <span className={styles.said}>{t`No answer yet`}</span> : wordsOf(answer)}
                {isRefused && <span className={styles.said}>{t`Its file was not taken`}</span>}
              </button>
            </li>
          );
        })}
      </ol>
      <div className={styles.foot}>
        <span className={styles.answered}>
          <Trans>
            {said} of {all} answered
          </Trans>
        </span>
        <Button isMain isBusy={isUnderWay || answered === 0} onPress={onSend}>
          {isUnderWay ? <Trans>Sending…</Trans> : <Trans>Send</Trans>}
        </Button>
      </div>
    </>
  );
}
