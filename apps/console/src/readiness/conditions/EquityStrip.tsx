import { Trans } from "@lingui/react/macro";
import { Link } from "react-router";
import type { Signal } from "./conditions-document.ts";
import styles from "./EquityStrip.module.css";
import { SignalTrend } from "./SignalRow.tsx";
import { useFigure } from "./use-figure.ts";
import { usePlaceOf } from "./use-place-of.ts";
import { useSignalWords } from "./use-signal-words.ts";
import { useSilenceWords } from "./use-silence-words.ts";

/** What cuts across all five: who holds the seats, the decisions and the money, and who was told. */
export function EquityStrip({
  signals,
  isPaper = false,
}: {
  readonly signals: readonly Signal[];
  readonly isPaper?: boolean;
}) {
  return (
    <section className={styles.strip} aria-labelledby="equity">
      <header>
        <h2 id="equity" className={styles.title}>
          <Trans>Across all five: who has a say</Trans>
        </h2>
      </header>
      <ul className={styles.signals}>
        {signals.map((signal) => (
          <EquitySignal key={signal.code} signal={signal} isPaper={isPaper} />
        ))}
      </ul>
    </section>
  );
}

function EquitySignal({ signal, isPaper }: { readonly signal: Signal; readonly isPaper: boolean }) {
  const figure = useFigure();
  const words = useSignalWords()(signal);
  const silence = useSilenceWords()(signal);
  const place = usePlaceOf()(signal.place);
  return (
    <li className={styles.signal}>
      <h3 className={styles.name}>{words.name}</h3>
      <div className={styles.line}>
        <p className={styles.figure} data-silent={signal.value === null || undefined}>
          {figure(signal, signal.value)}
        </p>
        {signal.trend && <SignalTrend signal={signal} />}
      </div>
      <p className={styles.said}>{signal.value === null ? silence : words.said}</p>
      {!isPaper && signal.silence !== "NOT_HELD" && (
        <p className={styles.said}>
          <Link to={place.to}>{place.name}</Link>
        </p>
      )}
    </li>
  );
}
