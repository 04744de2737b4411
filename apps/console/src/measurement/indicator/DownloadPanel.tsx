import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, use, type RefObject } from "react";
import { Loading } from "../../kernel/Loading.tsx";
import type { Table } from "../../kernel/csv.ts";
import { Downloads } from "../downloads/Downloads.tsx";
import { figureTable } from "../downloads/figure-rows.ts";
import { askWhole, type Whole } from "./ask-whole.ts";
import { fileOf, subjectOf } from "./file-of.ts";
import type { Aggregate, Facts } from "./indicator-document.ts";
import { useAsked } from "./use-asked.ts";

interface DownloadPanelProps {
  readonly facts: Facts;
  readonly series: readonly Aggregate[];
  readonly figure: RefObject<HTMLElement | null>;
  readonly finding: string;
  readonly moves: number;
}

/** The chart and its figures to take along: what is shown, and all there is. */
export function DownloadPanel(props: DownloadPanelProps) {
  const { facts, moves } = props;
  const whole = useAsked(`${facts.slug} ${facts.indicator.code}`, moves, (client, policy) =>
    askWhole(client, policy, facts.slug, facts.indicator),
  );
  return (
    <>
      <ShownDownloads {...props} />
      <Suspense fallback={<Loading />}>
        <WholeDownloads {...props} whole={whole} />
      </Suspense>
    </>
  );
}

function ShownDownloads({ facts, series, figure, finding }: DownloadPanelProps) {
  const { t } = useLingui();
  const table = figureTable([{ subject: subjectOf(facts), cut: null, series }]);
  return (
    <Downloads
      title={t`Download what is shown`}
      figure={figure}
      file={fileOf(facts)}
      table={table}
      label={<Trans>what is shown</Trans>}
      sheets={[
        { name: facts.indicator.code, table },
        { name: "about", table: aboutTable(facts, finding) },
      ]}
    />
  );
}

function WholeDownloads({
  facts,
  finding,
  whole,
}: DownloadPanelProps & {
  readonly whole: Promise<readonly Whole[]>;
}) {
  const { t } = useLingui();
  const found = use(whole);
  const table = figureTable(found.map((one) => ({ ...one, subject: subjectOf(facts) })));
  return (
    <Downloads
      title={t`Download all there is`}
      figure={null}
      file={`${fileOf(facts)}-full`}
      table={table}
      label={<Trans>all periods and parts</Trans>}
      sheets={[
        { name: facts.indicator.code, table },
        { name: "about", table: aboutTable(facts, finding) },
      ]}
    />
  );
}

/** What is to be known of the figures, wherever they go without the page. */
function aboutTable({ initiative, slug, indicator }: Facts, finding: string): Table {
  return {
    columns: ["what", "text"],
    rows: [
      ["finding", finding],
      ["initiative", initiative],
      ["indicator", indicator.code],
      ["name", indicator.name],
      ["definition", indicator.definition],
      ["definition_version", indicator.definitionVersion],
      ["unit", indicator.unit],
      ["address", `${location.origin}/i/${slug}/outcomes/${indicator.code}`],
      ["note", "An empty value is unknown or hidden, never zero: see status, suppressed and coverage."],
    ],
  };
}
