import { useApolloClient } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import type { StatementKind } from "@keelson/domain/identity/membership-life";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { useProblemWords } from "../set-up/use-problem-words.ts";
import styles from "./SayStatements.module.css";
import { useStatementNames } from "./use-statement-names.ts";

const document = graphql(`
  mutation SetStatements($input: SetStatementsInput!) {
    setStatements(input: $input) {
      membership {
        id
        statements {
          kind
          text
          language
        }
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

interface Own {
  readonly id: string;
  readonly organisation: { readonly name: string };
  readonly statements: readonly { readonly kind: StatementKind; readonly text: string }[];
}

/** What one's own organisation says of itself: in the language one writes in, and to be changed at any time. */
export function SayStatements({
  membership,
  said,
}: {
  readonly membership: Own;
  readonly said: () => Promise<unknown>;
}) {
  const { t, i18n } = useLingui();
  const names = useStatementNames();
  const client = useApolloClient();
  const problemWords = useProblemWords();
  const { id: membershipId, organisation, statements } = membership;
  const before = (kind: StatementKind) => statements.find((one) => one.kind === kind)?.text ?? "";
  const [contribution, setContribution] = useState(before("CONTRIBUTION"));
  const [letGo, setLetGo] = useState(before("LET_GO"));
  const [nonNegotiables, setNonNegotiables] = useState(before("NON_NEGOTIABLES"));
  const [problem, setProblem] = useState<string | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    setProblem(null);
    setTold(null);
    // what was not touched stays in the language it was written in
    const changed = (kind: StatementKind, text: string) => (text === before(kind) ? null : text);
    try {
      const { data } = await client.mutate({
        mutation: document,
        variables: {
          input: {
            membershipId,
            contribution: changed("CONTRIBUTION", contribution),
            letGo: changed("LET_GO", letGo),
            nonNegotiables: changed("NON_NEGOTIABLES", nonNegotiables),
            language: i18n.locale === "en-XA" ? "en" : i18n.locale,
          },
        },
      });
      const [first] = data?.setStatements.problems ?? [];
      if (first) setProblem(problemWords(first));
      else {
        await said();
        setTold(t`Saved.`);
      }
    } catch {
      setProblem(t`Keelson could not be reached. What you typed is kept; try again.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={styles.own} aria-label={t`What ${organisation.name} says of itself`}>
      <h2 className={styles.name}>
        <Trans>
          What <bdi>{organisation.name}</bdi> says of itself
        </Trans>
      </h2>
      <Form problem={problem} onSubmit={send}>
        <TextArea label={names.CONTRIBUTION} value={contribution} onType={setContribution} />
        <TextArea label={names.LET_GO} hint={<Trans>Control, credit, turf.</Trans>} value={letGo} onType={setLetGo} />
        <TextArea label={names.NON_NEGOTIABLES} value={nonNegotiables} onType={setNonNegotiables} />
        <div className={styles.send}>
          <Button isMain isBusy={isBusy}>
            <Trans>Save</Trans>
          </Button>
          <p role="status" className={styles.told}>
            {told}
          </p>
        </div>
      </Form>
    </section>
  );
}
