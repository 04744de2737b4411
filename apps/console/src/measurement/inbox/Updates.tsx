import { useSuspenseQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { updateShapes, useUpdateWords } from "../../agenda/updates/use-update-words.ts";
import { graphql } from "../../gql/gql.ts";
import { useFormat } from "../../kernel/format.ts";
import styles from "./InboxPage.module.css";
import { newestOf } from "./newest-of.ts";
import { placeOfSubject } from "./place-of-subject.ts";
import { WaitingItem, WaitingList } from "./WaitingList.tsx";

const document = graphql(`
  query Updates($slug: String!, $told: Boolean!, $answered: Boolean!) {
    initiative(slug: $slug) {
      id
      updates(first: 10) @include(if: $told) {
        nodes {
          id
          kind
          title
          publishedAt
        }
      }
      repliesToViewer(first: 10) @include(if: $answered) {
        nodes {
          id
          text
          createdAt
          about
          author {
            id
            name
          }
          subject {
            kind
            title
            code
          }
        }
      }
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

/**
 * What was told and what was answered, as far as somebody wants it here, and what was corrected after it had been told, each the newest first. A
 * correction is there in any case: whoever has told others a figure is to know that it was another.
 */
export function Updates({
  slug,
  name,
  wants,
}: {
  readonly slug: string;
  readonly name: string;
  readonly wants: { readonly told: boolean; readonly answered: boolean };
}) {
  const { t } = useLingui();
  const format = useFormat();
  const { kinds } = useUpdateWords();
  const { data } = useSuspenseQuery(document, { variables: { slug, ...wants }, fetchPolicy: "cache-and-network" });
  const told = (data.initiative?.updates?.nodes ?? []).filter(({ publishedAt }) => publishedAt !== null);
  const replies = data.initiative?.repliesToViewer?.nodes ?? [];
  const corrected = newestOf(data.initiative?.indicators.nodes ?? []);
  const isEmpty = told.length + replies.length + corrected.length === 0;
  return (
    <section>
      <h2 className={styles.group}>
        <bdi>{name}</bdi>
      </h2>
      {isEmpty ? (
        <p className={styles.quiet}>
          <Trans>Nothing was told, answered or corrected.</Trans>
        </p>
      ) : (
        <WaitingList>
          {told.map(({ id, kind, title, publishedAt }) => (
            <WaitingItem
              key={id}
              to={`/i/${slug}/updates/${id}`}
              name={title}
              kind={updateShapes[kind]}
              word={kinds[kind]}
            >
              {format.day(publishedAt ?? "")}
            </WaitingItem>
          ))}
          {replies.map(({ id, text, createdAt, about, author, subject }) => (
            <WaitingItem
              key={id}
              to={placeOfSubject(slug, about, subject)}
              name={subject?.title ?? ""}
              kind="submitted"
              word={t`Answered`}
            >
              <bdi>{author?.name}</bdi>: <bdi>{text}</bdi> · {format.day(createdAt)}
            </WaitingItem>
          ))}
          {corrected.map(({ key, indicator, period, publishedOn }) => (
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
