import { Button } from "@keelson/ui/Button.tsx";
import { pictureOf, pngOf, svgText } from "@keelson/ui/charts/picture.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState, type ReactNode, type RefObject } from "react";
import { csvOf, type Table } from "../../kernel/csv.ts";
import styles from "./Downloads.module.css";
import { save, saveText } from "../../kernel/save.ts";
import type { Sheet } from "./save-workbook.ts";

/** Takes a chart along: as a picture, and as what it shows. */
export function Downloads({
  title,
  figure,
  file,
  table,
  label,
  sheets,
}: {
  readonly title: string;
  /** What is saved as a picture. Null: there is nothing to draw. */
  readonly figure: RefObject<HTMLElement | null> | null;
  /** The name of the files, without what they end with. */
  readonly file: string;
  readonly table: Table;
  /** What is in the table, in words. */
  readonly label: ReactNode;
  /** The workbook: what the table holds, and what is to be known of it. None: there is no workbook. */
  readonly sheets: readonly Sheet[];
}) {
  const { t } = useLingui();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const give = async (what: string, make: () => Promise<void> | void) => {
    setBusy(true);
    try {
      await make();
      setSaid(t`${what} is saved.`);
    } catch {
      setSaid(t`${what} could not be made.`);
    } finally {
      setBusy(false);
    }
  };
  const picture = () => {
    if (!figure?.current) throw new Error("there is nothing to draw");
    return pictureOf(figure.current);
  };
  return (
    <section className={styles.downloads} aria-label={title}>
      {figure && (
        <div className={styles.group}>
          <h2 className={styles.title}>
            <Trans>Picture</Trans>
          </h2>
          <Button isMain isBusy={isBusy} onPress={() => void give("PNG", () => savePng(picture(), `${file}.png`))}>
            <Trans>PNG, for slides</Trans>
          </Button>
          <Button
            isBusy={isBusy}
            onPress={() => void give("SVG", () => saveText(svgText(picture()), "image/svg+xml", `${file}.svg`))}
          >
            <Trans>SVG, for print</Trans>
          </Button>
        </div>
      )}
      <div className={styles.group}>
        <h2 className={styles.title}>
          <Trans>Data</Trans>
        </h2>
        <Button
          isBusy={isBusy}
          onPress={() => void give("CSV", () => saveText(csvOf(table), "text/csv;charset=utf-8", `${file}.csv`))}
        >
          <Trans>CSV, {label}</Trans> (
          <Plural value={table.rows.length} one="# row" other="# rows" />)
        </Button>
        {sheets.length > 0 && (
          <Button
            isBusy={isBusy}
            onPress={() =>
              void give("XLSX", async () => (await import("./save-workbook.ts")).saveWorkbook(sheets, `${file}.xlsx`))
            }
          >
            <Trans>XLSX, for Excel</Trans>
          </Button>
        )}
      </div>
      <p className={styles.said} role="status">
        {said}
      </p>
    </section>
  );
}

async function savePng(picture: SVGSVGElement, name: string): Promise<void> {
  save(await pngOf(picture), name);
}
