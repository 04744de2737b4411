import { useSuspenseQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { graphql } from "../../gql/gql.ts";
import { useFormat } from "../../kernel/format.ts";
import styles from "./InboxPage.module.css";
import { newestOf } from "./newest-of.ts";
import { WaitingItem, WaitingList } from "./WaitingList.tsx";

const document = graphql(`
  query Updates($slug: String!) {
    initiative(slug: $slug) {
      id
      indicators(first: 100) {
        nodes {
          id
          name
          restatements(first: 3) {
            nodes {
              period
              publishedOn
            }
          }
        }
      }
    }
  }
`);

/** What was corrected after it had been told, the newest first: whoever used the figure wants to know. */
export function Updates({ slug, name }: { readonly slug: string; readonly name: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const { data } = useSuspenseQuery(document, { variables: { slug } });
  const updates = newestOf(data.initiative?.indicators.nodes ?? []);
  return (
    <section>
      <h2 className={styles.group}>
        <bdi>{name}</bdi>
      </h2>
      {updates.length === 0 ? (
        <p className={styles.quiet}>
          <Trans>No figure was corrected after it had been told.</Trans>
        </p>
      ) : (
        <WaitingList>
          {updates.map(({ key, indicator, period, publishedOn }) => (
            <WaitingItem key={key} to={`/i/${slug}/outcomes`} name={indicator} kind="submitted" word={t`Corrected`}>
              <Trans>
                {format.period(period)}, on {format.day(publishedOn)}
              </Trans>
            </WaitingItem>
          ))}
        </WaitingList>
      )}
    </section>
  );
}
