import { parsePeriod } from "@keelson/domain/measurement/period";
import { backboneFunctions } from "@keelson/domain/readiness/words";
import { Button } from "@keelson/ui/Button.tsx";
import { Figure } from "@keelson/ui/charts/Figure.tsx";
import { HeatTable } from "@keelson/ui/charts/HeatTable.tsx";
import { SmallMultiples } from "@keelson/ui/charts/SmallMultiples.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Tabs } from "@keelson/ui/Tabs.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { csvOf } from "../../kernel/csv.ts";
import { useFormat } from "../../kernel/format.ts";
import { saveText } from "../../kernel/save.ts";
import { useUrlState } from "../../kernel/url-state.ts";
import type { Time } from "./backbone-document.ts";
import styles from "./BackbonePage.module.css";
import { SayTime } from "./SayTime.tsx";
import { timeTable } from "./time-table.ts";
import { useFunctionNames } from "./use-backbone-words.ts";

/** Where the backbone's time went, quarter by quarter: six small lines on one scale, or a table. It shifts over the years, and is never scored. */
export function TimeShares({
  initiativeId,
  times,
  maySay,
}: {
  readonly initiativeId: string;
  /** The latest first. */
  readonly times: readonly Time[];
  readonly maySay: boolean;
}) {
  const { t } = useLingui();
  const [view, setView] = useUrlState("time", ["chart", "table"]);
  const [isSaying, setSaying] = useState(false);
  const table = timeTable(times);
  return (
    <section className={styles.part} aria-label={t`Where its time goes`}>
      <header className={styles.head}>
        <h2 className={styles.heading}>
          <Trans>Where its time goes</Trans>
        </h2>
        {maySay && (
          <Button onPress={() => setSaying(true)}>
            <Trans>Write down a quarter</Trans>
          </Button>
        )}
      </header>
      {times.length === 0 ? (
        <Notice title={<Trans>No quarter is written down yet</Trans>}>
          <Trans>
            Early on most time goes into the vision and joint activities; later into data, public will, policy and
            money.
          </Trans>
        </Notice>
      ) : (
        <>
          <Tabs
            label={t`Where its time goes`}
            value={view}
            onChoose={setView}
            tabs={[
              { value: "chart", label: t`Chart` },
              { value: "table", label: t`Table` },
            ]}
          >
            {view === "chart" ? <TimeChart times={times} /> : <TimeHeat times={times} />}
          </Tabs>
          <div>
            <Button onPress={() => saveText(csvOf(table), "text/csv;charset=utf-8", "backbone-time.csv")}>
              <Trans>CSV</Trans> (
              <Plural value={table.rows.length} one="# row" other="# rows" />)
            </Button>
          </div>
        </>
      )}
      {isSaying && <SayTime initiativeId={initiativeId} times={times} close={() => setSaying(false)} />}
    </section>
  );
}

const dayOf = (date: string) => Math.round(Date.parse(date) / 86_400_000);
const middle = (code: string): number => {
  const period = parsePeriod(code);
  return period ? (dayOf(period.start) + dayOf(period.end)) / 2 : 0;
};

function TimeChart({ times }: { readonly times: readonly Time[] }) {
  const { t } = useLingui();
  const format = useFormat();
  const names = useFunctionNames();
  const inOrder = times.toReversed();
  const [first, last] = [inOrder[0]?.period ?? "", inOrder.at(-1)?.period ?? ""];
  // as short as there is room for
  const monthOf = (code: string, end: "start" | "end") =>
    format.period(parsePeriod(code)?.[end].slice(0, 7).replace("-", "") ?? code);
  return (
    <Figure
      title={t`Share of the backbone’s time by function`}
      isTitledAbove
      source={<Trans>As the backbone wrote it down. The shift is shown, and not scored.</Trans>}
    >
      <SmallMultiples
        isOneScale
        from={middle(first)}
        to={Math.max(middle(last), middle(first) + 1)}
        ends={[monthOf(first, "start"), monthOf(last, "end")]}
        format={format.percent}
        multiples={backboneFunctions.map((of) => {
          const shares = inOrder.map(({ period, shares }) => ({
            period,
            share: shares.find((each) => each.function === of)?.share ?? null,
          }));
          const told = shares.flatMap(({ period, share }) =>
            share === null ? [] : [`${format.period(period)} ${format.percent(share)}`],
          );
          return {
            id: of,
            name: names[of],
            points: shares.map(({ period, share }) => ({ at: middle(period), value: share, coverage: 1, version: 1 })),
            target: null,
            label: `${names[of]}: ${format.list(told)}`,
            note: t`from ${format.percent(shares[0]?.share ?? 0)} to ${format.percent(shares.at(-1)?.share ?? 0)}`,
          };
        })}
      />
    </Figure>
  );
}

function TimeHeat({ times }: { readonly times: readonly Time[] }) {
  const { t } = useLingui();
  const format = useFormat();
  const names = useFunctionNames();
  const inOrder = times.toReversed();
  return (
    <HeatTable
      caption={t`Share of the backbone’s time by function`}
      corner={t`Function`}
      columns={inOrder.map(({ period }) => ({ id: period, label: format.period(period) }))}
      rows={backboneFunctions.map((of) => ({
        id: of,
        name: names[of],
        cells: inOrder.map(({ shares }) => {
          const share = shares.find((each) => each.function === of)?.share ?? null;
          return { value: share, text: share === null ? "–" : format.percent(share) };
        }),
      }))}
    />
  );
}
