import { Plural, Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useFormat } from "../../kernel/format.ts";
import type { ShownDecision } from "./decision-document.ts";
import styles from "./Parts.module.css";
import { useMethodWords, useRecordingWords, useVisibilityWords } from "./use-decision-words.ts";

/** When, how, about what, and what it took the place of. */
export function DecisionFacts({ decision, slug }: { readonly decision: ShownDecision; readonly slug: string }) {
  const format = useFormat();
  const methods = useMethodWords();
  const readers = useVisibilityWords();
  const recordings = useRecordingWords();
  const { decidedOn, leadTimeDays, method, visibility, reviewOn, supersedes, proposal, agendaVersion } = decision;
  const { recordedAs, meeting } = decision;
  const day = (date: string) => <time dateTime={date}>{format.day(date)}</time>;
  return (
    <dl className={styles.facts}>
      <Fact name={<Trans>Decided</Trans>}>
        {day(decidedOn)}
        {leadTimeDays !== null && leadTimeDays !== undefined && (
          <>
            {", "}
            <Plural
              value={leadTimeDays}
              one="one day after it was brought in"
              other={`# days after it was brought in`}
            />
          </>
        )}
      </Fact>
      <Fact name={<Trans>How</Trans>}>{methods[method]}</Fact>
      {recordedAs && <Fact name={<Trans>In the register</Trans>}>{recordings[recordedAs]}</Fact>}
      {meeting && (
        <Fact name={<Trans>Meeting</Trans>}>
          <Link to={`/i/${slug}/meetings/${meeting.id}`}>
            <bdi>{meeting.title}</bdi>
          </Link>
        </Fact>
      )}
      {proposal && (
        <Fact name={<Trans>Proposal</Trans>}>
          <Link to={`/i/${slug}/proposals/${proposal.id}`}>
            <bdi lang={proposal.language}>{proposal.title}</bdi>
          </Link>
        </Fact>
      )}
      {agendaVersion && (
        <Fact name={<Trans>Common agenda</Trans>}>
          <Link to={`/i/${slug}/agenda?v=${agendaVersion.id}`}>
            <Trans>Version {agendaVersion.number}</Trans>
          </Link>
        </Fact>
      )}
      {supersedes && (
        <Fact name={<Trans>Takes the place of</Trans>}>
          <Link to={`/i/${slug}/decisions/${supersedes.number}`}>
            {format.number(supersedes.number)}: <bdi lang={supersedes.language}>{supersedes.title}</bdi>
          </Link>
        </Fact>
      )}
      {reviewOn && <Fact name={<Trans>To be looked at again</Trans>}>{day(reviewOn)}</Fact>}
      <Fact name={<Trans>Who reads it</Trans>}>{readers[visibility]}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
