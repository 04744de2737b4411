import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans } from "@lingui/react/macro";
import { useCallback, useEffect } from "react";
import { useFormat } from "../../kernel/format.ts";
import { Answering } from "./Answering.tsx";
import { Band } from "./Band.tsx";
import { Before } from "./Before.tsx";
import { Differs } from "./Differs.tsx";
import { draftOver, emptyDraft, filesNamed, withoutFiles } from "./draft.ts";
import { draftKey } from "./keep.ts";
import type { Round } from "./round-query.ts";
import { SentAnswers } from "./SentAnswers.tsx";
import { useAnswers, type Answers } from "./use-answers.ts";
import { useSending } from "./use-sending.ts";
import type { KnownRound, Place } from "./use-round.ts";

interface OpenRoundProps {
  readonly place: Place;
  readonly known: KnownRound;
  readonly round: Round;
  readonly refresh: () => Promise<KnownRound | null>;
}

/** The round of somebody who is known. */
export function OpenRound(props: OpenRoundProps) {
  const { known, round } = props;
  const personId = known.data.viewer?.id ?? "";
  const key = draftKey(personId, round.id);
  const answers = useAnswers(key);
  return answers && <Known {...props} personId={personId} draftKey={key} answers={answers} />;
}

function Known({
  place,
  known,
  round,
  refresh,
  personId,
  draftKey: key,
  answers,
}: OpenRoundProps & { readonly personId: string; readonly draftKey: string; readonly answers: Answers }) {
  const { draft, change, reload } = answers;
  const isOver = round.state !== "DRAFT" && round.state !== "OPEN";
  const isLeftOver = isOver && !draft.sending && filesNamed(draft).length > 0;
  useEffect(() => {
    // no round opens again: nobody will send them, and others may use the device
    if (isLeftOver) change(withoutFiles);
  }, [isLeftOver, change]);
  const onDone = useCallback(async () => {
    // what came of it is shown as soon as it is known, and not lost where it can not be
    await refresh().catch(() => null);
    await reload();
  }, [refresh, reload]);
  const sending = useSending({ draftKey: key, personId, assessmentId: round.id, onDone });
  const { phase } = sending;
  const response = round.ownResponse ?? null;
  const asked = round.ownInvitations.flatMap(({ viewerCan, invited }) =>
    viewerCan.includes("ANSWER_READINESS") ? [invited] : [],
  );
  const today = known.data.initiative?.together?.today ?? round.opensOn;
  const isOpen = round.state === "OPEN" && round.opensOn <= today && today <= round.closesOn;
  const isOverAnother = draft.hasBegun && !draft.sending && response !== null && draft.over !== response.revision;
  const isSent = !draft.hasBegun && (response !== null || draft.sentAt !== null);
  const band = (
    <Band
      phase={phase}
      staleAt={known.isStale ? known.at : null}
      onAgain={() => void sending.again()}
      onTakeBack={() => void sending.takeBack()}
      onUpdate={answers.flush}
    />
  );
  const shown = () => {
    if (isSent)
      return (
        <SentAnswers
          place={place}
          round={round}
          sentAt={draft.sentAt}
          isNew={phase.kind === "sent"}
          isOpen={isOpen}
          isKnown={!known.isStale && response !== null}
          onChange={() => {
            if (!response) return;
            sending.rest();
            answers.change(({ view, sentAt }) => draftOver(response, view, sentAt));
          }}
        />
      );
    if (!isOpen) return <NotOpen round={round} today={today} hasBegun={draft.hasBegun} />;
    if (asked.length === 0) return <NotAsked />;
    if (isOverAnother)
      return (
        <Differs
          onKeepMine={() => answers.change((before) => ({ ...before, over: response.revision }))}
          onTakeOthers={() => answers.change(({ view }) => ({ ...emptyDraft, view }))}
        />
      );
    if (!draft.hasBegun)
      return (
        <Before
          round={round}
          asked={asked}
          onBegin={(membershipId, view) =>
            answers.change((before) => ({ ...before, hasBegun: true, membershipId, view }))
          }
        />
      );
    return <Answering round={round} asked={asked} answers={answers} sending={sending} />;
  };
  return (
    <>
      {band}
      {shown()}
    </>
  );
}

function NotAsked() {
  return (
    <Notice title={<Trans>Your organisation is not asked in this round</Trans>}>
      <Trans>The backbone chooses whom it asks. If you think that you should be, tell it.</Trans>
    </Notice>
  );
}

function NotOpen({
  round,
  today,
  hasBegun,
}: {
  readonly round: Round;
  readonly today: string;
  readonly hasBegun: boolean;
}) {
  const format = useFormat();
  if (round.state === "DRAFT" || (round.state === "OPEN" && today < round.opensOn))
    return (
      <Notice title={<Trans>This round has not opened yet</Trans>}>
        <Trans>
          It is planned from {format.day(round.opensOn)} to {format.day(round.closesOn)}.
        </Trans>
      </Notice>
    );
  return (
    <Notice title={<Trans>This round is over</Trans>}>
      <Trans>Its last day was {format.day(round.closesOn)}.</Trans>{" "}
      {hasBegun && <Trans>What you answered here was not sent, and is not counted.</Trans>}
    </Notice>
  );
}
