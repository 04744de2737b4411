import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useOwnLanguage } from "../../agenda/decisions/use-own-language.ts";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { useSending } from "./use-sending.ts";

const document = graphql(`
  mutation SayBackboneFunding($input: SayBackboneFundingInput!) {
    sayBackboneFunding(input: $input) {
      funding {
        saidOn
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** Until which day the backbone is paid for, by whom, and where that is written. What was said before stays to be read. */
export function SayFunding({ initiativeId, close }: { readonly initiativeId: string; readonly close: () => void }) {
  const { t } = useLingui();
  const language = useOwnLanguage();
  const { problem, setProblem, isBusy, send } = useSending();
  const [securedUntil, setUntil] = useState("");
  const [source, setSource] = useState("");
  const say = async () => {
    if (securedUntil === "") return setProblem(t`Say which is the last day that is paid for.`);
    if (source.trim() === "") return setProblem(t`Say who pays, and where that is written.`);
    const input = { initiativeId, securedUntil, source, language };
    if (await send(document, { input }, (data) => data.sayBackboneFunding)) close();
    return undefined;
  };
  return (
    <Dialog title={t`Until when is the backbone paid for?`} closeLabel={t`Close`} onClose={close}>
      <Form problem={problem} onSubmit={say}>
        <TextInput
          type="date"
          label={t`The last day that is paid for`}
          value={securedUntil}
          onChange={({ currentTarget }) => setUntil(currentTarget.value)}
        />
        <TextArea
          label={<Trans>Who pays, and where that is written</Trans>}
          hint={<Trans>Everybody who takes part reads it.</Trans>}
          isNeeded
          value={source}
          onType={setSource}
        />
        <div>
          <Button isMain isBusy={isBusy}>
            <Trans>Write it down</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
