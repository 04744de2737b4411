import { Trans, useLingui } from "@lingui/react/macro";
import { newKey } from "../../kernel/new-key.ts";
import { AllAtOnce } from "./AllAtOnce.tsx";
import styles from "./Answering.module.css";
import { give, isAnswered, toSend, type Change, type View } from "./draft.ts";
import { LookBack } from "./LookBack.tsx";
import { OneByOne } from "./OneByOne.tsx";
import { organisationOf } from "./organisation-of.ts";
import type { Asked, Round } from "./round-query.ts";
import { WhereKept } from "./WhereKept.tsx";
import type { Answers } from "./use-answers.ts";
import type { useSending } from "./use-sending.ts";

/** The statements, one at a time or all on one page, and at last a look back over all of them, from which they are sent. */
export function Answering({
  round,
  asked,
  answers,
  sending,
}: {
  readonly round: Round;
  readonly asked: readonly Asked[];
  readonly answers: Answers;
  readonly sending: ReturnType<typeof useSending>;
}) {
  const { i18n } = useLingui();
  const { draft, change, flush } = answers;
  const { statements } = round;
  const { phase } = sending;
  const isUnderWay = phase.kind === "sending" || phase.kind === "waiting";
  const answered = statements.filter(({ code }) => isAnswered(draft, code)).length;
  const onGive = (code: string, given: Change) => {
    const at = Date.now();
    change((before) => give(before, code, given, at));
  };
  const go = (place: number, view?: View) => {
    sending.rest();
    change((before) => ({ ...before, place, view: view ?? before.view }));
  };
  const send = async () => {
    await flush();
    const { membershipId } = draft;
    if (membershipId === null) return;
    await sending.send({
      at: Date.now(),
      idempotencyKey: newKey(),
      membershipId,
      seen: draft.over,
      language: i18n.locale,
      answers: toSend(
        draft,
        statements.map(({ code }) => code),
      ),
    });
  };
  const isAll = draft.view === "all";
  const isAtEnd = draft.place >= statements.length;
  const parts = { round, draft, answered, onGive, go };
  return (
    <>
      <div className={styles.top}>
        <p className={styles.for}>
          <Trans>
            You answer for <bdi>{organisationOf(asked, draft.membershipId)}</bdi>. Nobody but you reads it.
          </Trans>
        </p>
        <WhereKept answers={answers} />
      </div>
      {isAtEnd ? (
        <LookBack {...parts} isUnderWay={isUnderWay} onSend={() => void send()} />
      ) : isAll ? (
        <AllAtOnce {...parts} isUnderWay={isUnderWay} onSend={() => void send()} />
      ) : (
        <OneByOne {...parts} />
      )}
    </>
  );
}
