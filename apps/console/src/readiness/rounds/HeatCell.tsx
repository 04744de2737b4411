import { spreadOrganisationsMin } from "@keelson/domain/readiness/spread";
import { ratingMax } from "@keelson/domain/readiness/words";
import { DotStrip } from "@keelson/ui/charts/DotStrip.tsx";
import { Plural, Trans } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import { useBandWords, useComponentWords } from "../use-readiness-words.ts";
import styles from "./HeatCell.module.css";
import type { ComponentFigures } from "./readiness-document.ts";
import { useSpreadWords } from "./use-spread-words.ts";

/** One cell of the table: the mean, how far organisations agree, where each lies, and how many they are. Pressed, it opens. */
export function HeatCell({
  id,
  figures,
  isOpen,
  onOpen,
}: {
  readonly id: string;
  readonly figures: ComponentFigures;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const format = useFormat();
  const bands = useBandWords();
  const words = useComponentWords();
  const spread = useSpreadWords();
  const { mean, band, organisations, dots, component } = figures;
  const isShown = mean !== null && mean !== undefined;
  return (
    <button id={id} type="button" className={styles.cell} aria-expanded={isOpen} onClick={onOpen}>
      <span className="only-heard">{words[component]}: </span>
      {isShown ? (
        <>
          <span className={styles.mean}>{format.number(mean)}</span>
          <span className={styles.small}>{bands[band]}</span>
          <DotStrip values={dots} most={ratingMax} step={0.25} mean={mean} label={spread(dots)} />
          <span className={styles.small}>
            <Plural value={organisations} one="# organisation" other="# organisations" />
          </span>
        </>
      ) : (
        <span className={styles.few}>
          <Trans>
            {organisations} of {spreadOrganisationsMin} needed
          </Trans>
        </span>
      )}
      {band === "LOW" && (
        <span className={styles.talk}>
          <Trans>Talk about this</Trans>
        </span>
      )}
    </button>
  );
}
