import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Trans } from "@lingui/react/macro";
import { Link } from "react-router";
import { graphql } from "../../gql/gql.ts";
import type { NextMeeting_MeetingFragment as Asked } from "../../gql/graphql.ts";
import { SpokenIn } from "../meeting/SpokenIn.tsx";
import { useMeetingWords } from "../meeting/use-meeting-words.ts";
import { useMoment } from "../meeting/use-moment.ts";
import styles from "./NextMeeting.module.css";

const fragment = graphql(`
  fragment NextMeeting_meeting on Meeting {
    id
    title
    startsAt
    timeZone
    place
    link
    languages
    interpretation
    agenda {
      title
      purpose
    }
  }
`);

/** When and where, and what it will be about. */
export function NextMeeting({ meeting, slug }: { readonly meeting: FragmentType<Asked>; readonly slug: string }) {
  const { data } = useSuspenseFragment({ fragment, from: meeting });
  const moment = useMoment();
  const { purposes } = useMeetingWords();
  const { id, title, startsAt, timeZone, place, link, languages, interpretation, agenda } = data;
  return (
    <article className={styles.card}>
      <h3 className={styles.title}>
        <Link to={`/i/${slug}/meetings/${id}`}>
          <bdi>{title}</bdi>
        </Link>
      </h3>
      <p className={styles.when}>
        <time dateTime={startsAt}>{moment(startsAt, timeZone)}</time> <span>({timeZone.replaceAll("_", " ")})</span>
      </p>
      {place && (
        <p className={styles.where}>
          <bdi>{place}</bdi>
        </p>
      )}
      {link && (
        <p className={styles.where}>
          <a href={link} rel="noreferrer" target="_blank">
            <Trans>Join from afar</Trans>
          </a>
        </p>
      )}
      {languages.length + interpretation.length > 0 && (
        <p className={styles.where}>
          <SpokenIn languages={languages} interpretation={interpretation} />
        </p>
      )}
      {agenda.length === 0 ? (
        <p className={styles.where}>
          <Trans>It has no agenda yet.</Trans>
        </p>
      ) : (
        <ol className={styles.agenda}>
          {agenda.map((point, place) => (
            // points have no id of their own, and are replaced together
            <li key={`${place} ${point.title}`}>
              <bdi>{point.title}</bdi> <span className={styles.purpose}>{purposes[point.purpose]}</span>
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}
