import { useSuspenseQuery } from "@apollo/client/react";
import { Status } from "@keelson/ui/Status.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useParams } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { useFormat } from "../../kernel/format.ts";
import { Page } from "../../kernel/Page.tsx";
import styles from "./CasePage.module.css";
import { Composer } from "./Composer.tsx";
import { Conversation } from "./Conversation.tsx";
import { DueBadge } from "./DueBadge.tsx";
import { languageName } from "../../kernel/language-name.ts";
import { NextSteps } from "./NextSteps.tsx";
import { useCaseWords } from "./use-case-words.ts";

const document = graphql(`
  query CaseInHand($slug: String!, $id: ID!) {
    initiative(slug: $slug) {
      id
      case(id: $id) {
        id
        language
        receivedOn
        state
        category
        severity
        involvesChild
        threatensSafety
        aboutBackbone
        outcome
        appealOutcome
        contact
        about {
          id
          organisation {
            id
            name
          }
        }
        handler {
          id
          name
        }
        due {
          task
          dueOn
          isOverdue
        }
        ...Conversation_case
        ...NextSteps_case
      }
    }
  }
`);

/** Screen 20: one case: what was told, what was said since, and what is to be done. */
export function CasePage() {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { initiative: slug = "", case: id = "" } = useParams();
  const { data, refetch } = useSuspenseQuery(document, { variables: { slug, id }, fetchPolicy: "cache-and-network" });
  const { categories, severities, states, outcomes, appealOutcomes } = useCaseWords();
  const found = data.initiative?.case;
  if (!found) return <NotThere />;
  const { category, severity, state, due, about, handler, contact, language, outcome, appealOutcome } = found;
  const after = async () => void (await refetch());
  return (
    <Page
      title={category ? categories[category] : t`Not sorted yet`}
      intro={
        <Link to={`/i/${slug}/voice`}>
          <Trans>All that people told</Trans>
        </Link>
      }
      actions={due ? <DueBadge due={due} /> : null}
    >
      <div className={styles.sides}>
        <div className={styles.main}>
          <Conversation found={found} />
          <Composer
            caseId={found.id}
            isOpen={state !== "CLOSED" && state !== "WITHDRAWN"}
            mayAsk={state === "IN_REVIEW"}
            after={after}
          />
        </div>
        <aside className={styles.side}>
          <dl className={styles.facts}>
            <dt>
              <Trans>Where it stands</Trans>
            </dt>
            <dd>{states[state]}</dd>
            <dt>
              <Trans>How much there is to fear</Trans>
            </dt>
            <dd>
              <Status kind={severity === "ROUTINE" ? "no-data" : severity === "SERIOUS" ? "at-risk" : "off-track"}>
                {severity ? severities[severity] : <Trans>Handled as sensitive</Trans>}
              </Status>
              {found.involvesChild && <p className={styles.fact}>{t`A child is involved`}</p>}
              {found.threatensSafety && <p className={styles.fact}>{t`Somebody’s safety is threatened`}</p>}
            </dd>
            <dt>
              <Trans>Came in</Trans>
            </dt>
            <dd>{format.day(found.receivedOn)}</dd>
            <dt>
              <Trans>Written in</Trans>
            </dt>
            <dd>{languageName(language, i18n.locale) ?? <Trans>not known</Trans>}</dd>
            {(about || found.aboutBackbone) && (
              <>
                <dt>
                  <Trans>About</Trans>
                </dt>
                <dd>{about ? <bdi>{about.organisation.name}</bdi> : <Trans>those who coordinate</Trans>}</dd>
              </>
            )}
            <dt>
              <Trans>Handled by</Trans>
            </dt>
            <dd>{handler ? <bdi>{handler.name}</bdi> : <Trans>Nobody yet</Trans>}</dd>
            {contact && (
              <>
                <dt>
                  <Trans>To be reached by</Trans>
                </dt>
                <dd dir="auto">{contact}</dd>
              </>
            )}
            {outcome && (
              <>
                <dt>
                  <Trans>What came out</Trans>
                </dt>
                <dd>
                  {outcomes[outcome]}
                  {appealOutcome && <p className={styles.fact}>{appealOutcomes[appealOutcome]}</p>}
                </dd>
              </>
            )}
          </dl>
          <NextSteps found={found} slug={slug} after={after} />
        </aside>
      </div>
    </Page>
  );
}
