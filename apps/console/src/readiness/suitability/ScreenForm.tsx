import { useSuspenseQuery } from "@apollo/client/react";
import { screen, screenQuestions, type ScreenQuestion } from "@keelson/domain/readiness/screen";
import { Button } from "@keelson/ui/Button.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useId, useState } from "react";
import { LanguageChoice } from "../../agenda/decisions/LanguageChoice.tsx";
import { useOwnLanguage } from "../../agenda/decisions/use-own-language.ts";
import { useDrafts } from "../../agenda/set-up/use-drafts.ts";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { useWhole } from "../../kernel/use-whole.ts";
import { answersOf, missingOf, toSeeTo, type Filled, type Missing } from "./check-screen.ts";
import { Problems } from "./Problems.tsx";
import { QuestionField } from "./QuestionField.tsx";
import { ruleOf } from "./rule-of.ts";
import styles from "./ScreenForm.module.css";
import type { ShownScreen } from "./suitability-document.ts";
import { resultKinds, useQuestionNames, useRuleWords, useScreenResults } from "./use-screen-words.ts";
import { useSend } from "./use-send.ts";

const ownersDocument = graphql(`
  query ScreenOwners($slug: String!, $after: String) {
    initiative(slug: $slug) {
      id
      memberships(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          status
          organisation {
            id
            name
          }
        }
      }
    }
  }
`);

const screenDocument = graphql(`
  mutation ScreenInitiative($input: ScreenInitiativeInput!) {
    screenInitiative(input: $input) {
      screen {
        id
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

interface All extends Filled {
  readonly influentialChampion: string;
  readonly adequateFinancialResources: string;
  readonly senseOfUrgency: string;
  readonly basisForCollaboration: string;
  readonly language: string;
}

/** The four questions, with what stands beside them unscored. It begins with what was said last; what is typed is kept until it is sent. */
export function ScreenForm({
  initiativeId,
  slug,
  today,
  last,
  onDone,
}: {
  readonly initiativeId: string;
  readonly slug: string;
  /** Where the initiative is. */
  readonly today: string | null;
  readonly last: ShownScreen | null;
  readonly onDone: () => void;
}) {
  const { t } = useLingui();
  const id = useId();
  const own = useOwnLanguage();
  const named = useQuestionNames();
  const lacks = useMissingWords();
  const owners = useOwners(slug);
  const { problem, setProblem, isBusy, send } = useSend();
  const [filled, change, forget] = useDrafts<All>(`screen after ${last?.id ?? initiativeId}`, startOf(last, own));
  /** How often it was sent while something was missing. */
  const [tried, setTried] = useState(0);
  const asked = toSeeTo(filled);
  const missing = missingOf(filled, today);
  const place = (question: ScreenQuestion) => `${id}-${question}`;
  const keep = async () => {
    setProblem(null);
    if (missing.length > 0) return setTried(tried + 1);
    const { seenTo, evidence, answers } = filled;
    const input = {
      initiativeId,
      language: filled.language,
      answers: screenQuestions.flatMap((question) => {
        const answer = answers[question];
        return answer === undefined ? [] : [{ question, answer, evidence: evidence[question] ?? "" }];
      }),
      conditions: asked.flatMap((question) => {
        const said = seenTo[question];
        return said === undefined ? [] : [{ question, ...said }];
      }),
      influentialChampion: filled.influentialChampion,
      adequateFinancialResources: filled.adequateFinancialResources,
      senseOfUrgency: filled.senseOfUrgency,
      basisForCollaboration: filled.basisForCollaboration,
    };
    if (!(await send(screenDocument, { input }, (data) => data.screenInitiative))) return undefined;
    forget();
    return onDone();
  };
  return (
    <div className={styles.all}>
      <Form problem={problem} onSubmit={keep}>
        <Problems
          asked={tried}
          places={
            tried === 0
              ? []
              : missing.map(({ question, what }) => ({
                  id: place(question),
                  text: `${named[question]}: ${lacks[what]}`,
                }))
          }
        />
        {screenQuestions.map((question, index) => (
          <QuestionField
            key={question}
            id={place(question)}
            number={index + 1}
            question={question}
            filled={filled}
            isToSeeTo={asked.includes(question)}
            owners={owners}
            change={change}
          />
        ))}
        <fieldset className={styles.question}>
          <legend className={styles.asked}>
            <Trans>What helps it begin</Trans>
          </legend>
          <p className={styles.soft}>
            <Trans>Nothing of this is counted. It is good to have said it.</Trans>
          </p>
          <div className={styles.beside}>
            <TextArea
              label={<Trans>Who brings people together, and is listened to</Trans>}
              rows={2}
              value={filled.influentialChampion}
              onType={(influentialChampion) => change({ influentialChampion })}
            />
            <TextArea
              label={<Trans>What money there is for the first years</Trans>}
              rows={2}
              value={filled.adequateFinancialResources}
              onType={(adequateFinancialResources) => change({ adequateFinancialResources })}
            />
            <TextArea
              label={<Trans>Why people feel that it cannot wait</Trans>}
              rows={2}
              value={filled.senseOfUrgency}
              onType={(senseOfUrgency) => change({ senseOfUrgency })}
            />
            <TextArea
              label={<Trans>What can be built on: what was done together before, and trust</Trans>}
              rows={2}
              value={filled.basisForCollaboration}
              onType={(basisForCollaboration) => change({ basisForCollaboration })}
            />
          </div>
          <LanguageChoice label={t`Written in`} value={filled.language} onChoose={(language) => change({ language })} />
        </fieldset>
        <SoFar filled={filled} />
        <div className={styles.send}>
          <Button isMain isBusy={isBusy}>
            <Trans>Write it down</Trans>
          </Button>
          <Button onPress={onDone}>
            <Trans>Not now</Trans>
          </Button>
          <p className={styles.soft}>
            <Trans>Once written down it stays as it is. A later one counts in its place.</Trans>
          </p>
        </div>
      </Form>
    </div>
  );
}

/** What the answers come to as they stand, before anybody sends them. */
function SoFar({ filled }: { readonly filled: Filled }) {
  const results = useScreenResults();
  const ruleWords = useRuleWords();
  const answers = answersOf(filled);
  return (
    <div className={styles.soFar} role="status">
      {answers === null ? (
        <p className={styles.soft}>
          <Trans>What it comes to is shown here once all four questions have an answer.</Trans>
        </p>
      ) : (
        <>
          <p className={styles.line}>
            <Trans>As it stands:</Trans>
            <Status kind={resultKinds[screen(answers).result]}>{results[screen(answers).result]}</Status>
          </p>
          <p>{ruleWords(ruleOf(answers))}</p>
        </>
      )}
    </div>
  );
}

/** What is missing of a question, in words that follow its name. */
function useMissingWords(): Readonly<Record<Missing["what"], string>> {
  const { t } = useLingui();
  return {
    ANSWER: t`choose an answer`,
    EVIDENCE: t`say what the answer rests on`,
    DEED: t`say what is to be done`,
    OWNER: t`say which organisation sees to it`,
    DAY: t`say by which day`,
    DAY_PASSED: t`that day has passed; choose one to come`,
  };
}

/** The organisations that take part now, by name: who of them sees to something. */
function useOwners(slug: string): readonly { readonly id: string; readonly name: string }[] {
  const { data, fetchMore } = useSuspenseQuery(ownersDocument, { variables: { slug } });
  useWhole(data.initiative?.memberships.pageInfo, (after) =>
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => {
        if (!before.initiative || !fetchMoreResult.initiative) return before;
        const { memberships } = fetchMoreResult.initiative;
        const nodes = [...before.initiative.memberships.nodes, ...memberships.nodes];
        return { ...before, initiative: { ...before.initiative, memberships: { ...memberships, nodes } } };
      },
    }),
  );
  return (data.initiative?.memberships.nodes ?? [])
    .filter(({ status }) => status === "ACTIVE")
    .map(({ id, organisation }) => ({ id, name: organisation.name }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** What a form begins with: what was said last, and of what is to be seen to what is not done yet. */
function startOf(last: ShownScreen | null, own: string): All {
  const answers = last?.answers ?? [];
  return {
    answers: Object.fromEntries(answers.map(({ question, answer }) => [question, answer])),
    evidence: Object.fromEntries(answers.map(({ question, evidence }) => [question, evidence])),
    seenTo: Object.fromEntries(
      (last?.conditions ?? [])
        .filter(({ metOn }) => !metOn)
        .map(({ question, text, dueOn, owner }) => [question, { text, dueOn, membershipId: owner.id }]),
    ),
    influentialChampion: last?.influentialChampion ?? "",
    adequateFinancialResources: last?.adequateFinancialResources ?? "",
    senseOfUrgency: last?.senseOfUrgency ?? "",
    basisForCollaboration: last?.basisForCollaboration ?? "",
    language: last?.language ?? own,
  };
}
