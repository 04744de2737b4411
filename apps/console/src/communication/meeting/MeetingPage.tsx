import { useSuspenseQuery } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { Trans } from "@lingui/react/macro";
import { Suspense, useState } from "react";
import { useParams } from "react-router";
import type { MeetingQuery } from "../../gql/graphql.ts";
import { Comments } from "../../agenda/comments/Comments.tsx";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { useAgain } from "../../kernel/use-again.ts";
import { ActionLanguages } from "../actions/ActionLanguages.tsx";
import { ActionList } from "../actions/ActionList.tsx";
import { Agenda } from "./Agenda.tsx";
import { Attendance } from "./Attendance.tsx";
import { ChangeMeeting } from "./ChangeMeeting.tsx";
import { Carried } from "./Carried.tsx";
import { Decided } from "./Decided.tsx";
import { meetingDocument } from "./meeting-document.ts";
import styles from "./MeetingPage.module.css";
import { Minutes } from "./Minutes.tsx";
import { Progress } from "./Progress.tsx";
import { ReadMinutes } from "./ReadMinutes.tsx";
import { Series } from "./Series.tsx";
import { SpokenIn } from "./SpokenIn.tsx";
import { useMeetingWords } from "./use-meeting-words.ts";
import { useMoment } from "./use-moment.ts";

/** What is known of the meeting that is shown. */
export type MeetingShown = NonNullable<NonNullable<MeetingQuery["initiative"]>["meeting"]>;

/** Screen 17: what the meeting is about at the side, and its minutes. */
export function MeetingPage() {
  const { initiative: slug = "", meeting: id = "" } = useParams();
  return (
    <Suspense fallback={<Loading isScreen />}>
      <Meeting key={id} slug={slug} id={id} />
    </Suspense>
  );
}

function Meeting({ slug, id }: { readonly slug: string; readonly id: string }) {
  const moment = useMoment();
  const { states } = useMeetingWords();
  const [isChanging, setChanging] = useState(false);
  // minutes are written over what is there, never over what was there once
  const { data, refetch } = useSuspenseQuery(meetingDocument, { variables: { slug, id }, fetchPolicy: "network-only" });
  const again = useAgain(refetch);
  const meeting = data.initiative?.meeting;
  const together = data.initiative?.together;
  if (!meeting || !together) return <NotThere />;
  const { title, startsAt, timeZone, place, link, languages, interpretation, state, viewerCan, actionItems } = meeting;
  return (
    <Page
      title={title}
      intro={
        <>
          <time dateTime={startsAt}>{moment(startsAt, timeZone)}</time> ({timeZone.replaceAll("_", " ")})
          {place && (
            <>
              {" · "}
              <bdi>{place}</bdi>
            </>
          )}
          {link && (
            <>
              {" · "}
              <a href={link} rel="noreferrer" target="_blank">
                <Trans>Join from afar</Trans>
              </a>
            </>
          )}
          {languages.length + interpretation.length > 0 && (
            <>
              {" · "}
              <SpokenIn languages={languages} interpretation={interpretation} />
            </>
          )}
        </>
      }
      actions={
        <>
          <Status kind={state === "PLANNED" ? "submitted" : "closed"}>{states[state]}</Status>
          {viewerCan.includes("CHANGE_MEETING") && (
            <Button onPress={() => setChanging(true)}>
              <Trans>Change when and where</Trans>
            </Button>
          )}
        </>
      }
    >
      {state === "CANCELLED" && (
        <Notice title={<Trans>This meeting was cancelled</Trans>}>
          <bdi>{meeting.cancelledBecause}</bdi>
        </Notice>
      )}
      {meeting.areMinutesLate && (
        <Notice title={<Trans>The minutes are missing</Trans>}>
          <Trans>It was held more than ten days ago, and nobody can read yet what was agreed.</Trans>
        </Notice>
      )}
      <div className={styles.columns}>
        <div className={styles.side}>
          <Agenda meeting={meeting} onChanged={again} />
          <Progress meeting={meeting} onChanged={again} />
          <Attendance meeting={meeting} onChanged={again} />
          <Series meeting={meeting} slug={slug} onChanged={again} />
        </div>
        <div className={styles.main}>
          <Carried meeting={meeting} slug={slug} today={together.today} onChanged={again} />
          {viewerCan.includes("WRITE_MINUTES") ? (
            <Minutes meeting={meeting} slug={slug} onChanged={again} />
          ) : (
            <ReadMinutes meeting={meeting} onTranslated={again} />
          )}
          <Decided meeting={meeting} slug={slug} />
          {actionItems.nodes.length > 0 && (
            <section aria-labelledby="agreed">
              <h2 id="agreed" className={styles.title}>
                <Trans>What was agreed to be done</Trans>
              </h2>
              <ActionList
                items={actionItems.nodes}
                slug={slug}
                today={together.today}
                leavesOut="meeting"
                beside={(item) => <ActionLanguages item={item} onChanged={again} />}
                onMoved={again}
              />
            </section>
          )}
        </div>
      </div>
      <Comments about={meeting.id} />
      {isChanging && <ChangeMeeting meeting={meeting} onChanged={again} onClose={() => setChanging(false)} />}
    </Page>
  );
}
