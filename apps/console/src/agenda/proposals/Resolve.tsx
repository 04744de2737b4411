import { Button } from "@keelson/ui/Button.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import parts from "../decisions/Parts.module.css";
import { useSend } from "../decisions/use-send.ts";
import type { ShownProposal } from "./proposal-document.ts";
import styles from "./TakePosition.module.css";

const document = graphql(`
  mutation ResolveProposal($input: ResolveProposalInput!) {
    resolveProposal(input: $input) {
      decision {
        id
        number
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** What is over is counted; what was delegated is decided by whoever holds it, with a reason. */
export function Resolve({ proposal }: { readonly proposal: ShownProposal }) {
  return proposal.method === "DELEGATED" ? <Decide id={proposal.id} /> : <Count id={proposal.id} />;
}

function Count({ id }: { readonly id: string }) {
  const { problem, isBusy, send } = useSend();
  return (
    <section className={parts.card} aria-labelledby="resolve">
      <h2 id="resolve" className={parts.heading}>
        <Trans>Its last day is over</Trans>
      </h2>
      <p className={parts.soft}>
        <Trans>Keelson counts it by itself within the hour. Nobody can say anything else any more.</Trans>
      </p>
      <Form problem={problem} onSubmit={() => send(document, { input: { id } }, (data) => data.resolveProposal)}>
        <div className={styles.send}>
          <Button isMain isBusy={isBusy}>
            <Trans>Count it now</Trans>
          </Button>
        </div>
      </Form>
    </section>
  );
}

function Decide({ id }: { readonly id: string }) {
  const { t } = useLingui();
  const { problem, setProblem, isBusy, send } = useSend();
  const [adopt, setAdopt] = useState<boolean | null>(null);
  const [rationale, setRationale] = useState("");
  const decide = () => {
    if (adopt === null) return setProblem(t`Say whether it is adopted.`);
    if (rationale.trim() === "") return setProblem(t`Say why it is decided so.`);
    return send(document, { input: { id, adopt, rationale } }, (data) => data.resolveProposal);
  };
  return (
    <section className={parts.card} aria-labelledby="resolve">
      <h2 id="resolve" className={parts.heading}>
        <Trans>This is yours to decide, for all</Trans>
      </h2>
      <p className={parts.soft}>
        <Trans>What you decide is written into the register, and stays. Read what the others think of it first.</Trans>
      </p>
      <Form problem={problem} onSubmit={decide}>
        <fieldset className={styles.steps}>
          <legend className={styles.legend}>
            <Trans>What do you decide?</Trans>
          </legend>
          {(
            [
              [true, t`It is adopted`],
              [false, t`It is not adopted`],
            ] as const
          ).map(([value, label]) => (
            <label key={label} className={styles.step} data-chosen={adopt === value || undefined}>
              <input type="radio" name="adopt" checked={adopt === value} onChange={() => setAdopt(value)} />
              <span className={styles.word}>{label}</span>
            </label>
          ))}
        </fieldset>
        <TextArea label={<Trans>Why</Trans>} isNeeded value={rationale} onType={setRationale} />
        <div className={styles.send}>
          <Button isMain isBusy={isBusy}>
            <Trans>Decide</Trans>
          </Button>
        </div>
      </Form>
    </section>
  );
}
