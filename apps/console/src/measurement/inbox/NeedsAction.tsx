import { useSuspenseQuery } from "@apollo/client/react";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { graphql } from "../../gql/gql.ts";
import { useFormat } from "../../kernel/format.ts";
import { Question } from "../home/Questions.tsx";
import { handedInBy } from "../home/waiting-for.ts";
import styles from "./InboxPage.module.css";
import { WaitingItem, WaitingList } from "./WaitingList.tsx";

const document = graphql(`
  query NeedsAction($slug: String!, $isBackbone: Boolean!) {
    initiative(slug: $slug) {
      id
      submissions(first: 50, state: SUBMITTED) @include(if: $isBackbone) {
        nodes {
          id
          period
          membership {
            id
            organisation {
              id
              name
            }
          }
        }
      }
      questions: submissions(first: 50, state: QUERIED) @skip(if: $isBackbone) {
        nodes {
          id
          ...Questions_measurement
        }
      }
      obligations(first: 50, state: PROPOSED) @skip(if: $isBackbone) {
        nodes {
          id
          indicator {
            id
            name
          }
        }
      }
    }
  }
`);

/** What waits for somebody in one initiative, and why it is here. */
export function NeedsAction({
  slug,
  name,
  isBackbone,
}: {
  readonly slug: string;
  readonly name: string;
  readonly isBackbone: boolean;
}) {
  const { t } = useLingui();
  const format = useFormat();
  // what waits is never told from memory
  const { data } = useSuspenseQuery(document, { variables: { slug, isBackbone }, fetchPolicy: "network-only" });
  const handedIn = handedInBy(data.initiative?.submissions?.nodes ?? []);
  const questions = data.initiative?.questions?.nodes ?? [];
  const proposals = data.initiative?.obligations?.nodes ?? [];
  const isEmpty = handedIn.length + questions.length + proposals.length === 0;
  return (
    <section>
      <h2 className={styles.group}>
        <bdi>{name}</bdi>
      </h2>
      {isEmpty ? (
        <p className={styles.quiet}>
          <Trans>Nothing waits for you here.</Trans>
        </p>
      ) : (
        <WaitingList>
          {questions.map((measurement) => (
            <Question key={measurement.id} slug={slug} measurement={measurement} />
          ))}
          {proposals.map(({ id, indicator }) => (
            <WaitingItem key={id} to={`/i/${slug}/home`} name={indicator.name} kind="no-data" word={t`Proposed`}>
              <Trans>You are asked to report this</Trans>
            </WaitingItem>
          ))}
          {handedIn.map(({ key, id, organisation, period, figures }) => (
            <WaitingItem
              key={key}
              to={`/i/${slug}/review?item=${encodeURIComponent(id)}`}
              name={organisation}
              kind="submitted"
              word={t`To review`}
            >
              <Plural value={figures} one="# figure" other={`${format.number(figures)} figures`} /> ·{" "}
              {format.period(period)}
            </WaitingItem>
          ))}
        </WaitingList>
      )}
    </section>
  );
}
