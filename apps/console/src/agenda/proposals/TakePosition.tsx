import { checkResponse, positions } from "@keelson/domain/agenda/decision";
import { Button } from "@keelson/ui/Button.tsx";
import { TextArea } from "@keelson/ui/TextArea.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useId, useState } from "react";
import { graphql } from "../../gql/gql.ts";
import type { Position } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { Form } from "../../kernel/Form.tsx";
import { LanguageChoice } from "../decisions/LanguageChoice.tsx";
import parts from "../decisions/Parts.module.css";
import { usePositionMeanings, usePositionWords } from "../decisions/use-decision-words.ts";
import { useOwnLanguage } from "../decisions/use-own-language.ts";
import { useSend } from "../decisions/use-send.ts";
import type { ShownProposal } from "./proposal-document.ts";
import styles from "./TakePosition.module.css";

const document = graphql(`
  mutation RespondToProposal($input: RespondToProposalInput!) {
    respondToProposal(input: $input) {
      proposal {
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

/** Six steps from full support to a block; then two ways of standing out. */
const steps: readonly Position[] = positions.slice(0, 6);
const standingOut: readonly Position[] = positions.slice(6);

/** An organisation says where it stands, and may say something else until the last day. */
export function TakePosition({
  proposal,
  voice,
  membershipId,
}: {
  readonly proposal: ShownProposal;
  readonly voice: ShownProposal["ownVoices"][number];
  /** By which the viewer speaks for it. */
  readonly membershipId: string;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const id = useId();
  const own = useOwnLanguage();
  const words = usePositionWords();
  const { problem, setProblem, isBusy, send } = useSend();
  const [position, setPosition] = useState<Position | null>(voice.position ?? null);
  const [reason, setReason] = useState(voice.reason ?? "");
  const [language, setLanguage] = useState(voice.language ?? own);
  const [isNoted, setNoted] = useState(false);
  const isReasonNeeded = position !== null && checkResponse(position, "").length > 0;
  const say = async () => {
    setNoted(false);
    if (position === null) return setProblem(t`Choose where your organisation stands.`);
    if (checkResponse(position, reason).length > 0)
      return setProblem(t`Say what stands in the way, so that the others can do something about it.`);
    const input = { id: proposal.id, membershipId, position, reason, language };
    setNoted((await send(document, { input }, (data) => data.respondToProposal)) !== null);
  };
  const choice = (one: Position) => (
    <PositionChoice key={one} name={id} position={one} isChosen={one === position} onChoose={setPosition} />
  );
  return (
    <section className={parts.card} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={parts.heading}>
        <Trans>
          Where <bdi>{voice.by.organisation.name}</bdi> stands
        </Trans>
      </h2>
      <p className={parts.soft}>
        {voice.position ? (
          <Trans>
            Now: {words[voice.position]}. You can say something else until {format.day(proposal.closesOn)}; the last
            word counts.
          </Trans>
        ) : (
          <Trans>Nothing was said yet. You can until {format.day(proposal.closesOn)}; the last word counts.</Trans>
        )}
      </p>
      <Form problem={problem} onSubmit={say}>
        <fieldset className={styles.steps}>
          <legend className={styles.legend}>
            <Trans>Where do you stand?</Trans>
          </legend>
          {steps.map(choice)}
        </fieldset>
        <fieldset className={styles.steps}>
          <legend className={styles.legend}>
            <Trans>Or do you stand out of it?</Trans>
          </legend>
          {standingOut.map(choice)}
        </fieldset>
        <TextArea
          label={isReasonNeeded ? <Trans>What stands in the way</Trans> : <Trans>Why, where it helps the others</Trans>}
          hint={
            proposal.visibility === "PUBLIC" ? (
              <Trans>
                Whoever takes part reads it with your name. Of those who do not support it, it is told with the
                decision, without a name, to everybody.
              </Trans>
            ) : (
              <Trans>
                Whoever takes part reads it with your name. Of those who do not support it, it is told with the
                decision, without a name.
              </Trans>
            )
          }
          isNeeded={isReasonNeeded}
          value={reason}
          onType={setReason}
        />
        {reason.trim() !== "" && <LanguageChoice label={t`Written in`} value={language} onChoose={setLanguage} />}
        <div className={styles.send}>
          <Button isMain isBusy={isBusy}>
            {voice.position ? <Trans>Say it anew</Trans> : <Trans>Say it</Trans>}
          </Button>
          <p role="status" className={parts.soft}>
            {isNoted && position !== null && <Trans>Noted: {words[position]}.</Trans>}
          </p>
        </div>
      </Form>
    </section>
  );
}

function PositionChoice({
  name,
  position,
  isChosen,
  onChoose,
}: {
  readonly name: string;
  readonly position: Position;
  readonly isChosen: boolean;
  readonly onChoose: (position: Position) => void;
}) {
  const words = usePositionWords();
  const meanings = usePositionMeanings();
  return (
    <label className={styles.step} data-chosen={isChosen || undefined}>
      <input type="radio" name={name} value={position} checked={isChosen} onChange={() => onChoose(position)} />
      <span>
        <span className={styles.word}>{words[position]}</span> <span className={parts.soft}>{meanings[position]}</span>
      </span>
    </label>
  );
}
