import { Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import { useFigure } from "../../measurement/outcomes/use-figure.ts";
import { withheld } from "../figures/reason.ts";
import { useReasons } from "../figures/use-reasons.ts";
import page from "../initiative/InitiativePage.module.css";
import styles from "./Definition.module.css";
import type { PublicIndicator } from "./find-indicator.ts";
import { useWays } from "./use-ways.ts";

/** What is counted and how, what is wanted, where it began, and why some figures are not there. */
export function Definition({ indicator }: { readonly indicator: PublicIndicator }) {
  const { t } = useLingui();
  const format = useFormat();
  const figure = useFigure(indicator.unit);
  const told = useReasons();
  const { directions, together } = useWays();
  const { definitions, desiredDirection, acrossPartners, baselines, targets, series } = indicator;
  const kept = withheld(series);
  return (
    <section aria-labelledby="meaning" className={page.section}>
      <h2 id="meaning" className={page.heading}>
        <Trans>What it means</Trans>
      </h2>
      <dl className={styles.facts}>
        {definitions.toReversed().map(({ version, effectiveFrom, definition }) => (
          <div key={version}>
            <dt>
              {definitions.length === 1
                ? t`What is counted`
                : effectiveFrom
                  ? t`What is counted from ${format.period(effectiveFrom)} on`
                  : t`What was counted at first`}
            </dt>
            <dd dir="auto">{definition}</dd>
          </div>
        ))}
        <div>
          <dt>
            <Trans>How the figures of many become one</Trans>
          </dt>
          <dd>{together[acrossPartners]}</dd>
        </div>
        <div>
          <dt>
            <Trans>What is wanted</Trans>
          </dt>
          <dd>
            {directions[desiredDirection]}{" "}
            {targets.map(({ period, value }) => (
              <span key={period}>
                <Trans>
                  Aimed at: {figure(value)} by {format.year(period)}.
                </Trans>{" "}
              </span>
            ))}
          </dd>
        </div>
        {baselines.map(({ period, value }) => (
          <div key={period}>
            <dt>
              <Trans>Where it began</Trans>
            </dt>
            <dd>
              <Trans>
                It began at {figure(value)} ({format.period(period)}).
              </Trans>
            </dd>
          </div>
        ))}
        {kept.length > 0 && (
          <div>
            <dt>
              <Trans>What is not shown, and why</Trans>
            </dt>
            {kept.map(([reason, figures]) => (
              <dd key={reason}>
                {told[reason].long} {format.list(figures.map(({ period }) => format.year(period)))}
              </dd>
            ))}
          </div>
        )}
      </dl>
    </section>
  );
}
