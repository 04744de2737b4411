import { useApolloClient } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Link } from "react-router";
import { graphql } from "../../gql/gql.ts";
import agenda from "./Agenda.module.css";
import styles from "./Captured.module.css";
import type { MeetingShown } from "./MeetingPage.tsx";
import { useMoment } from "./use-moment.ts";

const document = graphql(`
  mutation PlanNextMeetings($input: PlanNextMeetingsInput!) {
    planNextMeetings(input: $input) {
      meetings {
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

/** The series a meeting is of: whose, what for, how often, and when they meet next. */
export function Series({
  meeting,
  slug,
  onChanged,
}: {
  readonly meeting: MeetingShown;
  readonly slug: string;
  readonly onChanged: () => unknown;
}) {
  const { t } = useLingui();
  const client = useApolloClient();
  const moment = useMoment();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { series, timeZone } = meeting;
  if (!series) return null;
  const { cadenceDays } = series;
  const others = series.nextMeetings.nodes.filter(({ id }) => id !== meeting.id);
  const plan = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { data } = await client.mutate({
        mutation: document,
        variables: { input: { seriesId: series.id, meetings: 1 } },
      });
      const [first] = data?.planNextMeetings.problems ?? [];
      if (first) setProblem(first.message);
      await onChanged();
    } catch {
      setProblem(t`Keelson could not be reached. Try again.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section aria-labelledby="series">
      <h2 id="series" className={agenda.title}>
        {series.circle ? <bdi>{series.circle}</bdi> : <Trans>It comes again</Trans>}
      </h2>
      {problem && <Notice isUrgent title={problem} />}
      <p className={styles.facts} dir="auto" lang={series.language === "und" ? undefined : series.language}>
        {series.purpose}
      </p>
      <p className={agenda.soft}>
        <Plural value={cadenceDays} one="Every day" other="Every # days" />
      </p>
      {others.length > 0 && (
        <ul className={`${styles.list} ${styles.part}`}>
          {others.map(({ id, startsAt }) => (
            <li key={id}>
              <Link to={`/i/${slug}/meetings/${id}`}>
                <time dateTime={startsAt}>{moment(startsAt, timeZone)}</time>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {series.viewerCan.includes("PLAN_NEXT_MEETINGS") && (
        <Button isBusy={isBusy} onPress={() => void plan()}>
          <Trans>Plan the next one</Trans>
        </Button>
      )}
    </section>
  );
}
