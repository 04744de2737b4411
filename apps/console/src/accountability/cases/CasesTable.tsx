import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Table } from "@keelson/ui/Table.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { graphql } from "../../gql/gql.ts";
import type { CasesTable_CaseFragment as Case } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { languageName } from "../../kernel/language-name.ts";
import styles from "./CasesTable.module.css";
import { DueBadge } from "./DueBadge.tsx";
import { useCaseWords } from "./use-case-words.ts";

const fragment = graphql(`
  fragment CasesTable_case on Case {
    id
    receivedOn
    language
    category
    severity
    state
    aboutBackbone
    handler {
      id
      name
    }
    due {
      task
      dueOn
      isOverdue
    }
  }
`);

/** A case a row, without a word of what it says: that is read where it is opened. */
export function CasesTable({
  cases,
  slug,
}: {
  readonly cases: readonly (FragmentType<Case> & { readonly id: string })[];
  readonly slug: string;
}) {
  const { t } = useLingui();
  return (
    <Table label={t`What people told`} className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>What it is</Trans>
          </th>
          <th scope="col">
            <Trans>Came in</Trans>
          </th>
          <th scope="col">
            <Trans>Where it stands</Trans>
          </th>
          <th scope="col">
            <Trans>To be done</Trans>
          </th>
          <th scope="col">
            <Trans>Handled by</Trans>
          </th>
          <th scope="col">
            <Trans>Language</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <Row key={one.id} one={one} slug={slug} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ one, slug }: { readonly one: FragmentType<Case>; readonly slug: string }) {
  const format = useFormat();
  const { i18n } = useLingui();
  const { categories, severities, states } = useCaseWords();
  const { data } = useSuspenseFragment({ fragment, from: one });
  const { id, category, severity, state, receivedOn, language, due, handler, aboutBackbone } = data;
  return (
    <tr>
      <th scope="row">
        <Link to={`/i/${slug}/voice/${id}`}>
          {category === null || category === undefined ? <Trans>Not sorted yet</Trans> : categories[category]}
        </Link>
        <span className={styles.quiet}>
          {severity ? severities[severity] : <Trans>Handled as sensitive</Trans>}
          {aboutBackbone && (
            <>
              {" · "}
              <Trans>about the backbone</Trans>
            </>
          )}
        </span>
      </th>
      <td>{format.day(receivedOn)}</td>
      <td>{states[state]}</td>
      <td>{due ? <DueBadge due={due} /> : <Trans>Nothing</Trans>}</td>
      <td>{handler ? <bdi>{handler.name}</bdi> : <Trans>Nobody yet</Trans>}</td>
      <td>{languageName(language, i18n.locale) ?? <Trans>not known</Trans>}</td>
    </tr>
  );
}
