import type { FragmentType } from "@apollo/client";
import { useApolloClient, useSuspenseFragment } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import type { Proposals_ObligationFragment as Proposal } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import styles from "./Proposals.module.css";

const fragment = graphql(`
  fragment Proposals_obligation on Obligation {
    id
    from
    to
    purpose
    burdenMinutesPerQuarter
    viewerCan
    indicator {
      id
      name
      definition
    }
    membership {
      id
      organisation {
        id
        name
      }
    }
  }
`);

const acceptDocument = graphql(`
  mutation AgreeToReport($ids: [ID!]!) {
    acceptObligations(input: { ids: $ids }) {
      obligations {
        id
        state
        viewerCan
      }
      problems {
        code
        message
      }
    }
  }
`);

const declineDocument = graphql(`
  mutation DeclineToReport($ids: [ID!]!, $because: String) {
    declineObligations(input: { ids: $ids, because: $because }) {
      obligations {
        id
        state
        viewerCan
      }
      problems {
        code
        message
      }
    }
  }
`);

interface ProposalsProps {
  readonly obligations: readonly (FragmentType<Proposal> & { readonly id: string })[];
  readonly onAnswered: () => void;
}

/** What the backbone would like a partner to report. Nothing of it binds before the partner agrees. */
export function Proposals({ obligations, onAnswered }: ProposalsProps) {
  const format = useFormat();
  const client = useApolloClient();
  const [hasFailed, setFailed] = useState(false);
  const [declining, setDeclining] = useState<string | null>(null);
  if (obligations.length === 0) return null;
  const settle = async (work: Promise<{ problems: readonly object[] } | undefined>) => {
    const told = await work.catch(() => undefined);
    setFailed(!told || told.problems.length > 0);
    onAnswered();
  };
  const agree = (ids: readonly string[]) =>
    settle(
      client
        .mutate({ mutation: acceptDocument, variables: { ids: [...ids] } })
        .then(({ data }) => data?.acceptObligations),
    );
  const decline = (id: string, because: string) =>
    settle(
      client
        .mutate({ mutation: declineDocument, variables: { ids: [id], because: because.trim() || null } })
        .then(({ data }) => data?.declineObligations),
    );
  const ids = obligations.map(({ id }) => id);
  return (
    <section>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <Trans>You are asked to report</Trans>
        </h2>
        {ids.length > 1 && (
          <Button onPress={() => void agree(ids)}>
            <Trans>Agree to all {format.number(ids.length)}</Trans>
          </Button>
        )}
      </div>
      {hasFailed && (
        <Notice isUrgent title={<Trans>It did not work</Trans>}>
          <Trans>Somebody may have answered before you. What is shown is how it is now; try again.</Trans>
        </Notice>
      )}
      <ul className={styles.list}>
        {obligations.map((obligation) => (
          <Row
            key={obligation.id}
            obligation={obligation}
            agree={() => void agree([obligation.id])}
            decline={() => setDeclining(obligation.id)}
          />
        ))}
      </ul>
      {declining !== null && (
        <Decline
          decline={(because) => {
            setDeclining(null);
            void decline(declining, because);
          }}
          close={() => setDeclining(null)}
        />
      )}
    </section>
  );
}

function Row({
  obligation,
  agree,
  decline,
}: {
  readonly obligation: FragmentType<Proposal>;
  readonly agree: () => void;
  readonly decline: () => void;
}) {
  const { data } = useSuspenseFragment({ fragment, from: obligation });
  const format = useFormat();
  const { indicator, from, to, purpose, burdenMinutesPerQuarter: minutes } = data;
  return (
    <li className={styles.row}>
      <div>
        <h3 className={styles.name}>
          <bdi>{indicator.name}</bdi>
        </h3>
        <p className={styles.fact}>
          {to ? (
            <Trans>
              from {format.period(from)} to {format.period(to)}
            </Trans>
          ) : (
            <Trans>from {format.period(from)} on</Trans>
          )}
          {typeof minutes === "number" && (
            <>
              {" · "}
              <Plural
                value={Math.round(minutes)}
                one="about # minute of work a quarter"
                other={`about ${format.number(Math.round(minutes))} minutes of work a quarter`}
              />
            </>
          )}
        </p>
        {(purpose ?? indicator.definition) !== "" && (
          <p className={styles.fact}>
            <bdi>{purpose ?? indicator.definition}</bdi>
          </p>
        )}
      </div>
      <div className={styles.answers}>
        {data.viewerCan.includes("AGREE") && (
          <Button isMain onPress={agree}>
            <Trans>Agree</Trans>
          </Button>
        )}
        {data.viewerCan.includes("DECLINE") && (
          <Button onPress={decline}>
            <Trans>Decline</Trans>
          </Button>
        )}
      </div>
    </li>
  );
}

/** Why not, where somebody wants to say so: nobody has to. */
function Decline({ decline, close }: { readonly decline: (because: string) => void; readonly close: () => void }) {
  const { t } = useLingui();
  const [because, setBecause] = useState("");
  return (
    <Dialog title={<Trans>Decline to report this?</Trans>} closeLabel={t`Close`} onClose={close}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          decline(because);
        }}
      >
        <label className={styles.field}>
          <Trans>Why, if you like to say</Trans>
          <textarea
            rows={3}
            maxLength={1000}
            className={styles.text}
            value={because}
            onChange={({ currentTarget }) => setBecause(currentTarget.value)}
          />
        </label>
        <div>
          <Button isMain>
            <Trans>Decline</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
