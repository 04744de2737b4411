import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useSend } from "../../agenda/decisions/use-send.ts";
import { graphql } from "../../gql/gql.ts";
import type { OwnStatementsQuery } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { languageName } from "../../kernel/language-name.ts";
import { useWhole } from "../../kernel/use-whole.ts";
import { useComponentWords, usePhaseWords } from "../use-readiness-words.ts";
import { AddStatement } from "./AddStatement.tsx";
import styles from "./OwnStatements.module.css";
import { TranslateStatement } from "./TranslateStatement.tsx";

const document = graphql(`
  query OwnStatements($slug: String!, $after: String) {
    initiative(slug: $slug) {
      id
      readiness {
        ownStatements(first: 50, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            code
            phase
            component
            language
            retiredAt
            viewerCan
            texts {
              language
              text
            }
          }
        }
      }
    }
  }
`);

const retireDocument = graphql(`
  mutation RetireStatement($input: RetireReadinessStatementInput!) {
    retireReadinessStatement(input: $input) {
      statement {
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

/** A statement of the initiative's own, in all its languages. */
export type Own = NonNullable<
  NonNullable<OwnStatementsQuery["initiative"]>["readiness"]
>["ownStatements"]["nodes"][number];

/** What the initiative asks besides the question bank: each with its translations, what may be done with it, and those that are asked no more. */
export function OwnStatements({
  initiativeId,
  slug,
  phase,
  adds,
}: {
  readonly initiativeId: string;
  readonly slug: string;
  /** The one that the initiative is in. */
  readonly phase: Own["phase"];
  readonly adds: boolean;
}) {
  const [isAdding, setAdding] = useState(false);
  const { data, fetchMore } = useSuspenseQuery(document, { variables: { slug } });
  const statements = data.initiative?.readiness?.ownStatements;
  useWhole(statements?.pageInfo, (after) =>
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult }) => {
        const [known, more] = [before.initiative?.readiness, fetchMoreResult.initiative?.readiness];
        if (!before.initiative || !known || !more) return before;
        const nodes = [...known.ownStatements.nodes, ...more.ownStatements.nodes];
        return {
          ...before,
          initiative: {
            ...before.initiative,
            readiness: { ...known, ownStatements: { ...more.ownStatements, nodes } },
          },
        };
      },
    }),
  );
  const all = statements?.nodes ?? [];
  const asked = all.filter(({ retiredAt }) => (retiredAt ?? null) === null);
  const retired = all.filter(({ retiredAt }) => (retiredAt ?? null) !== null);
  if (all.length === 0 && !adds) return null;
  const row = (statement: Own) => <Row key={statement.id} statement={statement} />;
  return (
    <section className={styles.own} aria-labelledby="own-statements">
      <div className={styles.head}>
        <h2 id="own-statements" className={styles.title}>
          <Trans>Statements of our own</Trans>
        </h2>
        {adds && (
          <Button onPress={() => setAdding(true)}>
            <Trans>Add a statement</Trans>
          </Button>
        )}
      </div>
      <p className={styles.soft}>
        <Trans>
          Rounds that are planned from now on ask them beside the question bank’s. What they get is shown beside the
          others, and counted nowhere: not in means, and not in what the round advises.
        </Trans>
      </p>
      {asked.length > 0 && <ul className={styles.list}>{asked.map(row)}</ul>}
      {retired.length > 0 && (
        <details className={styles.before}>
          <summary>
            <Trans>Asked no more</Trans>
          </summary>
          <ul className={styles.list}>{retired.map(row)}</ul>
        </details>
      )}
      {isAdding && <AddStatement initiativeId={initiativeId} phase={phase} onClose={() => setAdding(false)} />}
    </section>
  );
}

function Row({ statement }: { readonly statement: Own }) {
  const { i18n } = useLingui();
  const format = useFormat();
  const phases = usePhaseWords();
  const components = useComponentWords();
  const { problem, isBusy, send } = useSend();
  const [isTranslating, setTranslating] = useState(false);
  const { id, code, phase, component, texts, retiredAt, viewerCan } = statement;
  const [own, ...others] = texts;
  return (
    <li className={styles.row}>
      <p className={styles.text} lang={own?.language} dir="auto">
        {own?.text}
      </p>
      <p className={styles.soft}>
        <bdi>{code}</bdi> · {phases[phase]} · {components[component]}
        {retiredAt && (
          <>
            {" · "}
            <Trans>asked no more since {format.day(retiredAt.slice(0, 10))}</Trans>
          </>
        )}
      </p>
      {others.length > 0 && (
        <ul className={styles.others}>
          {others.map(({ language, text }) => (
            <li key={language}>
              <span className={styles.soft}>{languageName(language, i18n.locale)}:</span>{" "}
              <bdi lang={language} dir="auto">
                {text}
              </bdi>
            </li>
          ))}
        </ul>
      )}
      {problem && <Notice isUrgent title={problem} />}
      <div className={styles.acts}>
        {viewerCan.includes("TRANSLATE_READINESS_STATEMENT") && (
          <Button onPress={() => setTranslating(true)}>
            <Trans>Translate</Trans>
          </Button>
        )}
        {viewerCan.includes("RETIRE_READINESS_STATEMENT") && (
          <Button
            isBusy={isBusy}
            onPress={() => void send(retireDocument, { input: { id } }, (answer) => answer.retireReadinessStatement)}
          >
            <Trans>Ask it no more</Trans>
          </Button>
        )}
      </div>
      {isTranslating && <TranslateStatement statement={statement} onClose={() => setTranslating(false)} />}
    </li>
  );
}
