import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import styles from "./NextSteps.module.css";
import { useSend } from "./use-send.ts";

const assignDocument = graphql(`
  mutation AssignCase($input: AssignCaseInput!) {
    assignCase(input: $input) {
      problems {
        code
        message
      }
    }
  }
`);

/** Takes it on, or gives it to somebody else who was named for it and has no part in it. */
export function AssignForm({
  caseId,
  handlerId,
  people,
  after,
}: {
  readonly caseId: string;
  readonly handlerId: string | null;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly after: () => Promise<void>;
}) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState(handlerId ?? people[0]?.id ?? "");
  const { problem, isBusy, send } = useSend(after);
  if (people.length === 0) return null;
  return (
    <details className={styles.step}>
      <summary>{handlerId === null ? t`Say who handles it` : t`Give it to somebody else`}</summary>
      <Form
        problem={problem}
        onSubmit={() =>
          send(assignDocument, { input: { caseId, personId: chosen } }, ({ assignCase }) => assignCase.problems)
        }
      >
        <Choice
          label={t`Handled by`}
          value={chosen}
          onChoose={setChosen}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <div>
          <Button isBusy={isBusy}>{t`Give it to them`}</Button>
        </div>
      </Form>
    </details>
  );
}
