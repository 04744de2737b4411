import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import { Choice } from "@keelson/ui/Choice.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Tabs } from "@keelson/ui/Tabs.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useEffect, useRef } from "react";
import { Link } from "react-router";
import { Comments } from "../../agenda/comments/Comments.tsx";
import { useViewer } from "../../identity/viewer/use-viewer.ts";
import { useCommands } from "../../kernel/commands.ts";
import { useFormat } from "../../kernel/format.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { Page } from "../../kernel/Page.tsx";
import { useUrlState, useUrlTexts } from "../../kernel/url-state.ts";
import { useMoves } from "../live/use-moves.ts";
import { OutcomeFacts } from "../outcomes/OutcomeFacts.tsx";
import { ProgressBadge } from "../outcomes/ProgressBadge.tsx";
import { latestOf, trimmed } from "../outcomes/series.ts";
import { askCategories } from "./ask-categories.ts";
import { askPartners } from "./ask-partners.ts";
import { breakdownsOf, byPartner } from "./breakdowns.ts";
import { ByPanel } from "./ByPanel.tsx";
import { DownloadPanel } from "./DownloadPanel.tsx";
import { seriesDocument, type Facts } from "./indicator-document.ts";
import styles from "./IndicatorView.module.css";
import { SeriesTable } from "./SeriesTable.tsx";
import { SourcesPanel } from "./SourcesPanel.tsx";
import { yearsToChoose } from "./span-of.ts";
import { Subtitle, TrendFigure } from "./TrendFigure.tsx";
import { useAsked } from "./use-asked.ts";
import { useFinding } from "./use-finding.ts";

const tabs = ["chart", "table", "sources", "download"] as const;
/** In how many periods partners are compared: each is a question, or several. */
const heatPeriods = 6;

/** The page itself, once the figures are there; it moves with them. */
export function IndicatorView({
  facts,
  from,
  to,
}: {
  readonly facts: Facts;
  readonly from: string;
  readonly to: string;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const client = useApolloClient();
  const { viewer } = useViewer();
  const { slug, indicator, initiativeId } = facts;
  const [tab, setTab] = useUrlState("tab", tabs);
  const [texts, change] = useUrlTexts(["by", "period", "from", "to", "tab"]);
  const { code } = indicator;
  const { data } = useSuspenseQuery(seriesDocument, { variables: { slug, code, from, to } });
  const moves = useMoves({ initiativeId, indicatorId: indicator.id }, () =>
    client.refetchQueries({ include: ["IndicatorSeries", ...(tab === "sources" ? ["IndicatorSources"] : [])] }),
  );
  const series = trimmed(data.initiative?.indicator?.series ?? []);
  const latest = latestOf(series);
  const shown = series.find(({ period }) => period === texts.period) ?? latest ?? series.at(-1) ?? null;
  const finding = useFinding(indicator)(series);
  const roles = viewer?.memberships.find(({ initiative }) => initiative.slug === slug)?.roles ?? [];
  const offered = breakdownsOf(indicator, roles);
  const by = offered.find(({ id }) => id === texts.by) ?? offered[0];
  const figure = useRef<HTMLElement>(null);
  const room = useRef<HTMLDivElement>(null);

  const asked = { slug, code };
  const period = shown?.period ?? "";
  const dimensions = indicator.dimensions.filter((one) => one.code === by.id);
  const categories = useAsked(`${slug} ${code} ${from} ${to} ${by.id}`, moves, (from_, policy) =>
    askCategories(from_, policy, { ...asked, from, to }, dimensions),
  );
  const wantsPartners = by.id === byPartner || tab === "sources";
  const periods = series.slice(-heatPeriods).map((one) => one.period);
  const wanted = !wantsPartners || period === "" ? [] : tab === "table" ? periods : [period];
  const partners = useAsked(`${slug} ${code} ${wanted.join(" ")}`, moves, async (from_, policy) =>
    (await Promise.all(wanted.map((one) => askPartners(from_, policy, { ...asked, period: one })))).flat(),
  );

  const stepPeriod = (step: 1 | -1) => {
    const next = series[series.findIndex((one) => one.period === period) + step];
    if (next) change({ period: next.period });
  };
  const stepBy = () => {
    const next = offered[(offered.findIndex(({ id }) => id === by.id) + 1) % offered.length];
    change({ by: next?.id === "" ? null : (next?.id ?? null) });
  };
  const wantsFocus = useRef(false);
  useEffect(() => {
    if (tab !== "download" || !wantsFocus.current) return;
    wantsFocus.current = false;
    room.current?.querySelector<HTMLElement>("section button")?.focus();
  }, [tab]);
  const names = { chart: t`Chart`, table: t`Table`, sources: t`Sources`, download: t`Download` };
  const hasOthers = offered.length > 1;
  useCommands([
    ...tabs.map((one, index) => ({
      id: `tab ${one}`,
      label: names[one],
      group: "here" as const,
      keys: String(index + 1),
      run: () => setTab(one),
    })),
    {
      id: "download",
      label: t`Download`,
      group: "here",
      keys: "d",
      run: () => {
        wantsFocus.current = true;
        setTab("download");
        if (tab === "download") room.current?.querySelector<HTMLElement>("section button")?.focus();
      },
    },
    ...(hasOthers ? [{ id: "by", label: t`Next breakdown`, group: "here" as const, keys: "b", run: stepBy }] : []),
    { id: "before", label: t`Period before`, group: "here", keys: "[", run: () => stepPeriod(-1) },
    { id: "after", label: t`Period after`, group: "here", keys: "]", run: () => stepPeriod(1) },
  ]);

  const openSources = (one: string) => change({ tab: "sources", period: one });
  const years = yearsToChoose(new Date().getUTCFullYear(), indicator.frequency);
  const nameOf = (id: string) =>
    id === "" ? t`Nothing` : id === byPartner ? t`Partner` : (dimensionOf(facts, id)?.name ?? id);
  return (
    <Page title={finding} intro={<Subtitle indicator={indicator} />}>
      <div className={styles.standing}>
        <ProgressBadge status={latest?.progressStatus} hasFigure={latest !== null} />
        <OutcomeFacts measureType={indicator.measureType} latest={latest} last={series.at(-1) ?? null} />
        <Link to={`/i/${slug}/outcomes`} className={styles.back}>
          <Trans>All outcomes</Trans>
        </Link>
      </div>
      <div ref={room} className={styles.view}>
        <div className={styles.choices}>
          <Choice
            label={t`From`}
            value={from}
            options={yearOptions(years, from)}
            onChoose={(year) => change({ from: year })}
          />
          <Choice label={t`To`} value={to} options={yearOptions(years, to)} onChoose={(year) => change({ to: year })} />
          {shown && (
            <Choice
              label={t`Period`}
              value={shown.period}
              options={series.toReversed().map((one) => ({ value: one.period, label: format.period(one.period) }))}
              onChoose={(one) => change({ period: one })}
            />
          )}
          {hasOthers && (
            <Choice
              label={t`Cut by`}
              value={by.id}
              options={offered.map(({ id }) => ({ value: id, label: nameOf(id) }))}
              onChoose={(id) => change({ by: id === "" ? null : id })}
            />
          )}
        </div>
        <Tabs
          label={t`Ways to look at it`}
          value={tab}
          tabs={tabs.map((one) => ({ value: one, label: names[one] }))}
          onChoose={setTab}
        >
          {!shown ? (
            <Notice title={<Trans>There is no figure to show yet</Trans>}>
              <Trans>Nobody was asked to report it in these years. Choose others, or ask your backbone.</Trans>
            </Notice>
          ) : (
            <>
              {(tab === "chart" || tab === "download") && (
                <TrendFigure
                  ref={figure}
                  facts={facts}
                  series={series}
                  period={shown.period}
                  openSources={openSources}
                />
              )}
              {tab === "table" && by.kind === "NONE" && <SeriesTable indicator={indicator} series={series} />}
              {tab === "sources" && (
                <Suspense fallback={<Loading />}>
                  <SourcesPanel facts={facts} period={shown.period} partners={partners} />
                </Suspense>
              )}
              {tab === "download" && (
                <DownloadPanel facts={facts} series={series} figure={figure} finding={finding} moves={moves} />
              )}
              {tab !== "sources" && by.kind !== "NONE" && (
                <Suspense fallback={<Loading />}>
                  <ByPanel
                    facts={facts}
                    by={by}
                    name={nameOf(by.id)}
                    tab={tab}
                    shown={shown}
                    series={series}
                    periods={periods}
                    categories={categories}
                    partners={partners}
                  />
                </Suspense>
              )}
            </>
          )}
        </Tabs>
      </div>
      <Comments about={indicator.id} />
    </Page>
  );
}

const dimensionOf = ({ indicator }: Facts, code: string) => indicator.dimensions.find((one) => one.code === code);

/** The years to choose from, with the one of the address among them. */
const yearOptions = (years: readonly string[], chosen: string) =>
  [...new Set([...years, chosen])]
    .toSorted()
    .toReversed()
    .map((year) => ({ value: year, label: year }));
