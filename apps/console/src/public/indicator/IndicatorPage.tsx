import { Trans } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import { AtLeast } from "../../measurement/outcomes/AtLeast.tsx";
import { ProgressBadge } from "../../measurement/outcomes/ProgressBadge.tsx";
import { latestOf } from "../../measurement/outcomes/series.ts";
import { axisOf, Chart } from "../figures/Chart.tsx";
import { Coverage } from "../figures/Coverage.tsx";
import { lastUpdate } from "../figures/figures.ts";
import { NoFigure } from "../figures/NoFigure.tsx";
import page from "../initiative/InitiativePage.module.css";
import { alone } from "../shell/alone.ts";
import { Document } from "../shell/Document.tsx";
import { useAddress } from "../visit.ts";
import { Definition } from "./Definition.tsx";
import { FiguresTable } from "./FiguresTable.tsx";
import { Finding } from "./Finding.tsx";
import type { PublicIndicator } from "./find-indicator.ts";
import styles from "./IndicatorPage.module.css";
import { PartsTable } from "./PartsTable.tsx";

/** Screen 27, one outcome: what has come of it, how that is known, and the figures to check it by. */
export function IndicatorPage({ indicator }: { readonly indicator: PublicIndicator }) {
  const format = useFormat();
  const address = useAddress();
  const { initiative, code, name, unit, series, definitions, parts } = indicator;
  const latest = latestOf(series);
  const axis = axisOf([indicator]);
  const updated = lastUpdate([indicator]);
  return (
    <Document title={`${alone(name)} · ${alone(initiative.name)}`} description={definitions.at(-1)?.definition ?? name}>
      <header className={page.head}>
        <p className={styles.back}>
          <a href={address([initiative.slug])}>
            <bdi>{initiative.name}</bdi>
          </a>
        </p>
        <h1 className={page.title}>
          <bdi>{name}</bdi>
        </h1>
        {latest?.value ? (
          <>
            <p className={styles.figure}>
              <AtLeast isLowerBound={latest.isLowerBound}>
                <strong>{format.number(latest.value)}</strong>
              </AtLeast>{" "}
              <bdi>{unit}</bdi>
              <ProgressBadge status={latest.progressStatus} hasFigure />
            </p>
            <Finding outcome={indicator} />
          </>
        ) : (
          <NoFigure outcome={indicator} />
        )}
        <div className={page.facts}>
          <Coverage outcome={indicator} figure={latest ?? series.at(-1) ?? null} />
          {updated !== null && (
            <span>
              <Trans>
                Last updated <time dateTime={updated}>{format.day(updated)}</time>
              </Trans>
            </span>
          )}
        </div>
      </header>
      {axis && (
        <div className={styles.chart}>
          <Chart outcome={indicator} axis={axis} size="large" />
        </div>
      )}
      {series.length > 0 && (
        <section aria-labelledby="figures" className={page.section}>
          <h2 id="figures" className={page.heading}>
            <Trans>All figures</Trans> · <bdi>{unit}</bdi>
          </h2>
          <FiguresTable outcome={indicator} />
          <p>
            <a className={page.download} href={address([initiative.slug, code, "figures.csv"])} download>
              <Trans>Download the figures (CSV)</Trans>
            </a>
          </p>
        </section>
      )}
      {latest &&
        parts.map((dimension) => (
          <section key={dimension.code} aria-labelledby={`by-${dimension.code}`} className={page.section}>
            <h2 id={`by-${dimension.code}`} className={page.heading}>
              <bdi>{dimension.name}</bdi> · <bdi>{format.period(latest.period)}</bdi> · <bdi>{unit}</bdi>
            </h2>
            <PartsTable label={dimension.name} rows={dimension.rows} />
          </section>
        ))}
      <Definition indicator={indicator} />
    </Document>
  );
}
