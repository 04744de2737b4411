import type { Component } from "@keelson/domain/readiness/words";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { useSend } from "../../agenda/decisions/use-send.ts";
import { useMoment } from "../../communication/meeting/use-moment.ts";
import { graphql } from "../../gql/gql.ts";
import { useFormat } from "../../kernel/format.ts";
import { useComponentWords, usePhaseWords } from "../use-readiness-words.ts";
import { dayAfter } from "./day-after.ts";
import styles from "./TalkAbout.module.css";
import type { ComingMeeting, Round } from "./readiness-document.ts";

const document = graphql(`
  mutation PutOnAgenda($input: PutOnAgendaInput!) {
    putOnAgenda(input: $input) {
      meeting {
        id
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** How far ahead a meeting is planned where there is none: people have to make room for it. */
const daysAhead = 14;

/** Where it is talked about, or was; and, for whoever runs the meetings, one press by which it will be. */
export function TalkAbout({
  slug,
  round,
  component,
  today,
  next,
}: {
  readonly slug: string;
  readonly round: Round;
  readonly component: Component;
  readonly today: string;
  readonly next: ComingMeeting | undefined;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const moment = useMoment();
  const words = useComponentWords();
  const phases = usePhaseWords();
  const { problem, isBusy, send } = useSend();
  const points = round.points.filter((point) => point.component === component);
  const isComing = points.some(({ meeting }) => meeting.state === "PLANNED");
  const on = dayAfter(today, daysAhead);
  const put = () =>
    send(
      document,
      {
        input: {
          assessmentId: round.id,
          component,
          title: t`${words[component]}: what we see differently (phase ${phases[round.phase]}, round ${round.round})`,
          plan: next ? null : { title: t`Readiness: what we see differently`, on, at: "10:00" },
        },
      },
      (data) => data.putOnAgenda,
    );
  const canPut = round.viewerCan.includes("PUT_ON_AGENDA") && !isComing;
  if (points.length === 0 && !canPut) return null;
  return (
    <div className={styles.talk}>
      {points.map(({ meeting, place }) => (
        <p key={`${meeting.id} ${place}`} className={styles.point}>
          {meeting.state === "HELD" ? <Trans>It was on the agenda of</Trans> : <Trans>It is on the agenda of</Trans>}{" "}
          <Link to={`/i/${slug}/meetings/${meeting.id}`}>
            <bdi>{meeting.title}</bdi>
          </Link>
          , {moment(meeting.startsAt, meeting.timeZone)}
        </p>
      ))}
      {problem && <Notice isUrgent title={problem} />}
      {canPut && (
        <div className={styles.act}>
          <Button isMain isBusy={isBusy} onPress={() => void put()}>
            <Trans>Talk about this</Trans>
          </Button>
          <span className={styles.soft}>
            {next ? (
              <Trans>
                It comes on the agenda of “<bdi>{next.title}</bdi>”, {moment(next.startsAt, next.timeZone)}.
              </Trans>
            ) : (
              <Trans>
                No meeting is planned: one is, for {format.day(on)} at 10:00, and everybody who takes part is invited.
              </Trans>
            )}
          </span>
        </div>
      )}
    </div>
  );
}
