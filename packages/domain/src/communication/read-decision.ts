/** What somebody wrote down as decided. */
export interface DecisionRead {
  /** What was decided, as written. */
  readonly text: string;
  /** Why, where the line says so; null where it does not. */
  readonly rationale: string | null;
}

/** A line of minutes that says what was decided. */
export interface DecisionLine extends DecisionRead {
  /** The line's number in the minutes, from 1. */
  readonly line: number;
  /** The line as it was typed, without the blanks around it. */
  readonly typed: string;
}

/** The words that come before a reason, in the five languages: because, parce que, porque, لأن, kwa sababu. */
const because = /[\s,;،]+(?:(?:because|parce\s+que|porque|لأن|kwa\s+sababu)\s+|parce\s+qu['’])/iu;

/**
 * Reads one line: what was decided, and what stands behind the first "because" as its reason. A line that has nothing before or nothing
 * behind that word is what was decided, whole, so no word is lost. Source: docs/methodology.md 4.6, decisions linked to the agenda item.
 */
export function readDecision(line: string): DecisionRead {
  const whole = line.trim();
  const match = because.exec(whole);
  if (match === null) return { text: whole, rationale: null };
  const [text, rationale] = [whole.slice(0, match.index).trim(), whole.slice(match.index + match[0].length).trim()];
  return text === "" || rationale === "" ? { text: whole, rationale: null } : { text, rationale };
}

/** Every line of minutes that begins with /decision, in their order. Source: docs/methodology.md 4.6. */
export function readDecisionLines(minutes: string): DecisionLine[] {
  return minutes.split(/\r\n|\r|\n/).flatMap((text, index) => {
    const typed = text.trim();
    const match = /^\/decision(?:\s+|$)/iu.exec(typed);
    return match ? [{ ...readDecision(typed.slice(match[0].length)), line: index + 1, typed }] : [];
  });
}
