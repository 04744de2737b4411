import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { useFormat } from "../../kernel/format.ts";
import type { Signal } from "./conditions-document.ts";
import styles from "./SignalRow.module.css";
import { Sparkline } from "./Sparkline.tsx";
import { topOf } from "./top-of.ts";
import { useFigure } from "./use-figure.ts";
import { usePlaceOf } from "./use-place-of.ts";
import { useSignalWords } from "./use-signal-words.ts";
import { useSilenceWords, useTrendWords } from "./use-silence-words.ts";

/** One signal: its figure, what it is counted from, how it went, and where it can be changed. */
export function SignalRow({ signal, isPaper = false }: { readonly signal: Signal; readonly isPaper?: boolean }) {
  const figure = useFigure();
  const words = useSignalWords()(signal);
  const silence = useSilenceWords()(signal);
  const trendWords = useTrendWords();
  const placeOf = usePlaceOf();
  const isSilent = signal.value === null;
  const place = signal.silence === "NOT_HELD" || signal.silence === "NOT_YOURS" ? null : placeOf(signal.place);
  return (
    <li className={styles.row} data-silent={isSilent || undefined}>
      <p className={styles.figure}>{figure(signal, signal.value)}</p>
      <div className={styles.words}>
        <h3 className={styles.name}>{words.name}</h3>
        <p className={styles.said}>
          {isSilent ? silence : words.said}
          {place && !isPaper && (
            <>
              {" "}
              <Link to={place.to} className={styles.place}>
                {place.name}
              </Link>
            </>
          )}
        </p>
        {signal.trendSilence && trendWords(signal.trendSilence) && !isPaper && !isSilent && (
          <p className={styles.none}>{trendWords(signal.trendSilence)}</p>
        )}
      </div>
      <div className={styles.trend}>{signal.trend && <SignalTrend signal={signal} />}</div>
    </li>
  );
}

/** How it went, with today at its end; in words where nothing earlier is known. */
export function SignalTrend({ signal }: { readonly signal: Signal }) {
  const { t } = useLingui();
  const format = useFormat();
  const figure = useFigure();
  const points = [...(signal.trend ?? []), signal];
  if ((signal.trend ?? []).every(({ value }) => value === null))
    return signal.value === null ? null : (
      <p className={styles.none}>
        <Trans>Nothing earlier is known.</Trans>
      </p>
    );
  const told = format.list(
    points.map(({ on, value }) => `${format.day(on)}: ${value === null ? t`not known` : figure(signal, value)}`),
  );
  return <Sparkline values={points.map(({ value }) => value)} max={topOf(signal)} label={told} />;
}
