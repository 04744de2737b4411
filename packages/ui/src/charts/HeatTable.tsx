import type { ReactNode } from "react";
import { heatSteps } from "./heat-step.ts";
import styles from "./HeatTable.module.css";

export interface HeatCell {
  /** Null: there is no figure, and `text` says why. Zero is a figure. */
  readonly value: number | null;
  readonly text: ReactNode;
}

/** Figures of many things over many periods, in a table: the more a cell stands out the more it is, each figure written in its cell, and a hatch where there is none. */
export function HeatTable({
  caption,
  corner,
  columns,
  rows,
  scale,
}: {
  readonly caption: string;
  /** What the rows are. */
  readonly corner: string;
  readonly columns: readonly { readonly id: string; readonly label: ReactNode }[];
  readonly rows: readonly {
    readonly id: string;
    readonly name: ReactNode;
    readonly cells: readonly HeatCell[];
  }[];
  /** The least and the most that a figure can be; left out: of those that are there. */
  readonly scale?: readonly [number, number];
}) {
  const steps = heatSteps(
    rows.flatMap(({ cells }) => cells.map(({ value }) => value)),
    scale,
  );
  let place = 0;
  return (
    <div className={styles.room} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.heat}>
        <caption className="only-heard">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col" className={styles.number}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, cells }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {cells.map(({ text }, column) => (
                <td key={columns[column]?.id ?? column} data-step={steps[place++]}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
