import { useSuspenseQuery } from "@apollo/client/react";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { graphql } from "../../gql/gql.ts";
import { useFormat } from "../../kernel/format.ts";
import { Question } from "../home/Questions.tsx";
import { useAgain } from "../../kernel/use-again.ts";
import { handedInBy } from "../home/waiting-for.ts";
import styles from "./InboxPage.module.css";
import { Decisions } from "./Decisions.tsx";
import { decisionsFor } from "./decisions-for.ts";
import { OwnAction } from "./OwnAction.tsx";
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
      actionItems(first: 50, mine: true, open: true) {
        nodes {
          id
          ...OwnAction_item
        }
      }
      together {
        today
      }
      motions: proposals(first: 50, open: true) {
        nodes {
          id
          title
          method
          closesOn
          viewerCan
          ownVoices {
            id
            position
          }
        }
      }
      agendaVersions(first: 50) {
        nodes {
          id
          number
          viewerCan
          ownEndorsements {
            id
            state
            objectionUntil
          }
        }
      }
      consultations(first: 50) {
        nodes {
          id
          title
          status
          closesOn
          viewerCan
        }
      }
      readiness {
        assessments(first: 10) {
          nodes {
            id
            round
            state
            opensOn
            closesOn
            ownInvitations {
              viewerCan
            }
            ownResponse {
              revision
            }
          }
        }
      }
      meetings(first: 20, areMinutesLate: true) {
        nodes {
          id
          title
          startsAt
          viewerCan
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
  const { data, refetch } = useSuspenseQuery(document, {
    variables: { slug, isBackbone },
    fetchPolicy: "network-only",
  });
  const again = useAgain(refetch);
  const handedIn = handedInBy(data.initiative?.submissions?.nodes ?? []);
  const questions = data.initiative?.questions?.nodes ?? [];
  const proposals = data.initiative?.obligations?.nodes ?? [];
  const actions = data.initiative?.actionItems.nodes ?? [];
  const late = (data.initiative?.meetings.nodes ?? []).filter(({ viewerCan }) => viewerCan.includes("PUBLISH_MINUTES"));
  const decisions = decisionsFor(data.initiative);
  const waiting = [handedIn, questions, proposals, actions, late, decisions];
  const isEmpty = waiting.every(({ length }) => length === 0);
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
          {actions.map((item) => (
            <OwnAction key={item.id} slug={slug} item={item} onDone={again} />
          ))}
          {late.map(({ id, title, startsAt }) => (
            <WaitingItem
              key={id}
              to={`/i/${slug}/meetings/${id}`}
              name={title}
              kind="off-track"
              word={t`Minutes are missing`}
            >
              <Trans>Held on {format.day(startsAt.slice(0, 10))}</Trans>
            </WaitingItem>
          ))}
          <Decisions slug={slug} decisions={decisions} />
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
