import type { FragmentType } from "@apollo/client";
import { useApolloClient, useSuspenseFragment } from "@apollo/client/react";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import type { ConsentOf_MembershipFragment as Consenting, DataSharingConsent } from "../../gql/graphql.ts";
import styles from "./ConsentOf.module.css";

const fragment = graphql(`
  fragment ConsentOf_membership on Membership {
    id
    dataSharingConsent
    organisation {
      id
      name
    }
  }
`);

const document = graphql(`
  mutation SetConsent($membershipId: ID!, $consent: DataSharingConsent!) {
    setDataSharingConsent(input: { membershipId: $membershipId, consent: $consent }) {
      membership {
        id
        dataSharingConsent
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** What one's own organisation lets others see: for its lead, and nobody else, to say. */
export function ConsentOf({ membership }: { readonly membership: FragmentType<Consenting> }) {
  const { data } = useSuspenseFragment({ fragment, from: membership });
  const { t } = useLingui();
  const client = useApolloClient();
  const [told, setTold] = useState<string | null>(null);
  const { id: membershipId, dataSharingConsent, organisation } = data;
  if (!dataSharingConsent) return null;
  const options: readonly { readonly value: DataSharingConsent; readonly label: string }[] = [
    { value: "NONE", label: t`Nothing, not even within totals` },
    { value: "AGGREGATE_ONLY", label: t`Within totals alone` },
    { value: "NAMED_TO_PARTNERS", label: t`By name, to the partners` },
    { value: "NAMED_PUBLIC", label: t`By name, to everybody` },
  ];
  const choose = async (consent: DataSharingConsent) => {
    try {
      const answer = await client.mutate({ mutation: document, variables: { membershipId, consent } });
      setTold(answer.data?.setDataSharingConsent.problems[0]?.message ?? t`Saved.`);
    } catch {
      setTold(t`Keelson could not be reached. Try again.`);
    }
  };
  return (
    <section className={styles.consent} aria-label={organisation.name}>
      <Choice
        label={t`What ${organisation.name} lets others see of its figures`}
        value={dataSharingConsent}
        onChoose={(consent) => void choose(consent)}
        options={options}
      />
      <p role="status" className={styles.soft}>
        {told ?? <Trans>It counts from now on, and for what was reported before.</Trans>}
      </p>
    </section>
  );
}
