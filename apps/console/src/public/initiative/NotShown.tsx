import { Trans } from "@lingui/react/macro";
import { Fragment } from "react";
import { useFormat } from "../../kernel/format.ts";
import type { Outcome } from "../figures/figures.ts";
import { withheld } from "../figures/reason.ts";
import { useReasons } from "../figures/use-reasons.ts";
import { useAddress } from "../visit.ts";
import page from "./InitiativePage.module.css";
import styles from "./NotShown.module.css";

/** What is not shown and why: each reason in a sentence, with the outcomes and periods that it keeps back. */
export function NotShown({ slug, outcomes }: { readonly slug: string; readonly outcomes: readonly Outcome[] }) {
  const format = useFormat();
  const address = useAddress();
  const told = useReasons();
  const figures = outcomes.flatMap((outcome) => outcome.series.map((figure) => ({ ...figure, of: outcome.id })));
  return (
    <section aria-labelledby="withheld" className={page.section}>
      <h2 id="withheld" className={page.heading}>
        <Trans>What is not shown, and why</Trans>
      </h2>
      <p className={page.text}>
        <Trans>
          Figures are shown for all together. What a single organisation reported is never shown here, and only those
          are named that agreed to it.
        </Trans>
      </p>
      <dl className={styles.reasons}>
        {withheld(figures).map(([reason, kept]) => (
          <Fragment key={reason}>
            <dt className={styles.reason}>{told[reason].long}</dt>
            {outcomes
              .map(({ id, code, name }) => ({ id, code, name, periods: kept.filter(({ of }) => of === id) }))
              .filter(({ periods }) => periods.length > 0)
              .map(({ id, code, name, periods }) => (
                <dd key={id} className={styles.kept}>
                  <a href={address([slug, code])}>
                    <bdi>{name}</bdi>
                  </a>{" "}
                  <span>{format.list(periods.map(({ period }) => format.year(period)))}</span>
                </dd>
              ))}
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
