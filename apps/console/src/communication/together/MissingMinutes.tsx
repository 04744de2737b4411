import { Status } from "@keelson/ui/Status.tsx";
import { Trans } from "@lingui/react/macro";
import { Link } from "react-router";
import type { TogetherQuery } from "../../gql/graphql.ts";
import { useMoment } from "../meeting/use-moment.ts";
import styles from "./MissingMinutes.module.css";

type Minuteless = NonNullable<TogetherQuery["initiative"]>["minuteless"]["nodes"][number];

/** The meetings that were held more than ten days ago and whose minutes nobody can read yet, to whoever may publish them. */
export function MissingMinutes({
  meetings,
  slug,
}: {
  readonly meetings: readonly Minuteless[];
  readonly slug: string;
}) {
  const moment = useMoment();
  if (meetings.length === 0) return null;
  return (
    <div className={styles.line}>
      <span id="missing-minutes">
        <Status kind="off-track">
          <Trans>Minutes are missing</Trans>
        </Status>
      </span>
      <ul aria-labelledby="missing-minutes" className={styles.meetings}>
        {meetings.map(({ id, title, startsAt, timeZone }) => (
          <li key={id}>
            <Link to={`/i/${slug}/meetings/${id}`}>
              <bdi>{title}</bdi>
            </Link>{" "}
            <time className={styles.when} dateTime={startsAt}>
              {moment(startsAt, timeZone)}
            </time>
          </li>
        ))}
      </ul>
    </div>
  );
}
