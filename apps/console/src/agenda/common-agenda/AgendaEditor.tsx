import { useSuspenseQuery } from "@apollo/client/react";
import { compareAgendas } from "@keelson/domain/agenda/compare-agendas";
import {
  agendaBounds,
  principleKinds,
  strategyKinds,
  type AgendaContent,
  type Principle,
  type Strategy,
} from "@keelson/domain/agenda/agenda-content";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import type { ShownIndicator, ShownVersion } from "./agenda-document.ts";
import styles from "./AgendaEditor.module.css";
import { changedGroups, groupsOf } from "./compared-groups.ts";
import { ComparedPart } from "./ComparedPart.tsx";
import { GoalFields } from "./GoalFields.tsx";
import { movedUp } from "./moved-up.ts";
import { MoveUp } from "./MoveUp.tsx";
import { nextCode } from "./next-code.ts";
import { Remove } from "./Remove.tsx";
import { Ticks } from "./Ticks.tsx";
import { useAgendaDraft, type Written } from "./use-agenda-draft.ts";
import { useAgendaWords } from "./use-agenda-words.ts";
import { useProblemWords } from "./use-problem-words.ts";

const document = graphql(`
  query AgendaCodes($slug: String!) {
    initiative(slug: $slug) {
      id
      outcomes {
        id
        code
      }
    }
  }
`);

/** A draft to write on, part by part. What is typed is kept on this device until it is saved. */
export function AgendaEditor({
  slug,
  version,
  indicators,
  onClose,
}: {
  readonly slug: string;
  readonly version: ShownVersion;
  readonly indicators: readonly ShownIndicator[];
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const { parts, strategyKinds: kinds, principleKinds: principles } = useAgendaWords();
  const wordsOf = useProblemWords();
  const { data } = useSuspenseQuery(document, { variables: { slug } });
  const draft = useAgendaDraft(slug, version);
  const { content, write } = draft;
  const change = (part: Partial<AgendaContent>) => write({ content: { ...content, ...part } });
  const { problem, vision, boundaries, goals, strategies } = content;
  const text = (label: string, value: string, onType: (text: string) => void, rows = 2) => (
    <TextArea label={label} value={value} onType={onType} rows={rows} max={agendaBounds.textMax} />
  );
  /** Several texts: one on each line. */
  const lines = (label: string, value: readonly string[], onType: (texts: readonly string[]) => void) => (
    <TextArea
      label={label}
      hint={<Trans>One on each line.</Trans>}
      value={value.join("\n")}
      rows={Math.max(2, value.length + 1)}
      onType={(typed) => onType(typed === "" ? [] : typed.split("\n"))}
    />
  );
  const year = (label: string, value: number | null, onType: (year: number | null) => void) => (
    <TextInput
      label={label}
      inputMode="numeric"
      maxLength={4}
      value={value === null ? "" : String(value)}
      onChange={({ currentTarget }) => onType(/^\d+$/.test(currentTarget.value) ? Number(currentTarget.value) : null)}
    />
  );
  const outcomes = goals.flatMap((goal) => goal.outcomes);
  const everCodes = [...(data.initiative?.outcomes ?? []), ...outcomes].map(({ code }) => code);
  const setStrategy = (at: number, part: Partial<Strategy>) =>
    change({ strategies: strategies.map((one, place) => (place === at ? { ...one, ...part } : one)) });
  const setPrinciple = (at: number, part: Partial<Principle>) =>
    change({ principles: content.principles.map((one, place) => (place === at ? { ...one, ...part } : one)) });
  return (
    <div className={styles.editor}>
      {draft.theirs && <Both mine={draft} theirs={draft.theirs} language={version.language} settle={draft.settle} />}
      <Form problem={wordsOf(draft.told)} onSubmit={draft.save}>
        <Part title={t`What is different, and why`}>
          {text(t`In few words, for those who read the list of versions`, draft.changeSummary, (changeSummary) =>
            write({ changeSummary }),
          )}
        </Part>
        <Part title={t`The problem`}>
          {text(t`What the problem is`, problem.text, (said) => change({ problem: { ...problem, text: said } }), 4)}
          {text(parts.MOST_AFFECTED(""), problem.whoIsMostAffected, (whoIsMostAffected) =>
            change({ problem: { ...problem, whoIsMostAffected } }),
          )}
          {lines(parts.ROOT_CAUSE(""), problem.rootCauses, (rootCauses) =>
            change({ problem: { ...problem, rootCauses } }),
          )}
          {lines(parts.EVIDENCE(""), problem.evidence, (evidence) => change({ problem: { ...problem, evidence } }))}
        </Part>
        <Part title={t`The vision`}>
          {text(t`What will be, once it is reached`, vision.text, (said) =>
            change({ vision: { ...vision, text: said } }),
          )}
          {year(t`In which year`, vision.horizonYear, (horizonYear) => change({ vision: { ...vision, horizonYear } }))}
        </Part>
        <Part title={t`Boundaries`}>
          {lines(parts.IN_SCOPE(""), boundaries.inScope, (inScope) =>
            change({ boundaries: { ...boundaries, inScope } }),
          )}
          {lines(parts.OUT_OF_SCOPE(""), boundaries.outOfScope, (outOfScope) =>
            change({ boundaries: { ...boundaries, outOfScope } }),
          )}
          {text(parts.POPULATION(""), boundaries.population, (population) =>
            change({ boundaries: { ...boundaries, population } }),
          )}
          {lines(parts.GEOGRAPHY(""), boundaries.geography, (geography) =>
            change({ boundaries: { ...boundaries, geography } }),
          )}
          {text(parts.TIME_HORIZON(""), boundaries.timeHorizon, (timeHorizon) =>
            change({ boundaries: { ...boundaries, timeHorizon } }),
          )}
          {lines(parts.ACTORS_NEEDED(""), boundaries.actorsNeeded, (actorsNeeded) =>
            change({ boundaries: { ...boundaries, actorsNeeded } }),
          )}
          {lines(parts.ACTORS_NOT_NEEDED(""), boundaries.actorsNotNeeded, (actorsNotNeeded) =>
            change({ boundaries: { ...boundaries, actorsNotNeeded } }),
          )}
        </Part>
        <Part title={t`Goals and outcomes`}>
          {goals.map((goal, at) => (
            <GoalFields
              key={goal.code}
              goal={goal}
              indicators={indicators}
              newCode={nextCode("O", everCodes)}
              year={year}
              at={at}
              onMove={() => change({ goals: movedUp(goals, at) })}
              onChange={(next) => change({ goals: goals.map((one, place) => (place === at ? next : one)) })}
              onRemove={() => change({ goals: goals.filter((_, place) => place !== at) })}
            />
          ))}
          <div>
            <Button
              onPress={() =>
                change({
                  goals: [
                    ...goals,
                    {
                      code: nextCode(
                        "G",
                        goals.map(({ code }) => code),
                      ),
                      text: "",
                      outcomes: [],
                    },
                  ],
                })
              }
            >
              <Trans>Add a goal</Trans>
            </Button>
          </div>
        </Part>
        <Part title={t`Strategies`}>
          {strategies.map((strategy, at) => (
            <div key={strategy.code} className={styles.one} role="group" aria-label={parts.STRATEGY(strategy.code)}>
              {text(parts.STRATEGY(strategy.code), strategy.text, (said) => setStrategy(at, { text: said }))}
              <Choice
                label={t`What it works through`}
                value={strategy.kind}
                onChoose={(kind) => setStrategy(at, { kind })}
                options={strategyKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
              />
              <TextInput
                label={t`Who looks after it`}
                dir="auto"
                value={strategy.ownerGroup ?? ""}
                onChange={({ currentTarget }) => setStrategy(at, { ownerGroup: currentTarget.value || null })}
              />
              <Ticks
                title={t`The outcomes it is for`}
                terms={outcomes.map(({ code, text: said }) => ({ code, name: said || code }))}
                chosen={strategy.outcomeCodes}
                choose={(outcomeCodes) => setStrategy(at, { outcomeCodes })}
              />
              <div className={styles.choices}>
                <MoveUp
                  what={parts.STRATEGY(strategy.code)}
                  at={at}
                  onMove={() => change({ strategies: movedUp(strategies, at) })}
                />
                <Remove
                  what={parts.STRATEGY(strategy.code)}
                  onRemove={() => change({ strategies: strategies.filter((_, place) => place !== at) })}
                />
              </div>
            </div>
          ))}
          <div>
            <Button
              onPress={() =>
                change({
                  strategies: [
                    ...strategies,
                    {
                      code: nextCode(
                        "S",
                        strategies.map(({ code }) => code),
                      ),
                      text: "",
                      kind: "SYSTEM",
                      outcomeCodes: [],
                      ownerGroup: null,
                    },
                  ],
                })
              }
            >
              <Trans>Add a strategy</Trans>
            </Button>
          </div>
        </Part>
        <Part title={t`Principles`}>
          {content.principles.map((principle, at) => (
            <div key={at} className={styles.one} role="group" aria-label={t`Principle ${at + 1}`}>
              {text(t`Principle ${at + 1}`, principle.text, (said) => setPrinciple(at, { text: said }))}
              <Choice
                label={t`What it is about`}
                value={principle.kind}
                onChoose={(kind) => setPrinciple(at, { kind })}
                options={principleKinds.map((kind) => ({ value: kind, label: principles[kind] }))}
              />
              <Remove
                what={t`Principle ${at + 1}`}
                onRemove={() => change({ principles: content.principles.filter((_, place) => place !== at) })}
              />
            </div>
          ))}
          <div>
            <Button onPress={() => change({ principles: [...content.principles, { text: "", kind: "OTHER" }] })}>
              <Trans>Add a principle</Trans>
            </Button>
          </div>
        </Part>
        <div className={styles.foot}>
          <span role="status" className={styles.soft}>
            {draft.isSaved ? <Trans>Saved</Trans> : <Trans>Kept on this device, not saved yet</Trans>}
          </span>
          <Button onPress={onClose}>
            <Trans>Read it</Trans>
          </Button>
          <Button isMain isBusy={draft.isBusy}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </Form>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.part}>
      <legend className={styles.legend}>{title}</legend>
      {children}
    </fieldset>
  );
}

/** Two wrote at once: in what theirs and mine differ, and which shall be. */
function Both({
  mine,
  theirs,
  language,
  settle,
}: {
  readonly mine: Written;
  readonly theirs: Written;
  readonly language: string;
  readonly settle: (chosen: "mine" | "theirs") => void;
}) {
  const changed = changedGroups(groupsOf(compareAgendas(theirs.content, mine.content, language).texts));
  return (
    <Notice
      isUrgent
      title={<Trans>Somebody else has saved it meanwhile</Trans>}
      action={
        <div className={styles.choices}>
          <Button isMain onPress={() => settle("mine")}>
            <Trans>Save mine over it</Trans>
          </Button>
          <Button onPress={() => settle("theirs")}>
            <Trans>Take theirs, and leave mine</Trans>
          </Button>
        </div>
      }
    >
      <p>
        <Trans>Nothing of either is lost yet. Struck out is what theirs says, underlined what yours says.</Trans>
      </p>
      {changed.map((group, place) => (
        <ComparedPart
          key={`${group.kind} ${group.code}`}
          group={group}
          language={language}
          nth={place + 1}
          count={changed.length}
        />
      ))}
    </Notice>
  );
}
