import { agendaBounds, type Goal, type Outcome } from "@keelson/domain/agenda/agenda-content";
import { indicatorLevels } from "@keelson/domain/measurement/words";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { ShownIndicator } from "./agenda-document.ts";
import styles from "./AgendaEditor.module.css";
import { movedUp } from "./moved-up.ts";
import { MoveUp } from "./MoveUp.tsx";
import { Remove } from "./Remove.tsx";
import { Ticks } from "./Ticks.tsx";
import { useAgendaWords } from "./use-agenda-words.ts";

/** A goal and its outcomes to write. Codes are given once and stay: the same code in another version is the same outcome. */
export function GoalFields({
  goal,
  indicators,
  newCode,
  year,
  at: place,
  onChange,
  onMove,
  onRemove,
}: {
  readonly goal: Goal;
  readonly indicators: readonly ShownIndicator[];
  /** Of the outcome that is added next. */
  readonly newCode: string;
  readonly year: (label: string, value: number | null, onType: (year: number | null) => void) => ReactNode;
  /** Its place among the goals. */
  readonly at: number;
  readonly onChange: (goal: Goal) => void;
  readonly onMove: () => void;
  readonly onRemove: () => void;
}) {
  const { t } = useLingui();
  const { parts, levels } = useAgendaWords();
  const name = parts.GOAL(goal.code);
  const setOutcome = (at: number, part: Partial<Outcome>) =>
    onChange({ ...goal, outcomes: goal.outcomes.map((one, other) => (other === at ? { ...one, ...part } : one)) });
  return (
    <div className={styles.one} role="group" aria-label={name}>
      <TextArea
        label={name}
        value={goal.text}
        rows={2}
        max={agendaBounds.textMax}
        onType={(text) => onChange({ ...goal, text })}
      />
      {goal.outcomes.map((outcome, at) => (
        <div key={outcome.code} className={styles.within} role="group" aria-label={parts.OUTCOME(outcome.code)}>
          <TextArea
            label={parts.OUTCOME(outcome.code)}
            value={outcome.text}
            rows={2}
            max={agendaBounds.textMax}
            onType={(text) => setOutcome(at, { text })}
          />
          <Choice
            label={t`Where it is seen`}
            value={outcome.level}
            onChoose={(level) => setOutcome(at, { level })}
            options={indicatorLevels.map((level) => ({ value: level, label: levels[level] }))}
          />
          {year(t`Reached by which year`, outcome.targetYear, (targetYear) => setOutcome(at, { targetYear }))}
          <Ticks
            title={t`What it is measured by`}
            terms={indicators}
            chosen={outcome.indicatorCodes}
            choose={(indicatorCodes) => setOutcome(at, { indicatorCodes })}
          />
          <div className={styles.choices}>
            <MoveUp
              what={parts.OUTCOME(outcome.code)}
              at={at}
              onMove={() => onChange({ ...goal, outcomes: movedUp(goal.outcomes, at) })}
            />
            <Remove
              what={parts.OUTCOME(outcome.code)}
              onRemove={() => onChange({ ...goal, outcomes: goal.outcomes.filter((_, other) => other !== at) })}
            />
          </div>
        </div>
      ))}
      <div className={styles.choices}>
        <Button
          onPress={() =>
            onChange({
              ...goal,
              outcomes: [
                ...goal.outcomes,
                { code: newCode, text: "", level: "POPULATION", indicatorCodes: [], targetYear: null },
              ],
            })
          }
        >
          <Trans>
            Add an outcome <span className="only-heard">{name}</span>
          </Trans>
        </Button>
        <MoveUp what={name} at={place} onMove={onMove} />
        <Remove what={name} onRemove={onRemove} />
      </div>
    </div>
  );
}
