import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Status } from "@keelson/ui/Status.tsx";
import { Trans } from "@lingui/react/macro";
import { Link } from "react-router";
import { graphql } from "../../gql/gql.ts";
import type { Meetings_MeetingFragment as Asked } from "../../gql/graphql.ts";
import { useMeetingWords } from "../meeting/use-meeting-words.ts";
import { useMoment } from "../meeting/use-moment.ts";
import styles from "./Meetings.module.css";

const fragment = graphql(`
  fragment Meetings_meeting on Meeting {
    id
    title
    startsAt
    timeZone
    state
    publishedAt
    areMinutesLate
  }
`);

/** The other meetings, the latest first, and whether their minutes are there. */
export function Meetings({
  meetings,
  slug,
}: {
  readonly meetings: readonly (FragmentType<Asked> & { readonly id: string })[];
  readonly slug: string;
}) {
  return (
    <>
      <h3 className={styles.title}>
        <Trans>Other meetings</Trans>
      </h3>
      <ul className={styles.list}>
        {meetings.map((meeting) => (
          <OneMeeting key={meeting.id} meeting={meeting} slug={slug} />
        ))}
      </ul>
    </>
  );
}

function OneMeeting({ meeting, slug }: { readonly meeting: FragmentType<Asked>; readonly slug: string }) {
  const { data } = useSuspenseFragment({ fragment, from: meeting });
  const { states } = useMeetingWords();
  const moment = useMoment();
  const { id, title, startsAt, timeZone, state, publishedAt, areMinutesLate } = data;
  return (
    <li className={styles.meeting}>
      <div>
        <Link to={`/i/${slug}/meetings/${id}`}>
          <bdi>{title}</bdi>
        </Link>
        <p className={styles.when}>
          <time dateTime={startsAt}>{moment(startsAt, timeZone)}</time>
        </p>
      </div>
      {areMinutesLate ? (
        <Status kind="off-track">
          <Trans>Minutes are missing</Trans>
        </Status>
      ) : (
        <Status kind={state === "PLANNED" ? "submitted" : "closed"}>
          {publishedAt ? <Trans>Minutes published</Trans> : states[state]}
        </Status>
      )}
    </li>
  );
}
