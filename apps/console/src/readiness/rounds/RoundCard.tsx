import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Status, type StatusKind } from "@keelson/ui/Status.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useState } from "react";
import { Link } from "react-router";
import { useSend } from "../../agenda/decisions/use-send.ts";
import { graphql } from "../../gql/gql.ts";
import type { AssessmentState } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { usePhaseWords, useRoundStateWords } from "../use-readiness-words.ts";
import { Discuss } from "./Discuss.tsx";
import { OwnScores } from "./OwnScores.tsx";
import { Progress } from "./Progress.tsx";
import type { Round } from "./readiness-document.ts";
import styles from "./RoundCard.module.css";

const document = graphql(`
  mutation MoveAssessment($input: MoveAssessmentInput!) {
    moveAssessment(input: $input) {
      assessment {
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

const kinds: Readonly<Record<AssessmentState, StatusKind>> = {
  DRAFT: "no-data",
  OPEN: "submitted",
  CLOSED: "at-risk",
  DISCUSSED: "on-track",
  DECIDED: "closed",
  ARCHIVED: "no-data",
};

/** One round: how far it has come, what the viewer may do with it now, who has answered, and that it was talked about. */
export function RoundCard({
  slug,
  round,
  today,
}: {
  readonly slug: string;
  readonly round: Round;
  readonly today: string;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const phases = usePhaseWords();
  const states = useRoundStateWords();
  const { problem, isBusy, send } = useSend();
  const [isDiscussing, setDiscussing] = useState(false);
  const [isListed, setListed] = useState(false);
  const { id, state, opensOn, closesOn, viewerCan, ownInvitations, ownResponse, result, discussion } = round;
  const moves = viewerCan.includes("MOVE_ASSESSMENT");
  const move = (to: AssessmentState) => void send(document, { input: { id, to } }, (data) => data.moveAssessment);
  const isOver = today > closesOn;
  const answers =
    state === "OPEN" && !isOver && ownInvitations.some((own) => own.viewerCan.includes("ANSWER_READINESS"));
  const name = t`Phase ${phases[round.phase]}, round ${round.round}`;
  return (
    <article className={styles.card} aria-label={name}>
      <div className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        <Status kind={kinds[state]}>{states[state]}</Status>
      </div>
      <p className={styles.soft}>
        {format.day(opensOn)} – {format.day(closesOn)}
        {result && (
          <>
            {" · "}
            <Plural
              value={result.invited}
              one={`${result.answered} of # organisation answered`}
              other={`${result.answered} of # organisations answered`}
            />
          </>
        )}
      </p>
      {problem && <Notice isUrgent title={problem} />}
      {discussion && (
        <dl className={styles.facts}>
          <dt>
            <Trans>Talked about on</Trans>
          </dt>
          <dd>{format.day(discussion.on)}</dd>
          <dt>
            <Trans>Who met</Trans>
          </dt>
          <dd dir="auto">{discussion.among}</dd>
          <dt>
            <Trans>What was seen differently</Trans>
          </dt>
          <dd dir="auto">{discussion.about}</dd>
          <dt>
            <Trans>What changed by it</Trans>
          </dt>
          <dd dir="auto">{discussion.outcome}</dd>
        </dl>
      )}
      <div className={styles.acts}>
        {answers && (
          <Link className={styles.answer} to={`/i/${slug}/readiness/answer/${id}`} reloadDocument>
            {ownResponse ? <Trans>Go on answering</Trans> : <Trans>Answer</Trans>}
          </Link>
        )}
        {moves && state === "DRAFT" && today >= opensOn && !isOver && (
          <Button isMain isBusy={isBusy} onPress={() => move("OPEN")}>
            <Trans>Open it</Trans>
          </Button>
        )}
        {moves && state === "DRAFT" && today < opensOn && (
          <span className={styles.soft}>
            <Trans>You can open it on {format.day(opensOn)}.</Trans>
          </span>
        )}
        {moves && state === "OPEN" && isOver && (
          <Button isMain isBusy={isBusy} onPress={() => move("CLOSED")}>
            <Trans>Close it, and count</Trans>
          </Button>
        )}
        {moves && state === "OPEN" && !isOver && (
          <span className={styles.soft}>
            <Trans>People may answer until {format.day(closesOn)}. After that it is closed, and counted.</Trans>
          </span>
        )}
        {viewerCan.includes("DISCUSS_ASSESSMENT") && (
          <Button onPress={() => setDiscussing(true)}>
            <Trans>Write down that it was talked about</Trans>
          </Button>
        )}
        {viewerCan.includes("DECIDE_PHASE") && (
          <Link to={`/i/${slug}/readiness/phases`}>
            <Trans>Decide on the phase</Trans>
          </Link>
        )}
        {moves && state !== "OPEN" && (
          <Button isBusy={isBusy} onPress={() => move("ARCHIVED")}>
            <Trans>Put it away</Trans>
          </Button>
        )}
      </div>
      <OwnScores round={round} />
      {state !== "ARCHIVED" && (
        <details onToggle={({ currentTarget }) => setListed(currentTarget.open)}>
          <summary className={styles.summary}>
            <Trans>Who is asked</Trans>
          </summary>
          {isListed && (
            <Suspense fallback={<Loading />}>
              <Progress slug={slug} round={round} />
            </Suspense>
          )}
        </details>
      )}
      {isDiscussing && <Discuss round={round} name={name} onClose={() => setDiscussing(false)} />}
    </article>
  );
}
