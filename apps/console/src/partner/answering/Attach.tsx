import { fileTypes } from "@keelson/domain/files/file-types";
import { Button } from "@keelson/ui/Button.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useId, useState } from "react";
import styles from "./Attach.module.css";
import { chooseFile } from "./choose-file.ts";
import type { Attached } from "./draft.ts";
import { holdFile } from "./kept-files.ts";
import { fileLost } from "./send-files.ts";
import { useFileRefusal } from "./use-file-refusal.ts";

/** By their types and their endings: some devices know one, some the other. A telephone offers its camera too. */
const accepted = Object.entries(fileTypes)
  .flatMap(([type, endings]) => [type, ...endings.map((ending) => `.${ending}`)])
  .join();

/** A file that shows what is named: chosen here, kept on this device, sent with the answers, and taken away again. */
export function Attach({
  place,
  file,
  bytesMax,
  onPut,
}: {
  /** Which piece of evidence it is of. */
  readonly place: number;
  readonly file: Attached | null;
  readonly bytesMax: number;
  readonly onPut: (file: Attached | null) => void;
}) {
  const { t } = useLingui();
  const id = useId();
  const size = useSize();
  const refusalOf = useFileRefusal();
  const [notTaken, setNotTaken] = useState<{ readonly name: string; readonly isLost: boolean } | null>(null);
  const most = size(bytesMax);
  const choose = async (chosen: File) => {
    const { file: made, bytes } = await chooseFile(chosen);
    const isLost = bytes === null;
    if (isLost || made.bytes > bytesMax) return setNotTaken({ name: made.name, isLost });
    setNotTaken(null);
    holdFile(made.key, bytes);
    onPut(made);
  };
  if (file)
    return (
      <div className={styles.file} role="group" aria-label={t`Evidence ${place}: its file`}>
        <p className={styles.name}>
          <bdi>{file.name}</bdi> <span className={styles.hint}>{size(file.bytes)}</span>
        </p>
        {file.refused === null ? (
          <p className={styles.hint}>
            {file.id === null ? (
              <Trans>It stays on this device until you press Send, and goes with your answers.</Trans>
            ) : (
              <a href={`/files/${file.id}`} download>
                <Trans>Download it again</Trans>
              </a>
            )}
          </p>
        ) : (
          <p className={styles.refused} role="alert">
            {refusalOf(file.refused)}
          </p>
        )}
        <div>
          <Button onPress={() => onPut(null)}>
            <Trans>Take the file away</Trans>
          </Button>
        </div>
      </div>
    );
  return (
    <div className={styles.file}>
      <label htmlFor={id} className={styles.label}>
        <Trans>Evidence {place}: a file that shows it</Trans>
      </label>
      <span id={`${id}-hint`} className={styles.hint}>
        <Trans>
          You may leave it out. A photo, a PDF, a Word, Excel or OpenDocument file, or a CSV, of at most {most}. Nobody
          but you can open it.
        </Trans>
      </span>
      <input
        id={id}
        type="file"
        accept={accepted}
        className={styles.input}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen) void choose(chosen);
        }}
      />
      {notTaken && (
        <p className={styles.refused} role="alert">
          <bdi>{notTaken.name}</bdi>:{" "}
          {notTaken.isLost ? (
            refusalOf(fileLost)
          ) : (
            <Trans>it is larger than {most}. Choose a smaller one, or a part of it.</Trans>
          )}
        </p>
      )}
    </div>
  );
}

/** Bytes as somebody says them, in their language: "5 MB", "5 Mo". */
function useSize(): (bytes: number) => string {
  const { i18n } = useLingui();
  return (bytes) => {
    const isSmall = bytes < 1_000_000;
    const unit = isSmall ? "kilobyte" : "megabyte";
    const format = new Intl.NumberFormat(i18n.locale, { style: "unit", unit, maximumFractionDigits: isSmall ? 0 : 1 });
    // the least there is to say is 1 kB
    return format.format(isSmall ? Math.max(1, bytes / 1_000) : bytes / 1_000_000);
  };
}
