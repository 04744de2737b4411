import { useSuspenseQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { graphql } from "../../gql/gql.ts";
import styles from "./Advice.module.css";
import type { ShownRound } from "./phases-document.ts";
import { reasonOf, type Reason } from "./reason-of.ts";
import { useReasonWords } from "./use-phase-words.ts";

const document = graphql(`
  query PhaseStatements($slug: String!, $id: ID!, $language: String!) {
    initiative(slug: $slug) {
      id
      readiness {
        assessment(assessmentId: $id) {
          id
          statements(language: $language) {
            code
            text
            language
          }
        }
      }
    }
  }
`);

/** Every reason of a gate: what it is, which statement it is about, and the way out; with the way to where it can be looked at. */
export function Reasons({
  slug,
  round,
  result,
  codes,
  title,
}: {
  readonly slug: string;
  readonly round: ShownRound;
  readonly result: NonNullable<ShownRound["result"]>;
  readonly codes: readonly string[];
  readonly title: string;
}) {
  const { i18n } = useLingui();
  const tell = useReasonWords(result);
  const { data } = useSuspenseQuery(document, { variables: { slug, id: round.id, language: i18n.locale } });
  const statements = data.initiative?.readiness?.assessment?.statements ?? [];
  const at = `/i/${slug}/readiness?phase=${round.phase}&round=${round.round}`;
  return (
    <div>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.reasons}>
        {grouped(codes.map(reasonOf)).map((group) => {
          const [first] = group;
          const told = tell(first);
          return (
            <li key={first.code} className={styles.reason} title={group.map(({ code }) => code).join(" ")}>
              <p className={styles.what}>{told?.what ?? first.code}</p>
              {group.map(({ code, component, statement }) => {
                const found = statements.find((one) => one.code === statement);
                return (
                  found && (
                    <p key={code} className={styles.statement}>
                      <Link to={`${at}&component=${component}`} lang={found.language} dir="auto">
                        {found.text}
                      </Link>
                    </p>
                  )
                );
              })}
              <p>
                {told?.wayOut}{" "}
                {first.component && first.statement === null && (
                  <Link className={styles.way} to={`${at}&component=${first.component}`}>
                    <Trans>Look at the statements</Trans>
                  </Link>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

type Group = readonly [Reason, ...Reason[]];

/** What is said of several statements is said once, with all of them. */
function grouped(reasons: readonly Reason[]): readonly Group[] {
  return reasons.reduce<readonly Group[]>((groups, reason) => {
    const last = groups.at(-1);
    return last && reason.statement !== null && last[0].statement !== null && last[0].word === reason.word
      ? [...groups.slice(0, -1), [...last, reason]]
      : [...groups, [reason]];
  }, []);
}
