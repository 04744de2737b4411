import { Trans, useLingui } from "@lingui/react/macro";
import { use, useMemo, useRef } from "react";
import { useCommands } from "../../kernel/commands.ts";
import { Downloads } from "../downloads/Downloads.tsx";
import { figureTable } from "../downloads/figure-rows.ts";
import { Section } from "../indicator/Section.tsx";
import type { PortfolioInitiative } from "./ask-portfolio.ts";
import { sortOut } from "./withheld.ts";

/** All of the portfolio to take along: a sheet an initiative, what is withheld among them. */
export function ExportPack({
  answers,
}: {
  readonly answers: readonly { readonly answer: Promise<PortfolioInitiative | null> }[];
}) {
  const { t } = useLingui();
  const room = useRef<HTMLDivElement>(null);
  const all = useMemo(() => Promise.all(answers.map(({ answer }) => answer)), [answers]);
  const initiatives = use(all).filter((one) => one !== null);
  useCommands([
    {
      id: "download",
      label: t`Export pack`,
      group: "here",
      keys: "d",
      run: () => room.current?.querySelector<HTMLElement>("section section button")?.focus(),
    },
  ]);
  const tables = initiatives.map((initiative) => ({ name: initiative.name, table: tableOf([initiative]) }));
  return (
    <div ref={room}>
      <Section title={<Trans>Export pack</Trans>}>
        <Downloads
          title={t`Export pack`}
          figure={null}
          file="portfolio"
          table={tableOf(initiatives)}
          label={<Trans>all initiatives</Trans>}
          sheets={[...tables, { name: "withheld", table: withheldTable(initiatives) }]}
        />
      </Section>
    </div>
  );
}

const tableOf = (initiatives: readonly PortfolioInitiative[]) =>
  figureTable(
    initiatives.flatMap(({ slug, indicators }) =>
      indicators.nodes.map(({ code, name, unit, series }) => ({
        subject: { initiative: slug, indicator: code, name, unit },
        cut: null,
        series,
      })),
    ),
  );

const withheldTable = (initiatives: readonly PortfolioInitiative[]) => ({
  columns: ["initiative", "indicator", "name", "reason"],
  rows: initiatives.flatMap(({ slug, indicators }) =>
    sortOut(indicators.nodes).withheld.map(({ indicator, why }) => [slug, indicator.code, indicator.name, why]),
  ),
});
