import type { ComparedText } from "@keelson/domain/agenda/compare-agendas";
import { Button } from "@keelson/ui/Button.tsx";
import { Table } from "@keelson/ui/Table.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { csvOf } from "../../kernel/csv.ts";
import { saveText } from "../../kernel/save.ts";
import styles from "./Comparison.module.css";
import { useComparedWords } from "./use-compared-words.ts";

/** The same changes as a table: what each part said before, and what it says after. */
export function ComparisonTable({
  changes,
  languages: [first, second],
  file,
}: {
  readonly changes: readonly ComparedText[];
  /** Of the one version, and of the other. */
  readonly languages: readonly [string, string];
  readonly file: string;
}) {
  const { t } = useLingui();
  const { partOf, textOf } = useComparedWords();
  const rows = changes.map((text) => ({
    part: partOf(text),
    before: text.before === null ? null : textOf(text.kind, text.before),
    after: text.after === null ? null : textOf(text.kind, text.after),
  }));
  const csv = () =>
    csvOf({ columns: ["part", "before", "after"], rows: rows.map(({ part, before, after }) => [part, before, after]) });
  return (
    <>
      <Table label={t`What has changed`} className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Part</Trans>
            </th>
            <th scope="col">
              <Trans>Before</Trans>
            </th>
            <th scope="col">
              <Trans>After</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ part, before, after }, place) => (
            <tr key={place}>
              <th scope="row">{part}</th>
              <td lang={first} dir="auto">
                {before ?? "–"}
              </td>
              <td lang={second} dir="auto">
                {after ?? "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <div>
        <Button onPress={() => saveText(csv(), "text/csv;charset=utf-8", `${file}.csv`)}>
          <Trans>Download as CSV</Trans>
        </Button>
      </div>
    </>
  );
}
