import { Table } from "@keelson/ui/Table.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import { AtLeast } from "../../measurement/outcomes/AtLeast.tsx";
import type { Outcome } from "../figures/figures.ts";
import { reasonOf } from "../figures/reason.ts";
import table from "../figures/table.module.css";
import { useReasons } from "../figures/use-reasons.ts";

/** Every period, the latest first: its figure or why there is none, what was aimed at, and how many stand behind it. */
export function FiguresTable({ outcome: { name, measureType, series } }: { readonly outcome: Outcome }) {
  const { t } = useLingui();
  const format = useFormat();
  const told = useReasons();
  const hasTargets = series.some(({ target }) => (target ?? null) !== null);
  const versions = new Set(series.map(({ definitionVersion }) => definitionVersion));
  return (
    <Table label={t`Figures of ${name}`} className={table.table}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Period</Trans>
          </th>
          <th scope="col" className={table.number}>
            <Trans>Figure</Trans>
          </th>
          {hasTargets && (
            <th scope="col" className={table.number}>
              <Trans>Target</Trans>
            </th>
          )}
          <th scope="col" className={table.number}>
            {measureType === "COMPOSITE" ? <Trans>Parts known</Trans> : <Trans>Reported</Trans>}
          </th>
          {versions.size > 1 && (
            <th scope="col" className={table.number}>
              <Trans>Definition</Trans>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {series.toReversed().map((figure) => {
          const reason = reasonOf(figure);
          return (
            <tr key={figure.period}>
              <th scope="row">{format.period(figure.period)}</th>
              <td className={table.number}>
                {reason === null ? (
                  <>
                    <AtLeast isLowerBound={figure.isLowerBound}>{format.number(figure.value ?? "")}</AtLeast>
                    {figure.restated && (
                      <span className={table.why}>
                        {" "}
                        <Trans>corrected later</Trans>
                      </span>
                    )}
                  </>
                ) : (
                  <span className={table.why}>{told[reason].short}</span>
                )}
              </td>
              {hasTargets && <td className={table.number}>{figure.target ? format.number(figure.target) : "–"}</td>}
              <td className={table.number}>
                {figure.expected === 0 ? (
                  "–"
                ) : (
                  <Trans>
                    {format.number(figure.reported)} of {format.number(figure.expected)}
                  </Trans>
                )}
              </td>
              {versions.size > 1 && <td className={table.number}>{format.number(figure.definitionVersion)}</td>}
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
