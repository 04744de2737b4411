import { phaseAfter } from "@keelson/domain/readiness/gate";
import { Status } from "@keelson/ui/Status.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense } from "react";
import { Link } from "react-router";
import parts from "../../agenda/decisions/Parts.module.css";
import { useFormat } from "../../kernel/format.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { usePhaseWords } from "../use-readiness-words.ts";
import styles from "./Advice.module.css";
import { Decide } from "./Decide.tsx";
import { MissingBesides } from "./MissingBesides.tsx";
import type { ShownInitiative, ShownRound } from "./phases-document.ts";
import { Reasons } from "./Reasons.tsx";
import { roundsOfPhase, yearAfter } from "./round-of-phase.ts";
import { adviceKinds, useAdviceWords } from "./use-phase-words.ts";

/** What people's answers advise of leaving the phase, with every reason and its way out; what is missing besides; and what the committee may decide. */
export function Advice({
  initiative,
  rounds,
  slug,
}: {
  readonly initiative: ShownInitiative;
  readonly rounds: readonly ShownRound[];
  readonly slug: string;
}) {
  const words = usePhaseWords();
  const { currentPhase, status, phaseNeeds } = initiative;
  const { counted, coming } = roundsOfPhase(rounds, currentPhase);
  const next = phaseAfter(currentPhase);
  return (
    <div className={parts.main}>
      <section className={styles.card} aria-labelledby="advice">
        <h2 id="advice" className={parts.heading}>
          {next === null ? <Trans>The yearly check</Trans> : <Trans>What the answers advise</Trans>}
        </h2>
        {next === null && <Yearly counted={counted} today={initiative.together?.today ?? null} />}
        {counted?.result ? (
          <Suspense fallback={<Loading />}>
            <Counted slug={slug} round={counted} result={counted.result} isLast={next === null} />
          </Suspense>
        ) : (
          <p className={styles.text}>
            <Trans>No round of this phase was counted yet, so nothing is advised.</Trans>
          </p>
        )}
        <Coming slug={slug} coming={coming} hasCounted={counted !== null} />
      </section>
      {next !== null && (
        <section className={styles.card} aria-labelledby="decide">
          <h2 id="decide" className={parts.heading}>
            <Trans>Going on to phase {words[next]}</Trans>
          </h2>
          <MissingBesides slug={slug} status={status} needs={phaseNeeds} />
          <Decide slug={slug} round={counted} next={next} isHeld={status !== "ACTIVE" || phaseNeeds.length > 0} />
        </section>
      )}
    </div>
  );
}

/** What a round says, and every reason for it. */
function Counted({
  slug,
  round,
  result,
  isLast,
}: {
  readonly slug: string;
  readonly round: ShownRound;
  readonly result: NonNullable<ShownRound["result"]>;
  readonly isLast: boolean;
}) {
  const format = useFormat();
  const { t } = useLingui();
  const words = useAdviceWords();
  const advice = result.gate?.result ?? "INSUFFICIENT_RESPONSES";
  const name = t`round ${round.round}`;
  const reasons = result.gate?.reasons ?? [];
  const conditions = result.gate?.conditions ?? [];
  return (
    <>
      <p className={styles.line}>
        <Status kind={adviceKinds[advice]}>{words[advice]}</Status>
        <span className={parts.soft}>
          <Trans>
            {format.number(result.answered)} of {format.number(result.invited)} organisations answered in{" "}
            <Link to={`/i/${slug}/readiness?phase=${round.phase}&round=${round.round}`}>{name}</Link>, until{" "}
            {format.day(round.closesOn)}.
          </Trans>
        </span>
      </p>
      {result.gate === null && (
        <p className={styles.text}>
          <Trans>Of fewer than three organisations nothing is said but how many answered. Ask more of them.</Trans>
        </p>
      )}
      {advice === "READY" && (
        <p className={styles.text}>
          {isLast ? (
            <Trans>It holds: nothing that has to be in place is missing.</Trans>
          ) : (
            <Trans>Nothing that has to be in place is missing.</Trans>
          )}
        </p>
      )}
      {reasons.length > 0 && (
        <Reasons slug={slug} round={round} result={result} codes={reasons} title={t`What is not enough`} />
      )}
      {conditions.length > 0 && (
        <Reasons slug={slug} round={round} result={result} codes={conditions} title={t`What to see to on the way`} />
      )}
    </>
  );
}

/** A round that is on its way. */
function Coming({
  slug,
  coming,
  hasCounted,
}: {
  readonly slug: string;
  readonly coming: ShownRound | null;
  readonly hasCounted: boolean;
}) {
  const format = useFormat();
  const to = `/i/${slug}/readiness`;
  if (coming?.state === "OPEN")
    return (
      <p className={parts.soft}>
        <Trans>
          People are answering <Link to={to}>a round</Link> until {format.day(coming.closesOn)}.
        </Trans>
      </p>
    );
  if (coming)
    return (
      <p className={parts.soft}>
        <Trans>
          <Link to={to}>A round</Link> is prepared.
        </Trans>
      </p>
    );
  return (
    !hasCounted && (
      <p className={parts.soft}>
        <Trans>
          The backbone or the steering committee plans one among <Link to={to}>the rounds</Link>.
        </Trans>
      </p>
    )
  );
}

/** The last phase is left for none: the same questions are asked once a year, to see whether it holds. */
function Yearly({ counted, today }: { readonly counted: ShownRound | null; readonly today: string | null }) {
  const format = useFormat();
  const due = counted === null ? null : yearAfter(counted.closesOn);
  return (
    <>
      <p className={styles.text}>
        <Trans>
          There is no phase after this one. Once a year the same questions are asked, to see whether it still holds;
          nothing is decided by it.
        </Trans>
      </p>
      {due !== null && (
        <p className={styles.line}>
          {today !== null && today > due ? (
            <Status kind="at-risk">
              <Trans>It was to be looked at again by {format.day(due)}</Trans>
            </Status>
          ) : (
            <span className={parts.soft}>
              <Trans>It is looked at again by {format.day(due)}.</Trans>
            </span>
          )}
        </p>
      )}
    </>
  );
}
