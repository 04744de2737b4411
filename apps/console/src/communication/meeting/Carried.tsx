import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans } from "@lingui/react/macro";
import { Link } from "react-router";
import { ActionLanguages } from "../actions/ActionLanguages.tsx";
import { ActionList } from "../actions/ActionList.tsx";
import styles from "./Captured.module.css";
import type { MeetingShown } from "./MeetingPage.tsx";
import page from "./MeetingPage.module.css";
import { useMoment } from "./use-moment.ts";
import { useRemains } from "./use-remains.ts";

/** What remains of the meetings before this one, of its series: shown here until it is dealt with, wherever that is said. */
export function Carried({
  meeting,
  slug,
  today,
  onChanged,
}: {
  readonly meeting: MeetingShown;
  readonly slug: string;
  readonly today: string;
  readonly onChanged: () => unknown;
}) {
  const moment = useMoment();
  const { say, problem } = useRemains(onChanged);
  const { carriedPoints, carriedActionItems, timeZone, viewerCan } = meeting;
  if (carriedPoints.length + carriedActionItems.nodes.length === 0) return null;
  const canSay = viewerCan.includes("WRITE_MINUTES");
  return (
    <section aria-labelledby="carried">
      <h2 id="carried" className={page.title}>
        <Trans>What remains of the meetings before</Trans>
      </h2>
      {problem && <Notice isUrgent title={problem} />}
      {carriedPoints.length > 0 && (
        <ul className={`${styles.list} ${styles.part}`}>
          {carriedPoints.map((point) => (
            <li key={`${point.meeting.id} ${point.place}`} className={styles.item}>
              <p className={styles.words}>
                <bdi>{point.title}</bdi>
                <Link to={`/i/${slug}/meetings/${point.meeting.id}`} className={styles.soft}>
                  <bdi>{point.meeting.title}</bdi>, {moment(point.meeting.startsAt, timeZone)}
                </Link>
              </p>
              {canSay && (
                <Button onPress={() => void say(point.meeting.id, point.place, false)}>
                  <Trans>Dealt with</Trans>
                  <span className="only-heard">: {point.title}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {carriedActionItems.nodes.length > 0 && (
        <ActionList
          items={carriedActionItems.nodes}
          slug={slug}
          today={today}
          beside={(item) => <ActionLanguages item={item} onChanged={onChanged} />}
          onMoved={onChanged}
        />
      )}
    </section>
  );
}
