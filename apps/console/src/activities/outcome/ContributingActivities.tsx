import { useSuspenseQuery } from "@apollo/client/react";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { Table } from "@keelson/ui/Table.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { graphql } from "../../gql/gql.ts";
import type { ContributingActivitiesQuery } from "../../gql/graphql.ts";
import { statusKinds, useEvidenceWords, useStatusWords, useWeightWords } from "../use-words.ts";
import styles from "./ContributingActivities.module.css";

const document = graphql(`
  query ContributingActivities($slug: String!, $outcomeId: ID!) {
    initiative(slug: $slug) {
      id
      activities(first: 100, filter: { outcomeId: $outcomeId }) {
        nodes {
          id
          code
          title
          status
          lead {
            id
            organisation {
              id
              name
            }
          }
          contributions {
            id
            weight
            evidenceLevel
            rationale
            outcome {
              id
            }
          }
        }
      }
    }
  }
`);

type Activity = NonNullable<ContributingActivitiesQuery["initiative"]>["activities"]["nodes"][number];

/** Who contributes to an outcome, as they say themselves. It contributes, and never causes (rule 7). */
export function ContributingActivities({ slug, outcomeId }: { readonly slug: string; readonly outcomeId: string }) {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(document, { variables: { slug, outcomeId }, fetchPolicy: "cache-and-network" });
  const activities = data.initiative?.activities.nodes ?? [];
  return (
    <section className={styles.part} aria-labelledby="contributes">
      <h2 id="contributes" className={styles.heading}>
        <Trans>What contributes to it</Trans>
      </h2>
      <p className={styles.soft}>
        <Trans>
          Those who do this work say that it contributes to the outcome. How the indicators move is no one activity’s
          doing: many work on it, and much else has its part in it.
        </Trans>
      </p>
      {activities.length === 0 ? (
        <Notice
          title={<Trans>Nobody yet</Trans>}
          action={
            <Link to={`/i/${slug}/activities`}>
              <Trans>What partners do</Trans>
            </Link>
          }
        >
          <Trans>No activity says yet that it contributes to this outcome.</Trans>
        </Notice>
      ) : (
        <Rows slug={slug} outcomeId={outcomeId} activities={activities} label={t`Activities`} />
      )}
    </section>
  );
}

function Rows({
  slug,
  outcomeId,
  activities,
  label,
}: {
  readonly slug: string;
  readonly outcomeId: string;
  readonly activities: readonly Activity[];
  readonly label: string;
}) {
  const statuses = useStatusWords();
  const weights = useWeightWords();
  const evidence = useEvidenceWords();
  return (
    <Table label={label}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Activity</Trans>
          </th>
          <th scope="col">
            <Trans>Led by</Trans>
          </th>
          <th scope="col">
            <Trans>Status</Trans>
          </th>
          <th scope="col">
            <Trans>How much it matters</Trans>
          </th>
          <th scope="col">
            <Trans>On what that rests</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {activities.map((activity) => {
          const link = activity.contributions.find(({ outcome }) => outcome.id === outcomeId);
          return (
            <tr key={activity.id}>
              <th scope="row" className={styles.title}>
                <Link to={`/i/${slug}/activities/${activity.code}`}>
                  <bdi>{activity.title}</bdi>
                </Link>
                {link?.rationale && (
                  <bdi className={styles.soft} dir="auto">
                    {link.rationale}
                  </bdi>
                )}
              </th>
              <td>
                <bdi>{activity.lead.organisation.name}</bdi>
              </td>
              <td>
                <Status kind={statusKinds[activity.status]}>{statuses[activity.status]}</Status>
              </td>
              <td>{link && weights[link.weight]}</td>
              <td>{link && evidence[link.evidenceLevel]}</td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
