import { screen, screenQuestions, type ScreenAnswer, type ScreenQuestion } from "@keelson/domain/readiness/screen";

/** What is to be done about an answer short of a yes, by whom and by when; "" where it is not said yet. */
export interface SeenTo {
  readonly text: string;
  readonly membershipId: string;
  readonly dueOn: string;
}

/** What somebody has filled in of a screen so far. */
export interface Filled {
  readonly answers: Readonly<Partial<Record<ScreenQuestion, ScreenAnswer>>>;
  readonly evidence: Readonly<Partial<Record<ScreenQuestion, string>>>;
  readonly seenTo: Readonly<Partial<Record<ScreenQuestion, SeenTo>>>;
}

/** What is missing of a question. */
export interface Missing {
  readonly question: ScreenQuestion;
  readonly what: "ANSWER" | "EVIDENCE" | "DEED" | "OWNER" | "DAY" | "DAY_PASSED";
}

/** All four answers, where all four are there. */
export function answersOf({ answers }: Filled): Readonly<Record<ScreenQuestion, ScreenAnswer>> | null {
  return screenQuestions.every((question) => answers[question] !== undefined)
    ? (answers as Readonly<Record<ScreenQuestion, ScreenAnswer>>)
    : null;
}

/** The questions of which something is to be seen to, as the answers stand: none before all four are there. */
export function toSeeTo(filled: Filled): readonly ScreenQuestion[] {
  const answers = answersOf(filled);
  return answers === null ? [] : screen(answers).conditions;
}

/** What is missing of a screen before it can be sent, question by question: as the API will ask for it. */
export function missingOf(filled: Filled, today: string | null): readonly Missing[] {
  const asked = toSeeTo(filled);
  return screenQuestions.flatMap((question) => {
    const answer = filled.answers[question];
    const { text = "", membershipId = "", dueOn = "" } = filled.seenTo[question] ?? {};
    const isAsked = asked.includes(question);
    const found: readonly (Missing["what"] | false)[] = [
      answer === undefined && "ANSWER",
      answer !== undefined && answer !== "UNKNOWN" && (filled.evidence[question] ?? "").trim() === "" && "EVIDENCE",
      isAsked && text.trim() === "" && "DEED",
      isAsked && membershipId === "" && "OWNER",
      isAsked && dueOn === "" && "DAY",
      isAsked && dueOn !== "" && today !== null && dueOn < today && "DAY_PASSED",
    ];
    return found.flatMap((what) => (what === false ? [] : [{ question, what }]));
  });
}
