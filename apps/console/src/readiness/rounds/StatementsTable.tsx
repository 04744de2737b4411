import { spreadOrganisationsMin } from "@keelson/domain/readiness/spread";
import { Status } from "@keelson/ui/Status.tsx";
import { Table } from "@keelson/ui/Table.tsx";
import { Trans } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import styles from "./CellDetail.module.css";
import type { Round } from "./readiness-document.ts";

/** What each of some statements got, as a table: its mean where enough organisations rated it, and how many did. */
export function StatementsTable({
  label,
  statements,
  items,
}: {
  readonly label: string;
  readonly statements: readonly {
    readonly code: string;
    readonly text: string;
    readonly language: string;
    readonly isCritical: boolean;
  }[];
  readonly items: NonNullable<Round["result"]>["items"];
}) {
  const format = useFormat();
  const found = new Map(items.map((item) => [item.code, item]));
  return (
    <Table label={label}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Statement</Trans>
          </th>
          <th scope="col" className={styles.number}>
            <Trans>Mean</Trans>
          </th>
          <th scope="col" className={styles.number}>
            <Trans>Organisations</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {statements.map(({ code, text, language, isCritical }) => {
          const item = found.get(code);
          return (
            <tr key={code}>
              <th scope="row" className={styles.statement}>
                <bdi lang={language}>{text}</bdi>
                {isCritical && (
                  <Status kind="closed">
                    <Trans>Has to be in place</Trans>
                  </Status>
                )}
              </th>
              <td className={styles.number}>
                {item?.mean === null || item?.mean === undefined ? (
                  <Trans>
                    {item?.organisations ?? 0} of {spreadOrganisationsMin} needed
                  </Trans>
                ) : (
                  format.exact(item.mean)
                )}
              </td>
              <td className={styles.number}>{item?.organisations ?? 0}</td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
