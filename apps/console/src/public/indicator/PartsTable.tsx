import { Table } from "@keelson/ui/Table.tsx";
import { Trans } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import type { Shown } from "../../measurement/outcomes/figure-kind.ts";
import { reasonOf } from "../figures/reason.ts";
import table from "../figures/table.module.css";
import { useReasons } from "../figures/use-reasons.ts";

interface Part {
  readonly category: { readonly code: string; readonly name: string };
  readonly aggregate: Shown & { readonly reported: number };
}

/** A figure cut by one dimension, in the order of its categories. */
export function PartsTable({ label, rows }: { readonly label: string; readonly rows: readonly Part[] }) {
  const format = useFormat();
  const told = useReasons();
  return (
    <Table label={label} className={table.table}>
      <thead>
        <tr>
          <th scope="col">
            <bdi>{label}</bdi>
          </th>
          <th scope="col" className={table.number}>
            <Trans>Figure</Trans>
          </th>
          <th scope="col" className={table.number}>
            <Trans>Reported</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ category, aggregate }) => {
          const reason = reasonOf(aggregate);
          return (
            <tr key={category.code}>
              <th scope="row">
                <bdi>{category.name}</bdi>
              </th>
              <td className={table.number}>
                {reason === null ? (
                  format.number(aggregate.value ?? "")
                ) : (
                  <span className={table.why}>{told[reason].short}</span>
                )}
              </td>
              <td className={table.number}>
                {aggregate.expected === 0 ? (
                  "–"
                ) : (
                  <Trans>
                    {format.number(aggregate.reported)} of {format.number(aggregate.expected)}
                  </Trans>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
