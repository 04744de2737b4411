import type { KeyboardEvent, ReactNode, Ref } from "react";
import { answerOfKey } from "./answer-of-key.ts";
import { nothingGiven, type Change, type Draft } from "./draft.ts";
import { More } from "./More.tsx";
import styles from "./OneStatement.module.css";
import { Rating } from "./Rating.tsx";
import type { Round, Statement } from "./round-query.ts";

/** A statement and what somebody says of it. While the focus is in it, its keys answer it. */
export function OneStatement({
  statement,
  round,
  draft,
  place,
  isWide = false,
  heading,
  onGive,
  onNext,
}: {
  readonly statement: Statement;
  readonly round: Round;
  readonly draft: Draft;
  /** What stands over the statement: which of how many it is. */
  readonly place: ReactNode;
  readonly isWide?: boolean;
  readonly heading?: Ref<HTMLHeadingElement>;
  readonly onGive: (code: string, change: Change) => void;
  /** Enter. */
  readonly onNext?: () => void;
}) {
  const { code, text, language } = statement;
  const given = draft.answers[code] ?? nothingGiven;
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWritten(event.target)) return;
    const answer = answerOfKey(event.nativeEvent);
    if (answer !== null) onGive(code, { answer });
    else if (event.key === "Enter" && onNext && !isPressed(event.target)) onNext();
    else return;
    event.preventDefault();
  };
  return (
    <section
      className={styles.statement}
      aria-labelledby={`statement-${code}`}
      data-statement={code}
      // a tap beside an answer leaves the keys where they are
      tabIndex={-1}
      onKeyDown={press}
    >
      <fieldset className={styles.fields}>
        <legend className={styles.legend}>
          <span className={styles.place}>{place}</span>
          <h2 id={`statement-${code}`} ref={heading} tabIndex={-1} className={styles.text} lang={language} dir="auto">
            {text}
          </h2>
        </legend>
        <Rating
          statement={statement}
          round={round}
          given={given}
          isWide={isWide}
          onGive={(change) => onGive(code, change)}
        />
      </fieldset>
      <More given={given} fileBytesMax={round.fileBytesMax ?? null} onGive={(change) => onGive(code, change)} />
    </section>
  );
}

/** Letters typed here are words. */
const isWritten = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

/** Enter does here what it says. */
const isPressed = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest("button, summary, a, input[type=file]") !== null;
