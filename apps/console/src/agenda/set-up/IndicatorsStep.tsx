import { useApolloClient } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import type { Frequency } from "@keelson/domain/measurement/words";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import styles from "./IndicatorsStep.module.css";
import { linesBut } from "./read-partners.ts";
import { readIndicators, rulesOf, type IndicatorKind, type PlainIndicator } from "./read-indicators.ts";
import { codeOf } from "./slug-of.ts";
import { useDraft } from "./use-draft.ts";
import { useLibrary } from "./use-library.ts";
import { useProblemWords } from "./use-problem-words.ts";
import type { SetUpInitiative } from "./use-set-up.ts";

const document = graphql(`
  mutation DefineIndicator($input: DefineIndicatorInput!) {
    defineIndicator(input: $input) {
      indicator {
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

const frequencies = ["MONTHLY", "QUARTERLY", "SEMIANNUAL", "ANNUAL"] as const;

/** What is measured: from the library, or pasted. What the API refuses stays, with why. */
export function IndicatorsStep({
  initiative,
  goOn,
}: {
  readonly initiative: SetUpInitiative;
  readonly goOn: () => Promise<void>;
}) {
  const { t } = useLingui();
  const client = useApolloClient();
  const library = useLibrary();
  const problemWords = useProblemWords();
  const [chosenText, setChosenText] = useDraft(`indicators chosen ${initiative.id}`);
  const [pasted, setPasted] = useDraft(`indicators pasted ${initiative.id}`);
  const [frequency, setFrequency] = useState<Frequency>("QUARTERLY");
  const [kinds, setKinds] = useState<Readonly<Record<string, IndicatorKind>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const known = initiative.indicators.nodes.map(({ code }) => code);
  const chosen = chosenText.split(" ").filter((code) => code !== "" && !known.includes(code));
  const typed = readIndicators(pasted).map((one) => ({ ...one, kind: kinds[one.name] ?? one.kind }));
  const count = chosen.length + typed.length;

  const define = async (
    one: PlainIndicator,
    code: string,
    more: { frequency: Frequency; level: "POPULATION" | "PERFORMANCE" },
  ) => {
    const { name, definition, unit, direction } = one;
    const said = { initiativeId: initiative.id, code, name, definition, unit, desiredDirection: direction };
    const { data } = await client.mutate({
      mutation: document,
      variables: { input: { ...said, ...rulesOf(one), ...more } },
    });
    return data?.defineIndicator.problems[0] ?? null;
  };
  const send = async () => {
    if (count === 0) {
      setProblem(t`Choose an indicator, paste some, or leave this for later.`);
      return;
    }
    setBusy(true);
    setProblem(null);
    const unreachable = t`Keelson could not be reached. What you typed is kept; try again.`;
    const refused: string[] = [];
    const [doneCodes, doneNames] = [new Set<string>(), new Set<string>()];
    const taken = [...known];
    try {
      for (const one of library) {
        if (!chosen.includes(one.code)) continue;
        const found = await define(one, one.code, { frequency: one.frequency, level: one.level });
        if (found) refused.push(`${one.name}: ${problemWords(found)}`);
        else doneCodes.add(one.code);
      }
      for (const one of typed) {
        const code = codeOf(one.name, taken);
        const found = await define(one, code, { frequency, level: "PERFORMANCE" });
        taken.push(code);
        if (found) refused.push(`${one.name}: ${problemWords(found)}`);
        else doneNames.add(one.name);
      }
    } catch {
      refused.push(unreachable);
    }
    // what is defined is done with, also where the connection went before the rest: it would be defined twice
    setChosenText((byNow) =>
      byNow
        .split(" ")
        .filter((code) => !doneCodes.has(code))
        .join(" "),
    );
    const isDone = (line: string) => readIndicators(line).some(({ name }) => doneNames.has(name));
    setPasted((byNow) => linesBut(isDone, byNow));
    if (refused.length > 0) setProblem(refused.join(" · "));
    else await goOn().catch(() => setProblem(unreachable));
    setBusy(false);
  };
  const choose = (code: string, isChosen: boolean) =>
    setChosenText((isChosen ? [...chosen, code] : chosen.filter((one) => one !== code)).join(" "));
  const kindNames: readonly { readonly value: IndicatorKind; readonly label: string }[] = [
    { value: "COUNT", label: t`Counted, and added up` },
    { value: "SHARE", label: t`A share: so many of so many` },
    { value: "PEOPLE", label: t`People, whom several partners may count` },
  ];
  return (
    <Form problem={problem} onSubmit={send}>
      <fieldset className={styles.library}>
        <legend className={styles.legend}>
          <Trans>From the library</Trans>
        </legend>
        {library.map(({ code, name, definition, source }) => {
          const isThere = known.includes(code);
          return (
            <label key={code} className={styles.one}>
              <input
                type="checkbox"
                checked={isThere || chosen.includes(code)}
                disabled={isThere}
                onChange={({ currentTarget }) => choose(code, currentTarget.checked)}
              />
              <span>
                <span className={styles.name}>{name}</span>
                <span className={styles.soft}>{definition}</span>
                <span className={styles.source}>
                  {isThere ? <Trans>It is defined here already.</Trans> : <bdi lang="en">{source}</bdi>}
                </span>
              </span>
            </label>
          );
        })}
      </fieldset>
      <TextArea
        label={<Trans>Or paste your own</Trans>}
        hint={<Trans>One a line: its name, a comma or a tab, and the unit it is told in.</Trans>}
        rows={4}
        value={pasted}
        onType={setPasted}
      />
      {typed.length > 0 && (
        <>
          <ul className={styles.typed}>
            {typed.map(({ name, unit, kind }, place) => (
              <li key={`${place} ${name}`} className={styles.row}>
                <span className={styles.what}>
                  <bdi className={styles.name}>{name}</bdi> <bdi className={styles.soft}>{unit}</bdi>
                </span>
                <Choice
                  label={t`How ${name} is told`}
                  isLabelHidden
                  value={kind}
                  onChoose={(next) => setKinds((before) => ({ ...before, [name]: next }))}
                  options={kindNames}
                />
              </li>
            ))}
          </ul>
          <Choice
            label={t`These are reported`}
            value={frequencies.find((one) => one === frequency) ?? "QUARTERLY"}
            onChoose={setFrequency}
            options={[
              { value: "MONTHLY", label: t`every month` },
              { value: "QUARTERLY", label: t`every quarter` },
              { value: "SEMIANNUAL", label: t`every half-year` },
              { value: "ANNUAL", label: t`every year` },
            ]}
          />
        </>
      )}
      <div>
        <Button isMain isBusy={isBusy}>
          {count === 0 ? (
            <Trans>Define them</Trans>
          ) : (
            <Plural value={count} one="Define one indicator" other="Define # indicators" />
          )}
        </Button>
      </div>
    </Form>
  );
}
