import { Choice } from "@keelson/ui/Choice.tsx";
import { Figure } from "@keelson/ui/charts/Figure.tsx";
import { HeatTable } from "@keelson/ui/charts/HeatTable.tsx";
import { components, ratingMax, type Component, type Phase } from "@keelson/domain/readiness/words";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useRef } from "react";
import { useFormat } from "../../kernel/format.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { useUrlTexts } from "../../kernel/url-state.ts";
import { Downloads } from "../../measurement/downloads/Downloads.tsx";
import { useComponentWords, usePhaseWords } from "../use-readiness-words.ts";
import { acrossCells } from "./across-cells.ts";
import { CellDetail } from "./CellDetail.tsx";
import styles from "./Heat.module.css";
import { HeatCell } from "./HeatCell.tsx";
import { heatTable } from "./heat-rows.ts";
import type { ComingMeeting, Round } from "./readiness-document.ts";
import { rowsOf, type PhaseRow } from "./rows-of.ts";

/** Phases by components: the mean of organisations in each cell, how they lie, and what is to be talked about. A cell is opened below. */
export function Heat({
  slug,
  name,
  rounds,
  today,
  next,
}: {
  readonly slug: string;
  readonly name: string;
  readonly rounds: readonly Round[];
  readonly today: string;
  readonly next: ComingMeeting | undefined;
}) {
  const { t } = useLingui();
  const phases = usePhaseWords();
  const words = useComponentWords();
  const [asked, setAsked] = useUrlTexts(["phase", "round", "component"]);
  const room = useRef<HTMLDivElement>(null);
  const rows = rowsOf(rounds, asked);
  const shown = rows.flatMap((row) => row.shown ?? []);
  const opened = rows.find(({ phase }) => phase === asked.phase)?.shown ?? null;
  const component = components.find((one) => one === asked.component) ?? null;
  const figures = opened?.result?.components.find((one) => one.component === component);
  const open = (phase: Phase, round: Round, chosen: Component) =>
    setAsked({ phase, round: String(round.round), component: chosen });
  const close = () => {
    setAsked({ component: null });
    // once the cell is drawn anew
    requestAnimationFrame(() => room.current?.querySelector<HTMLElement>(`#${cellId(opened, component)}`)?.focus());
  };
  if (shown.length === 0)
    return (
      <p className={styles.soft}>
        <Trans>What people say together is shown here as soon as a round is closed.</Trans>
      </p>
    );
  return (
    <>
      <Figure
        title={t`How ready we are`}
        subtitle={
          <Trans>
            From 0, nothing in place, to {ratingMax}, all in place. Each dot is an organisation, and the line is their
            mean. Each organisation counts the same.
          </Trans>
        }
        source={
          <Downloads
            title={t`Take it along`}
            figure={null}
            file={`${slug}-readiness`}
            table={heatTable(slug, shown)}
            label={t`the table`}
            sheets={[]}
          />
        }
      >
        <div
          ref={room}
          className={styles.table}
          onKeyDown={(event) => {
            if (event.target instanceof HTMLButtonElement && acrossCells(event.key, event.target))
              event.preventDefault();
          }}
        >
          <HeatTable
            caption={t`How ready ${name} is, by phase and component, from 0 to ${ratingMax}`}
            corner={t`Phase`}
            scale={[0, ratingMax]}
            columns={components.map((id) => ({ id, label: words[id] }))}
            rows={rows.map((row) => ({
              id: row.phase,
              name: (
                <PhaseHead
                  row={row}
                  name={phases[row.phase]}
                  onChoose={(round) => setAsked({ phase: row.phase, round, component: null })}
                />
              ),
              cells: components.map((id) => {
                const one = row.shown?.result?.components.find((each) => each.component === id);
                if (!row.shown || !one) return { value: null, text: <NoRound row={row} today={today} /> };
                const round = row.shown;
                return {
                  value: one.mean ?? null,
                  text: (
                    <HeatCell
                      id={cellId(round, id)}
                      figures={one}
                      isOpen={figures === one}
                      onOpen={() => open(row.phase, round, id)}
                    />
                  ),
                };
              }),
            }))}
          />
        </div>
      </Figure>
      {opened && figures && (
        <Suspense fallback={<Loading />}>
          <CellDetail
            key={`${opened.id} ${figures.component}`}
            slug={slug}
            round={opened}
            figures={figures}
            today={today}
            next={next}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  );
}

const cellId = (round: Round | null, component: Component | null): string =>
  `cell-${round?.phase ?? ""}-${component ?? ""}`;

function PhaseHead({
  row,
  name,
  onChoose,
}: {
  readonly row: PhaseRow<Round>;
  readonly name: string;
  readonly onChoose: (round: string) => void;
}) {
  const { t } = useLingui();
  const { shown, counted } = row;
  const result = shown?.result;
  return (
    <div className={styles.phase}>
      <strong>{name}</strong>
      {shown && counted.length > 1 && (
        <Choice
          label={t`Round of ${name}`}
          isLabelHidden
          value={String(shown.round)}
          options={counted.map(({ round }) => ({ value: String(round), label: t`Round ${round}` }))}
          onChoose={onChoose}
        />
      )}
      {shown && counted.length === 1 && (
        <span className={styles.soft}>
          <Trans>Round {shown.round}</Trans>
        </span>
      )}
      {result && (
        <span className={styles.soft}>
          <Plural
            value={result.invited}
            one={`${result.answered} of # organisation answered`}
            other={`${result.answered} of # organisations answered`}
          />
        </span>
      )}
    </div>
  );
}

function NoRound({ row, today }: { readonly row: PhaseRow<Round>; readonly today: string }) {
  const format = useFormat();
  return (
    <span className={styles.none}>
      {row.open && today <= row.open.closesOn ? (
        <Trans>Asked until {format.day(row.open.closesOn)}</Trans>
      ) : row.open ? (
        <Trans>Not counted yet</Trans>
      ) : (
        <Trans>Not asked yet</Trans>
      )}
    </span>
  );
}
