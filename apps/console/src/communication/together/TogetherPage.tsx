import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useState } from "react";
import { Link, useParams } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { useAgain } from "../../kernel/use-again.ts";
import { ActionList } from "../actions/ActionList.tsx";
import { NewAction } from "../actions/NewAction.tsx";
import { UpdateList } from "../updates/UpdateList.tsx";
import { Subscribe } from "../calendar/Subscribe.tsx";
import { InTouch } from "./InTouch.tsx";
import { Meetings } from "./Meetings.tsx";
import { MissingMinutes } from "./MissingMinutes.tsx";
import { NextMeeting } from "./NextMeeting.tsx";
import { PlanMeeting } from "./PlanMeeting.tsx";
import styles from "./TogetherPage.module.css";

const document = graphql(`
  query Together($slug: String!) {
    initiative(slug: $slug) {
      id
      together {
        today
        viewerCan
        cadence {
          days
          partners
          inTouch
          never
          adherence
        }
        followThrough {
          due
          onTime
          overdue
          onTimeRate
        }
        participation {
          meetings
          recorded
          overall
          participationParity
          groups {
            group
            rate
          }
        }
      }
      nextMeetings(first: 1) {
        nodes {
          id
          ...NextMeeting_meeting
        }
      }
      meetings(first: 6) {
        nodes {
          id
          ...Meetings_meeting
        }
      }
      minuteless: meetings(first: 20, areMinutesLate: true) {
        nodes {
          id
          title
          startsAt
          timeZone
          viewerCan
        }
      }
      updates(first: 3) {
        nodes {
          id
          ...UpdateList_update
        }
      }
      actionItems(first: 20, mine: true, open: true) {
        totalCount
        nodes {
          id
          text
          nextSteps
          ...ActionRow_item
        }
      }
    }
  }
`);

/** Screen 16: the next meeting, what one has taken on, and how the partners keep in touch. */
export function TogetherPage() {
  const { initiative: slug = "" } = useParams();
  return (
    <Suspense fallback={<Loading isScreen />}>
      <Together slug={slug} />
    </Suspense>
  );
}

function Together({ slug }: { readonly slug: string }) {
  const { t } = useLingui();
  const [isPlanning, setPlanning] = useState(false);
  const [isSubscribing, setSubscribing] = useState(false);
  const { data, refetch } = useSuspenseQuery(document, {
    variables: { slug },
    fetchPolicy: "cache-and-network",
  });
  const again = useAgain(refetch);
  if (!data.initiative?.together) return <NotThere />;
  const { id, together, nextMeetings, meetings, minuteless, actionItems, updates } = data.initiative;
  const [next] = nextMeetings.nodes;
  const others = meetings.nodes.filter((meeting) => meeting.id !== next?.id);
  const canPlan = together.viewerCan.includes("PLAN_MEETING");
  return (
    <Page
      title={t`Together`}
      actions={
        <>
          <Button onPress={() => setSubscribing(true)}>
            <Trans>In your calendar</Trans>
          </Button>
          {canPlan && (
            <Button onPress={() => setPlanning(true)}>
              <Trans>Plan a meeting</Trans>
            </Button>
          )}
        </>
      }
    >
      <MissingMinutes
        meetings={minuteless.nodes.filter(({ viewerCan }) => viewerCan.includes("PUBLISH_MINUTES"))}
        slug={slug}
      />
      <div className={styles.columns}>
        <section className={styles.part} aria-labelledby="my-actions">
          <h2 id="my-actions" className={styles.title}>
            <Trans>What you have taken on</Trans>
          </h2>
          {together.viewerCan.includes("ADD_ACTION_ITEM") && (
            <NewAction slug={slug} today={together.today} onAdded={again} />
          )}
          {actionItems.nodes.length === 0 && (
            <Notice title={<Trans>Nothing is open for you</Trans>}>
              <Trans>What you take on, here or in a meeting, waits for you in this list.</Trans>
            </Notice>
          )}
          <ActionList items={actionItems.nodes} slug={slug} today={together.today} leavesOut="owner" onMoved={again} />
          <p className={styles.more}>
            <Link to={`/i/${slug}/actions`}>
              <Trans>Everybody's actions</Trans>
            </Link>
          </p>
        </section>
        <section className={styles.part} aria-labelledby="next-meeting">
          <h2 id="next-meeting" className={styles.title}>
            <Trans>The next meeting</Trans>
          </h2>
          {next ? (
            <NextMeeting meeting={next} slug={slug} />
          ) : (
            <Notice title={<Trans>No meeting is planned</Trans>}>
              {canPlan ? (
                <Trans>Plan one: everybody who takes part is invited, and its minutes become what is to be done.</Trans>
              ) : (
                <Trans>As soon as one is planned, it is here with its agenda.</Trans>
              )}
            </Notice>
          )}
          {others.length > 0 && <Meetings meetings={others} slug={slug} />}
          <p className={styles.more}>
            <Link to={`/i/${slug}/proposals`}>
              <Trans>Decisions and proposals</Trans>
            </Link>
          </p>
          <h2 className={styles.title}>
            <Trans>What was told</Trans>
          </h2>
          {updates.nodes.length > 0 && <UpdateList updates={updates.nodes} slug={slug} />}
          <p className={styles.more}>
            <Link to={`/i/${slug}/updates`}>
              <Trans>All updates</Trans>
            </Link>
          </p>
          <p className={styles.more}>
            <Link to={`/i/${slug}/exchange`}>
              <Trans>What peers ask and tell each other</Trans>
            </Link>
          </p>
        </section>
      </div>
      <InTouch {...together} />
      {isSubscribing && <Subscribe onClose={() => setSubscribing(false)} />}
      {isPlanning && <PlanMeeting initiativeId={id} slug={slug} onClose={() => setPlanning(false)} />}
    </Page>
  );
}
