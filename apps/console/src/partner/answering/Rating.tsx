import { anchors } from "@keelson/domain/readiness/words";
import { useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import type { Given } from "./draft.ts";
import styles from "./Rating.module.css";
import type { Round, Said, Statement } from "./round-query.ts";

/** The scale with the words of each number, always in sight, and the two ways to say that there is none. */
export function Rating({
  statement,
  round,
  given,
  isWide = false,
  onGive,
}: {
  readonly statement: Statement;
  readonly round: Round;
  readonly given: Given;
  /** Side by side, where there is room. */
  readonly isWide?: boolean;
  readonly onGive: (given: Partial<Given>) => void;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const option = (answer: Said, mark: string, text: string, lang?: string) => (
    <label key={answer} className={styles.option} data-rated={anchors.some((one) => one === answer) || undefined}>
      <input
        type="radio"
        className={styles.input}
        name={statement.code}
        value={answer}
        checked={given.answer === answer}
        onChange={() => onGive({ answer })}
      />
      <kbd className={styles.mark}>{mark}</kbd>
      <span lang={lang} dir={lang && "auto"}>
        {text}
      </span>
    </label>
  );
  return (
    <div className={styles.rating} data-wide={isWide || undefined}>
      <div className={styles.scale}>
        {round.anchors.map(({ answer, text, language }, index) => option(answer, format.number(index), text, language))}
      </div>
      <div className={styles.others}>
        {option("DONT_KNOW", "d", t`Don’t know`)}
        {option("NOT_APPLICABLE", "n", t`Not applicable`)}
      </div>
    </div>
  );
}
