import { Status } from "@keelson/ui/Status.tsx";
import { Trans } from "@lingui/react/macro";
import { Link } from "react-router";
import { useFormat } from "../../kernel/format.ts";
import { Translations } from "../comments/Translations.tsx";
import parts from "../decisions/Parts.module.css";
import { PositionsFigure } from "../decisions/PositionsFigure.tsx";
import { Said } from "../decisions/Said.tsx";
import { resultKinds, useResultWords } from "../decisions/use-decision-words.ts";
import { WhyResult } from "../decisions/WhyResult.tsx";
import type { ShownProposal } from "./proposal-document.ts";

/** What has been said, what comes of it, and why: by which count and which rule. */
export function SoFar({
  proposal,
  slug,
  onTranslated,
}: {
  readonly proposal: ShownProposal;
  readonly slug: string;
  readonly onTranslated: () => unknown;
}) {
  const results = useResultWords();
  const format = useFormat();
  const { decision, tally, method, threshold, quorum, holder } = proposal;
  const eligible = decision?.eligible ?? tally?.eligible;
  if (eligible === undefined) return null;
  const positions = decision?.positions ?? tally?.positions ?? [];
  const result = decision?.result ?? tally?.result ?? null;
  return (
    <section className={parts.card} aria-labelledby="so-far">
      <h2 id="so-far" className={parts.heading}>
        {decision ? <Trans>What came of it</Trans> : <Trans>So far</Trans>}
      </h2>
      <PositionsFigure positions={positions} eligible={eligible} />
      {result && (
        <p className={parts.intro}>
          {!decision && <Trans>If nobody said anything else:</Trans>}
          <Status kind={resultKinds[result]}>{results[result]}</Status>
        </p>
      )}
      <WhyResult
        counted={{ method, threshold, quorum, eligible, positions }}
        result={result}
        holder={holder?.organisation.name ?? null}
      />
      {decision && (
        <>
          {decision.rationale && <Said text={decision.rationale} language={decision.language} />}
          <Translations translations={decision.rationaleTranslations} onChanged={onTranslated} />
          <p className={parts.soft}>
            <Link to={`/i/${slug}/decisions/${decision.number}`}>
              <Trans>Decision {format.number(decision.number)} in the register</Trans>
            </Link>
          </p>
        </>
      )}
    </section>
  );
}
