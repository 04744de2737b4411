import { useSuspenseQuery } from "@apollo/client/react";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { NewToken } from "../../identity/tokens/NewToken.tsx";
import { TokensTable } from "../../identity/tokens/TokensTable.tsx";
import { Page } from "../../kernel/Page.tsx";
import { SettingsNav } from "./SettingsNav.tsx";
import styles from "./TokensPage.module.css";

const document = graphql(`
  query Tokens {
    viewer {
      id
      tokens {
        id
        ...TokensTable_token
      }
    }
  }
`);

/** With what one's own systems may ask and do, in one's own name: made, seen once, and ended. */
export function TokensPage() {
  const { t } = useLingui();
  const { data, refetch } = useSuspenseQuery(document, { fetchPolicy: "cache-and-network" });
  const [secret, setSecret] = useState<string | null>(null);
  const tokens = data.viewer?.tokens ?? [];
  return (
    <Page
      title={t`API tokens`}
      intro={
        <Trans>
          For a system of yours that asks or reports by itself. It does so in your name, and may never do more than you.
        </Trans>
      }
    >
      <SettingsNav />
      <section className={styles.new} aria-label={t`A new token`}>
        <NewToken
          secret={secret}
          made={(next) => {
            setSecret(next);
            void refetch();
          }}
        />
      </section>
      {tokens.length === 0 ? (
        <Notice title={<Trans>You have no token</Trans>}>
          <Trans>Whatever you see in these pages, a program can ask for with one.</Trans>
        </Notice>
      ) : (
        <TokensTable tokens={tokens} />
      )}
    </Page>
  );
}
