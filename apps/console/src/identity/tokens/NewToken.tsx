import { useApolloClient } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Choice } from "@keelson/ui/Choice.tsx";
import type { TokenScope } from "@keelson/domain/identity/roles";
import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { Form } from "../../kernel/Form.tsx";
import { inDays } from "./in-days.ts";
import styles from "./NewToken.module.css";

const document = graphql(`
  mutation CreateApiToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      secret
      token {
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

/** What a token may do, each with what the one before it may. */
const scopes = {
  read: ["READ"],
  report: ["READ", "REPORT"],
  manage: ["READ", "REPORT", "MANAGE"],
} as const satisfies Record<string, readonly TokenScope[]>;
type May = keyof typeof scopes;

const daysUsually = "90";

/** Makes a token; its secret is shown once, to be copied, and never again. */
export function NewToken({
  secret,
  made,
}: {
  readonly secret: string | null;
  readonly made: (secret: string | null) => void;
}) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [name, setName] = useState("");
  const [may, setMay] = useState<May>("read");
  const [days, setDays] = useState(daysUsually);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const send = async () => {
    if (name.trim() === "") {
      setProblem(t`Name the token, for example after the system that uses it.`);
      return;
    }
    setBusy(true);
    setProblem(null);
    setCopied(false);
    try {
      const expiresOn = days === "never" ? null : inDays(Number(days), new Date());
      const { data } = await client.mutate({
        mutation: document,
        variables: { input: { name: name.trim(), scopes: [...scopes[may]], expiresOn } },
        // the secret is nobody's to find in what the page remembers
        fetchPolicy: "no-cache",
      });
      const { secret: fresh = null, problems = [] } = data?.createApiToken ?? {};
      if (problems[0]) setProblem(problems[0].message);
      else {
        made(fresh);
        setName((byNow) => (byNow === name ? "" : byNow));
      }
    } catch {
      setProblem(t`Keelson could not be reached. Try again.`);
    } finally {
      setBusy(false);
    }
  };
  if (secret !== null)
    return (
      <div className={styles.secret} role="status">
        <p className={styles.title}>
          <Trans>Copy it now: it is never shown again</Trans>
        </p>
        <code className={styles.code} dir="ltr">
          {secret}
        </code>
        <div className={styles.actions}>
          <Button
            isMain
            onPress={() =>
              void navigator.clipboard.writeText(secret).then(
                () => setCopied(true),
                () => setProblem(t`The browser does not let us copy it. Mark it and copy it yourself.`),
              )
            }
          >
            {isCopied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
          </Button>
          <Button onPress={() => made(null)}>
            <Trans>I have it</Trans>
          </Button>
        </div>
        {problem !== null && <p className={styles.text}>{problem}</p>}
        <p className={styles.text}>
          <Trans>
            A program sends it with each request, in the header that is called Authorization, after the word Bearer.
          </Trans>
        </p>
      </div>
    );
  return (
    <Form problem={problem} onSubmit={send}>
      <TextInput
        label={t`What is it for?`}
        value={name}
        maxLength={100}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Choice
        label={t`What may it do?`}
        value={may}
        onChoose={setMay}
        options={[
          { value: "read", label: t`Read` },
          { value: "report", label: t`Read and report figures` },
          { value: "manage", label: t`All that you may` },
        ]}
      />
      <Choice
        label={t`For how long?`}
        value={days}
        onChoose={setDays}
        options={[
          { value: "30", label: t`30 days` },
          { value: daysUsually, label: t`90 days` },
          { value: "365", label: t`A year` },
          { value: "never", label: t`Until you end it` },
        ]}
      />
      <div>
        <Button isMain isBusy={isBusy}>
          <Trans>Make a token</Trans>
        </Button>
      </div>
    </Form>
  );
}
