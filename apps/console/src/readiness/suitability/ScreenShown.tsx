import { Status } from "@keelson/ui/Status.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import { Condition } from "./Condition.tsx";
import { ruleOf } from "./rule-of.ts";
import styles from "./ScreenShown.module.css";
import type { ShownScreen } from "./suitability-document.ts";
import {
  answerKinds,
  resultKinds,
  useAnchors,
  useAnswerWords,
  useQuestionWords,
  useRuleWords,
  useScreenResults,
} from "./use-screen-words.ts";

/** What a screen came to, by which rule; then each answer with what it rests on, and who sees to what is short of a yes. */
export function ScreenShown({
  screen,
  today,
  isEarlier = false,
}: {
  readonly screen: ShownScreen;
  readonly today: string | null;
  /** It stands under a heading of its own. */
  readonly isEarlier?: boolean;
}) {
  const Heading = isEarlier ? "h3" : "h2";
  const format = useFormat();
  const results = useScreenResults();
  const ruleWords = useRuleWords();
  const asked = useQuestionWords();
  const words = useAnswerWords();
  const anchors = useAnchors();
  const { answers, conditions, result, screenedOn, language } = screen;
  return (
    <article className={styles.screen}>
      <div className={styles.result}>
        <p className={styles.line}>
          <Status kind={resultKinds[result]}>{results[result]}</Status>
          <span className={styles.soft}>
            <Trans>
              Written down on <time dateTime={screenedOn}>{format.day(screenedOn)}</time>
            </Trans>
          </span>
        </p>
        <p className={styles.why}>{ruleWords(ruleOf(byQuestion(screen)))}</p>
      </div>
      <ol className={styles.answers}>
        {answers.map(({ question, answer, evidence }) => {
          const condition = conditions.find((one) => one.question === question);
          return (
            <li key={question} className={styles.one}>
              <Heading className={styles.asked}>{asked[question]}</Heading>
              <p className={styles.line}>
                <Status kind={answerKinds[answer]}>{words[answer]}</Status>
                <span className={styles.soft}>{anchors[question][answer]}</span>
              </p>
              {evidence && (
                <p className={styles.evidence} lang={language} dir="auto">
                  {evidence}
                </p>
              )}
              {condition && <Condition condition={condition} language={language} today={today} />}
            </li>
          );
        })}
      </ol>
      <Beside screen={screen} Heading={Heading} />
    </article>
  );
}

/** The answers, each under its question. */
export const byQuestion = ({ answers }: Pick<ShownScreen, "answers">) =>
  Object.fromEntries(answers.map(({ question, answer }) => [question, answer])) as Parameters<typeof ruleOf>[0]; // of each there is one

/** What helps it begin, where anything of it was said: none of it is counted. */
function Beside({ screen, Heading }: { readonly screen: ShownScreen; readonly Heading: "h2" | "h3" }) {
  const { t } = useLingui();
  const said = [
    [t`Who brings people together`, screen.influentialChampion],
    [t`Money for the first years`, screen.adequateFinancialResources],
    [t`Why it cannot wait`, screen.senseOfUrgency],
    [t`What can be built on`, screen.basisForCollaboration],
  ].filter((each): each is [string, string] => Boolean(each[1]));
  if (said.length === 0) return null;
  return (
    <section className={styles.beside} aria-label={t`What helps it begin`}>
      <Heading className={styles.asked}>
        <Trans>What helps it begin</Trans>{" "}
        <span className={styles.uncounted}>
          <Trans>Not counted</Trans>
        </span>
      </Heading>
      <dl className={styles.facts}>
        {said.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd lang={screen.language} dir="auto">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
