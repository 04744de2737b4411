import { Figure } from "@keelson/ui/charts/Figure.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { use, useRef } from "react";
import { useFormat } from "../../kernel/format.ts";
import { Downloads } from "../downloads/Downloads.tsx";
import { figureTable } from "../downloads/figure-rows.ts";
import type { CategoryFigures } from "./ask-categories.ts";
import type { Measurement } from "./ask-partners.ts";
import type { Breakdown } from "./breakdowns.ts";
import { CategoryFigure } from "./CategoryFigure.tsx";
import { CategoryHeat } from "./CategoryHeat.tsx";
import { fileOf, subjectOf } from "./file-of.ts";
import type { Aggregate, Facts } from "./indicator-document.ts";
import { PartnerBars } from "./PartnerBars.tsx";
import { PartnerHeat } from "./PartnerHeat.tsx";
import { partnerTable } from "./partner-rows.ts";
import { SourceLine } from "./SourceLine.tsx";

interface ByPanelProps {
  readonly facts: Facts;
  readonly by: Breakdown;
  /** What the figure is cut by, in words. */
  readonly name: string;
  readonly tab: "chart" | "table" | "download";
  readonly shown: Aggregate;
  readonly series: readonly Aggregate[];
  /** Those in which partners are compared. */
  readonly periods: readonly string[];
  readonly categories: Promise<readonly CategoryFigures[]>;
  readonly partners: Promise<readonly Measurement[]>;
}

/** The figure cut into its parts: by a dimension, or by those who reported it. */
export function ByPanel(props: ByPanelProps) {
  return props.by.kind === "PARTNER" ? <ByPartner {...props} /> : <ByDimension {...props} />;
}

function ByDimension({ facts, by, name: dimension, tab, shown, series, categories }: ByPanelProps) {
  const { t } = useLingui();
  const figure = useRef<HTMLElement>(null);
  const found = use(categories);
  const { indicator } = facts;
  const table = figureTable(
    found.map(({ dimension: code, category, series: own }) => ({
      subject: subjectOf(facts),
      cut: { dimension: code, category: category.code },
      series: own,
    })),
  );
  return (
    <>
      {tab === "table" ? (
        <Figure
          ref={figure}
          title={t`${indicator.name} by ${dimension} and period, ${indicator.unit}`}
          subtitle={<HowHeatIsRead />}
          source={<SourceLine facts={facts} shown={shown} />}
        >
          <CategoryHeat indicator={indicator} dimension={dimension} categories={found} series={series} />
        </Figure>
      ) : (
        <CategoryFigure
          ref={figure}
          facts={facts}
          dimension={dimension}
          categories={found}
          shown={shown}
          series={series}
        />
      )}
      {tab !== "chart" && (
        <Downloads
          title={t`Download: ${dimension}`}
          figure={figure}
          file={`${fileOf(facts)}-${by.id.toLowerCase()}`}
          table={table}
          label={<Trans>what is shown</Trans>}
          sheets={[{ name: by.id, table }]}
        />
      )}
    </>
  );
}

function ByPartner({ facts, tab, shown, periods, partners }: ByPanelProps) {
  const { t } = useLingui();
  const format = useFormat();
  const figure = useRef<HTMLElement>(null);
  const found = use(partners);
  const { indicator } = facts;
  if (found.length === 0)
    return (
      <Notice title={<Trans>No partner has reported for this period</Trans>}>
        <Trans>Or their own figures are not for you to see: the backbone sees all, a partner its own.</Trans>
      </Notice>
    );
  const table = partnerTable(indicator.code, found);
  const isHeat = tab === "table";
  return (
    <>
      <Figure
        ref={figure}
        title={
          isHeat
            ? t`${indicator.name} by partner and period, ${indicator.unit}`
            : t`${indicator.name}: what each partner reported, ${format.period(shown.period)}`
        }
        subtitle={
          isHeat ? (
            <HowHeatIsRead />
          ) : (
            <Trans>Each partner’s own figure. A greater one is not a better one: partners differ in size.</Trans>
          )
        }
        source={<SourceLine facts={facts} shown={shown} />}
      >
        {isHeat ? (
          <PartnerHeat indicator={indicator} periods={periods} measurements={found} />
        ) : (
          <PartnerBars unit={indicator.unit} period={shown.period} measurements={found} />
        )}
      </Figure>
      {tab !== "chart" && (
        <Downloads
          title={t`Download: partners’ own figures`}
          figure={figure}
          file={`${fileOf(facts)}-partners`}
          table={table}
          label={<Trans>what is shown</Trans>}
          sheets={[{ name: "partners", table }]}
        />
      )}
    </>
  );
}

const HowHeatIsRead = () => (
  <Trans>The more a cell stands out, the greater its figure. Hatched: there is none, and the cell says why.</Trans>
);
