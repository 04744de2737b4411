import { endorsementLife, type EndorsementState } from "@keelson/domain/agenda/endorsement";
import { Button } from "@keelson/ui/Button.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import { useViewer } from "../../identity/viewer/use-viewer.ts";
import { useFormat } from "../../kernel/format.ts";
import { Form } from "../../kernel/Form.tsx";
import { LanguageChoice } from "../decisions/LanguageChoice.tsx";
import { useDraft } from "../set-up/use-draft.ts";
import type { ShownVersion } from "./agenda-document.ts";
import styles from "./AgendaPage.module.css";
import { endorsementKinds, useAgendaWords } from "./use-agenda-words.ts";
import { useProblemWords } from "./use-problem-words.ts";
import { useSend } from "./use-send.ts";

const document = graphql(`
  mutation EndorseAgenda($input: EndorseAgendaInput!) {
    endorseAgenda(input: $input) {
      endorsement {
        id
        state
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

type Own = ShownVersion["ownEndorsements"][number];

/** Where an organisation stands that the viewer speaks for, and what it may say: for itself, and nobody for it. */
export function OwnWord({
  slug,
  version,
  own,
  today,
}: {
  readonly slug: string;
  readonly version: ShownVersion;
  readonly own: Own;
  /** Where the initiative is. Null: it is not told, and the API says whether it is still the day. */
  readonly today: string | null;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useAgendaWords();
  const [saying, setSaying] = useState<EndorsementState | null>(null);
  const name = own.by.organisation.name;
  const steps: readonly (readonly [EndorsementState, string])[] = [
    ["ENDORSED", t`Endorse it`],
    ["ENDORSED_WITH_RESERVATIONS", t`Endorse it with a reservation`],
    ["DECLINED", t`Do not endorse it`],
    ["WITHDRAWN", t`Take the endorsement back`],
    ["PENDING", t`Object to its being carried over`],
  ];
  const next = endorsementLife.arrows[own.state];
  const offered = steps.filter(
    ([state]) =>
      next.includes(state) &&
      (state !== "PENDING" || (own.objectionUntil !== null && (today === null || today <= own.objectionUntil))),
  );
  return (
    <section className={styles.card} aria-labelledby={`own-${own.id}`} id="own-word">
      <h2 id={`own-${own.id}`} className={styles.heading}>
        <Trans>Where {name} stands</Trans>
      </h2>
      <p className={styles.line}>
        <Status kind={endorsementKinds[own.state]}>{words.endorsements[own.state]}</Status>
        {own.decidedOn && <span className={styles.soft}>{format.day(own.decidedOn)}</span>}
      </p>
      {own.objectionUntil && (
        <p className={styles.soft}>
          <Trans>
            It was carried over from the version before, for little has changed. You may object until{" "}
            {format.day(own.objectionUntil)}.
          </Trans>
        </p>
      )}
      {own.reservationText && (
        <q>
          <bdi dir="auto">{own.reservationText}</bdi>
        </q>
      )}
      {saying === null ? (
        <div className={styles.line}>
          {offered.map(([state, label], place) => (
            <Button key={state} isMain={place === 0 && own.state === "PENDING"} onPress={() => setSaying(state)}>
              {label}
            </Button>
          ))}
        </div>
      ) : (
        <Say
          key={saying}
          slug={slug}
          version={version}
          own={own}
          state={saying}
          press={steps.find(([state]) => state === saying)?.[1] ?? ""}
          onClose={() => setSaying(null)}
        />
      )}
    </section>
  );
}

/** Says it, with the words that belong to it. What is typed stays until it is sent. */
function Say({
  slug,
  version,
  own,
  state,
  press,
  onClose,
}: {
  readonly slug: string;
  readonly version: ShownVersion;
  readonly own: Own;
  readonly state: EndorsementState;
  readonly press: string;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const { viewer } = useViewer();
  const send = useSend();
  const wordsOf = useProblemWords();
  const [reservation, setReservation, forgetReservation] = useDraft(`reservation ${own.id}`);
  const [note, setNote, forgetNote] = useDraft(`alignment ${own.id}`);
  const [language, setLanguage] = useState(version.language);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const hasReservation = state === "ENDORSED_WITH_RESERVATIONS";
  const hasNote = hasReservation || state === "ENDORSED" || state === "DECLINED";
  // whichever of its memberships somebody speaks for the organisation by
  const mine = viewer?.memberships.filter(
    ({ initiative, organisation }) => initiative.slug === slug && organisation.id === own.by.organisation.id,
  );
  const membershipId = (mine?.find(({ id }) => id === own.by.id) ?? mine?.[0] ?? own.by).id;
  const say = async () => {
    setBusy(true);
    const input = {
      agendaVersionId: version.id,
      membershipId,
      state,
      contentHash: version.contentHash,
      reservationText: hasReservation ? reservation : "",
      alignmentNote: hasNote ? note : "",
      language,
    };
    const { answer, told } = await send(document, { input }, (data) => data.endorseAgenda);
    setBusy(false);
    setProblem(wordsOf(told));
    if (!answer) return;
    forgetReservation();
    forgetNote();
    onClose();
  };
  return (
    <Form problem={problem} onSubmit={say}>
      {hasReservation && (
        <TextArea
          label={<Trans>What your reservation is</Trans>}
          hint={<Trans>All partners read it.</Trans>}
          isNeeded
          value={reservation}
          onType={setReservation}
        />
      )}
      {hasNote && (
        <TextArea
          label={
            state === "DECLINED" ? (
              <Trans>How it fits your own mission, or does not</Trans>
            ) : (
              <Trans>How it fits your own mission, where you want to say it</Trans>
            )
          }
          value={note}
          onType={setNote}
        />
      )}
      {((hasReservation && reservation.trim() !== "") || (hasNote && note.trim() !== "")) && (
        <LanguageChoice label={t`Written in`} value={language} onChoose={setLanguage} />
      )}
      {state === "PENDING" && (
        <p className={styles.soft}>
          <Trans>Your endorsement counts as not said then, until you say it of these words.</Trans>
        </p>
      )}
      <div className={styles.line}>
        <Button isMain isBusy={isBusy}>
          {press}
        </Button>
        <Button onPress={onClose}>{t`Not now`}</Button>
      </div>
    </Form>
  );
}
