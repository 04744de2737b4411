import { phases } from "@keelson/domain/readiness/words";
import { Button } from "@keelson/ui/Button.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import parts from "../../agenda/decisions/Parts.module.css";
import { useFormat } from "../../kernel/format.ts";
import { usePhaseWords } from "../use-readiness-words.ts";
import styles from "./PhaseHistory.module.css";
import type { ShownTransition } from "./phases-document.ts";
import { useAdviceWords } from "./use-phase-words.ts";

/** Everything that was decided of the phase, the latest first: with what was advised, and why it was decided otherwise, for ever. */
export function PhaseHistory({
  history,
  slug,
  more,
}: {
  readonly history: {
    readonly nodes: readonly ShownTransition[];
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
  readonly slug: string;
  readonly more: () => Promise<unknown>;
}) {
  return (
    <section className={styles.history} aria-labelledby="history">
      <h2 id="history" className={parts.heading}>
        <Trans>What was decided</Trans>
      </h2>
      {history.nodes.length === 0 ? (
        <p className={parts.soft}>
          <Trans>Nothing was decided of its phase yet.</Trans>
        </p>
      ) : (
        <ol className={styles.list}>
          {history.nodes.map((transition) => (
            <Transition key={transition.id} transition={transition} slug={slug} />
          ))}
        </ol>
      )}
      {history.pageInfo.hasNextPage && (
        <div>
          <Button onPress={() => void more()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </section>
  );
}

function Transition({ transition, slug }: { readonly transition: ShownTransition; readonly slug: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = usePhaseWords();
  const advised = useAdviceWords();
  const { fromPhase, toPhase, advice, isOverride, reason, decision } = transition;
  const [from, to] = [words[fromPhase], words[toPhase]];
  const way = phases.indexOf(toPhase) - phases.indexOf(fromPhase);
  return (
    <li className={styles.one}>
      <h3 className={styles.what}>
        {way > 0
          ? t`On to phase ${to}`
          : way === 0
            ? t`Stayed in phase ${to}`
            : t`Back from phase ${from} to phase ${to}`}
      </h3>
      <p className={parts.soft}>
        <time dateTime={decision.decidedOn}>{format.day(decision.decidedOn)}</time>
        {" · "}
        <Link to={`/i/${slug}/decisions/${decision.number}`}>
          <Trans>Decision {format.number(decision.number)}</Trans>
        </Link>
      </p>
      {advice && (
        <p className={parts.soft}>
          <Trans>The answers said: {advised[advice]}.</Trans>
        </p>
      )}
      {isOverride && (
        <div>
          <Status kind="at-risk">
            <Trans>Decided otherwise than advised</Trans>
          </Status>
        </div>
      )}
      {reason && (
        <blockquote className={styles.reason} lang={decision.language} dir="auto">
          {reason}
        </blockquote>
      )}
    </li>
  );
}
