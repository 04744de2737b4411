import { Table } from "@keelson/ui/Table.tsx";
import type { FragmentType } from "@apollo/client";
import { useApolloClient, useSuspenseFragment } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import type { TokenScope } from "@keelson/domain/identity/roles";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import type { TokensTable_TokenFragment as Token } from "../../gql/graphql.ts";
import { Form } from "../../kernel/Form.tsx";
import { useFormat } from "../../kernel/format.ts";
import { standingOf } from "./in-days.ts";
import styles from "./TokensTable.module.css";

const fragment = graphql(`
  fragment TokensTable_token on ApiToken {
    id
    name
    scopes
    createdOn
    expiresOn
    lastUsedOn
    revokedOn
  }
`);

const document = graphql(`
  mutation RevokeApiToken($id: ID!) {
    revokeApiToken(input: { id: $id }) {
      token {
        id
        revokedOn
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** One's own tokens, the latest first: what each may do, until when, and when it was last used. */
export function TokensTable({
  tokens,
}: {
  readonly tokens: readonly (FragmentType<Token> & { readonly id: string })[];
}) {
  const { t } = useLingui();
  const [ending, setEnding] = useState<{ readonly id: string; readonly name: string } | null>(null);
  return (
    <>
      <Table label={t`Your tokens`} className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>For</Trans>
            </th>
            <th scope="col">
              <Trans>May</Trans>
            </th>
            <th scope="col">
              <Trans>Last used</Trans>
            </th>
            <th scope="col">
              <Trans>Until</Trans>
            </th>
            <th scope="col">
              <span className="only-heard">
                <Trans>What can be done</Trans>
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <Row key={token.id} token={token} end={setEnding} />
          ))}
        </tbody>
      </Table>
      {ending && <End token={ending} close={() => setEnding(null)} />}
    </>
  );
}

function Row({
  token,
  end,
}: {
  readonly token: FragmentType<Token>;
  readonly end: (token: { readonly id: string; readonly name: string }) => void;
}) {
  const { data } = useSuspenseFragment({ fragment, from: token });
  const { t } = useLingui();
  const format = useFormat();
  const { id, name, scopes, expiresOn, lastUsedOn, revokedOn } = data;
  const standing = standingOf({ revokedOn, expiresOn }, new Date().toISOString().slice(0, 10));
  const words: Readonly<Record<TokenScope, string>> = {
    READ: t`read`,
    REPORT: t`report`,
    MANAGE: t`all that you may`,
    CALENDAR: t`your calendar alone`,
  };
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>{scopes.includes("MANAGE") ? words.MANAGE : format.list(scopes.map((scope) => words[scope]))}</td>
      <td>{lastUsedOn ? format.day(lastUsedOn) : <Trans>Never</Trans>}</td>
      <td>
        {standing === "ended" && (
          <Status kind="no-data">
            <Trans>Ended</Trans>
          </Status>
        )}
        {standing === "expired" && (
          <Status kind="no-data">
            <Trans>Over</Trans>
          </Status>
        )}
        {standing === "good" && (expiresOn ? format.day(expiresOn) : <Trans>You end it</Trans>)}
      </td>
      <td className={styles.act}>
        {standing === "good" && (
          <button type="button" className={styles.end} onClick={() => end({ id, name })}>
            <Trans>End</Trans>
            <span className="only-heard">{name}</span>
          </button>
        )}
      </td>
    </tr>
  );
}

function End({
  token: { id, name },
  close,
}: {
  readonly token: { readonly id: string; readonly name: string };
  readonly close: () => void;
}) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { data } = await client.mutate({ mutation: document, variables: { id } });
      const [first] = data?.revokeApiToken.problems ?? [];
      if (first) setProblem(first.message);
      else close();
    } catch {
      setProblem(t`Keelson could not be reached. Try again.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={<Trans>End {name}?</Trans>} closeLabel={t`Close`} onClose={close}>
      <Form problem={problem} onSubmit={send}>
        <p>
          <Trans>
            Whatever uses it is refused from the next request on. It cannot be taken back: make another one instead.
          </Trans>
        </p>
        <div>
          <Button isMain isBusy={isBusy}>
            <Trans>End it</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
