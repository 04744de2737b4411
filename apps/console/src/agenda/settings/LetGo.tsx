import { useApolloClient } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { useProblemWords } from "../set-up/use-problem-words.ts";

const document = graphql(`
  mutation RemovePerson($membershipId: ID!, $personId: ID!) {
    removePerson(input: { membershipId: $membershipId, personId: $personId }) {
      membership {
        id
        ...MembersTable_membership
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** Who is to be let go, and of which organisation. */
export interface Leaving {
  readonly membershipId: string;
  readonly personId: string;
  readonly name: string;
  readonly organisation: string;
}

/** Asks once more before somebody may no longer act for an organisation. */
export function LetGo({ leaving, close }: { readonly leaving: Leaving; readonly close: () => void }) {
  const { t } = useLingui();
  const client = useApolloClient();
  const problemWords = useProblemWords();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { name, organisation, membershipId, personId } = leaving;
  const send = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { data } = await client.mutate({ mutation: document, variables: { membershipId, personId } });
      const [first] = data?.removePerson.problems ?? [];
      if (first) setProblem(problemWords(first));
      else close();
    } catch {
      setProblem(t`Keelson could not be reached. Try again.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={<Trans>Let {name} go?</Trans>} closeLabel={t`Close`} onClose={close}>
      <Form problem={problem} onSubmit={send}>
        <p>
          <Trans>
            {name} can do nothing for {organisation} from now on. This cannot be taken back. What they said and decided
            stays, and they can be invited anew at any time.
          </Trans>
        </p>
        <div>
          <Button isMain isBusy={isBusy}>
            <Trans>Let {name} go</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
