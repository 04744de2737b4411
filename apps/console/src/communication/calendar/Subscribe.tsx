import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { useFormat } from "../../kernel/format.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { useAgain } from "../../kernel/use-again.ts";
import styles from "./Subscribe.module.css";

const document = graphql(`
  query Calendars {
    viewer {
      id
      tokens {
        id
        scopes
        createdOn
        lastUsedOn
        revokedOn
      }
    }
  }
`);

const makeDocument = graphql(`
  mutation MakeCalendarAddress($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      secret
      problems {
        code
        message
        path
      }
    }
  }
`);

const endDocument = graphql(`
  mutation EndCalendarAddress($input: RevokeApiTokenInput!) {
    revokeApiToken(input: $input) {
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

/** One's meetings and days in a calendar of one's own: an address that is shown once, and can be ended at any time. */
export function Subscribe({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  return (
    <Dialog title={<Trans>In your calendar</Trans>} closeLabel={t`Close`} onClose={onClose}>
      <Suspense fallback={<Loading />}>
        <Addresses />
      </Suspense>
    </Dialog>
  );
}

function Addresses() {
  const { t } = useLingui();
  const client = useApolloClient();
  const format = useFormat();
  const { data, refetch } = useSuspenseQuery(document, { fetchPolicy: "network-only" });
  const again = useAgain(refetch);
  const [address, setAddress] = useState<string | null>(null);
  const [isCopied, setCopied] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const own = (data.viewer?.tokens ?? []).filter(
    ({ scopes, revokedOn }) => scopes.includes("CALENDAR") && revokedOn === null,
  );
  const doing = async (work: () => Promise<string | undefined>) => {
    setBusy(true);
    setProblem(null);
    try {
      setProblem((await work()) ?? null);
      await again();
    } catch {
      setProblem(t`Keelson could not be reached. Try again.`);
    } finally {
      setBusy(false);
    }
  };
  const make = () =>
    doing(async () => {
      const { data: made } = await client.mutate({
        mutation: makeDocument,
        variables: { input: { name: t`Calendar`, scopes: ["CALENDAR"] } },
        // the secret is nobody's to find in what the page remembers
        fetchPolicy: "no-cache",
      });
      const { secret = null, problems = [] } = made?.createApiToken ?? {};
      setCopied(false);
      if (secret !== null) setAddress(`${location.origin}/calendar/${secret}.ics`);
      return problems[0]?.message;
    });
  const end = (id: string) =>
    doing(async () => {
      const { data: ended } = await client.mutate({ mutation: endDocument, variables: { input: { id } } });
      setAddress(null);
      return ended?.revokeApiToken.problems[0]?.message;
    });
  return (
    <div className={styles.body}>
      <p className={styles.text}>
        <Trans>
          Your meetings, what you have taken on, and when reports of yours are due, in the calendar that you use anyway.
          It reads them anew by itself.
        </Trans>
      </p>
      {problem !== null && <Notice isUrgent title={problem} />}
      {address === null ? (
        <div>
          <Button isMain isBusy={isBusy} onPress={() => void make()}>
            <Trans>Make an address</Trans>
          </Button>
        </div>
      ) : (
        <div className={styles.address} role="status">
          <p className={styles.title}>
            <Trans>Copy it now: it is never shown again</Trans>
          </p>
          <code className={styles.code} dir="ltr">
            {address}
          </code>
          <p className={styles.text}>
            <Trans>
              In your calendar, choose to add one by its address. Whoever has the address reads what is in it: give it
              to nobody.
            </Trans>
          </p>
          <div>
            <Button
              isMain
              onPress={() =>
                void navigator.clipboard.writeText(address).then(
                  () => setCopied(true),
                  () => setProblem(t`The browser does not let us copy it. Mark it and copy it yourself.`),
                )
              }
            >
              {isCopied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
            </Button>
          </div>
        </div>
      )}
      {own.length > 0 && (
        <ul className={styles.list}>
          {own.map(({ id, createdOn, lastUsedOn }) => {
            const made = format.day(createdOn);
            return (
              <li key={id} className={styles.item}>
                <span>
                  <Trans>Address of {made}</Trans>
                  {" · "}
                  {lastUsedOn === null ? (
                    <Trans>never read yet</Trans>
                  ) : (
                    <Trans>last read on {format.day(lastUsedOn)}</Trans>
                  )}
                </span>
                <Button isBusy={isBusy} onPress={() => void end(id)}>
                  <Trans>End it</Trans>
                  <span className="only-heard">: {made}</span>
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
