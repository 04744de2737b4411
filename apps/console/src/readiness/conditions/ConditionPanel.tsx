import { Trans } from "@lingui/react/macro";
import { Link, useParams } from "react-router";
import type { Panel } from "./conditions-document.ts";
import styles from "./ConditionPanel.module.css";
import { FunctionsTable } from "./FunctionsTable.tsx";
import { SignalRow } from "./SignalRow.tsx";
import { TrendTable } from "./TrendTable.tsx";
import { useConditionWords } from "./use-condition-words.ts";

/** One of the five conditions, by its own signals. It has no score. */
export function ConditionPanel({ panel, isPaper = false }: { readonly panel: Panel; readonly isPaper?: boolean }) {
  const words = useConditionWords()[panel.condition];
  const { initiative = "" } = useParams();
  const plain = panel.signals.filter((signal) => signal.function === null);
  const ofFunctions = panel.signals.filter((signal) => signal.function !== null);
  return (
    <section className={styles.panel} aria-labelledby={panel.condition} data-wide={ofFunctions.length > 0 || undefined}>
      <header>
        <h2 id={panel.condition} className={styles.title}>
          {words.name}
        </h2>
        <p className={styles.asks}>{words.asks}</p>
      </header>
      <ul className={styles.signals}>
        {plain.map((signal) => (
          <SignalRow key={signal.code} signal={signal} isPaper={isPaper} />
        ))}
      </ul>
      {ofFunctions.length > 0 && <FunctionsTable signals={ofFunctions} />}
      {ofFunctions.length > 0 && !isPaper && (
        <p className={styles.more}>
          <Link to={`/i/${initiative}/backbone`}>
            <Trans>To backbone support</Trans>
          </Link>
        </p>
      )}
      {!isPaper && <TrendTable signals={plain} />}
    </section>
  );
}
