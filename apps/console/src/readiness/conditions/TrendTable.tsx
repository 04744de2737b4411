import { Table } from "@keelson/ui/Table.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import type { Signal } from "./conditions-document.ts";
import styles from "./TrendTable.module.css";
import { useFigure } from "./use-figure.ts";
import { useSignalWords } from "./use-signal-words.ts";

/** The lines of a panel as a table: each signal at each day that is told of, with today. */
export function TrendTable({ signals }: { readonly signals: readonly Signal[] }) {
  const { t } = useLingui();
  const format = useFormat();
  const figure = useFigure();
  const wordsOf = useSignalWords();
  const drawn = signals.filter(({ trend }) => trend?.some(({ value }) => value !== null));
  if (drawn.length === 0) return null;
  const pointsOf = (signal: Signal) => [...(signal.trend ?? []), signal];
  const days = [...new Set(drawn.flatMap((signal) => pointsOf(signal).map(({ on }) => on)))].toSorted();
  return (
    <details className={styles.details}>
      <summary>
        <Trans>These lines as a table</Trans>
      </summary>
      <Table label={t`Signals at earlier quarter ends`} className={styles.days}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Signal</Trans>
            </th>
            {days.map((day) => (
              <th key={day} scope="col">
                {format.day(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.map((signal) => (
            <tr key={signal.code}>
              <th scope="row">{wordsOf(signal).name}</th>
              {days.map((day) => {
                const point = pointsOf(signal).find(({ on }) => on === day);
                return (
                  <td key={day}>{point && (point.value === null ? t`not known` : figure(signal, point.value))}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}
