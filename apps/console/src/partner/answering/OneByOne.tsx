import { Button } from "@keelson/ui/Button.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { useFormat } from "../../kernel/format.ts";
import { isAnswered, type Change, type Draft, type View } from "./draft.ts";
import { OneStatement } from "./OneStatement.tsx";
import type { Round } from "./round-query.ts";
import styles from "./Steps.module.css";
import { useComponentNames } from "./use-answer-words.ts";

/** What each way to answer is given. */
export interface Parts {
  readonly round: Round;
  readonly draft: Draft;
  /** How many have an answer. */
  readonly answered: number;
  readonly onGive: (code: string, change: Change) => void;
  /** To the statement at this place; past the last, to the look back over all. */
  readonly go: (place: number, view?: View) => void;
}

/** One statement at a time, for one thumb: what is said of it, and Next where the thumb is. */
export function OneByOne({ round, draft, onGive, go }: Parts) {
  const { t } = useLingui();
  const format = useFormat();
  const components = useComponentNames();
  const heading = useRef<HTMLHeadingElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const { statements } = round;
  const place = Math.max(0, draft.place);
  const statement = statements[place];
  const isFirst = useRef(true);
  useEffect(() => {
    // whoever comes back to the page is not moved on it
    heading.current?.focus({ preventScroll: true });
    if (!isFirst.current) whole.current?.scrollIntoView({ block: "start" });
    isFirst.current = false;
  }, [place]);
  if (!statement) return null;
  const [now, all] = [format.number(place + 1), format.number(statements.length)];
  const isLast = place === statements.length - 1;
  return (
    <div ref={whole} className={styles.one}>
      <div className={styles.progress}>
        <progress
          className={styles.bar}
          max={statements.length}
          value={place + 1}
          aria-label={t`How far you are`}
          aria-valuetext={t`${now} of ${all}`}
        />
        <button type="button" className={styles.quiet} onClick={() => go(place, "all")}>
          <Trans>All on one page</Trans>
        </button>
      </div>
      <OneStatement
        key={statement.code}
        statement={statement}
        round={round}
        draft={draft}
        heading={heading}
        place={
          <>
            <strong>{t`${now} of ${all}`}</strong> · {components[statement.component]}
            {statement.isOwn && <> · {t`Asked by this initiative`}</>}
          </>
        }
        onGive={onGive}
        onNext={() => go(place + 1)}
      />
      <p className={styles.keys}>
        <Trans>
          Keys: <kbd>0</kbd> to <kbd>4</kbd>, <kbd>d</kbd> or <kbd>n</kbd> answer, <kbd>Enter</kbd> goes on.
        </Trans>
      </p>
      <div className={styles.foot}>
        {place > 0 && (
          <Button onPress={() => go(place - 1)}>
            <Trans>Back</Trans>
          </Button>
        )}
        <Button isMain onPress={() => go(place + 1)}>
          {isLast ? (
            <Trans>Look it over</Trans>
          ) : isAnswered(draft, statement.code) ? (
            <Trans>Next</Trans>
          ) : (
            <Trans>Leave it out for now</Trans>
          )}
        </Button>
      </div>
    </div>
  );
}
