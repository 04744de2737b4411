import { Trans } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import type { OwnCase } from "../tell-us/own-case.ts";
import styles from "../tell-us/Steps.module.css";
import { useCaseWords } from "./use-case-words.ts";

/** What was told and said, as a conversation, and then each step that was taken. */
export function Timeline({ own }: { readonly own: OwnCase }) {
  const format = useFormat();
  const { states } = useCaseWords();
  const said = [{ isOwn: true, text: own.text, writtenOn: own.receivedOn }, ...own.messages];
  return (
    <>
      <h2 className={styles.subheading}>
        <Trans>What was said</Trans>
      </h2>
      <ol className={styles.timeline}>
        {said.map(({ isOwn, text, writtenOn }, place) => (
          // nothing is ever put in before what was said
          <li key={place}>
            <span className={styles.when}>
              {isOwn ? <Trans>You</Trans> : <Trans>To you</Trans>} ·{" "}
              <time dateTime={writtenOn}>{format.day(writtenOn)}</time>
            </span>
            <blockquote className={styles.quote} data-own={isOwn || undefined} dir="auto">
              {text}
            </blockquote>
          </li>
        ))}
      </ol>
      <details className={styles.more}>
        <summary>
          <Trans>Every step so far</Trans>
        </summary>
        <ol className={styles.timeline}>
          {own.steps.map(({ state, happenedOn }, place) => (
            <li key={place}>
              <span>{states[state]}</span>
              <time className={styles.when} dateTime={happenedOn}>
                {format.day(happenedOn)}
              </time>
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}
