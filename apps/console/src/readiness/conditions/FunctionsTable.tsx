import { Trans, useLingui } from "@lingui/react/macro";
import { Table } from "@keelson/ui/Table.tsx";
import type { BackboneFunction } from "@keelson/domain/readiness/words";
import { useFunctionNames } from "../backbone/use-backbone-words.ts";
import type { Signal } from "./conditions-document.ts";
import styles from "./FunctionsTable.module.css";
import { SignalTrend } from "./SignalRow.tsx";
import { useFigure } from "./use-figure.ts";
import { useSilenceWords } from "./use-silence-words.ts";

/** What the backbone does, function by function: how partners see it, how it sees itself beside that, and where its time goes. */
export function FunctionsTable({ signals }: { readonly signals: readonly Signal[] }) {
  const { t } = useLingui();
  const names = useFunctionNames();
  const figure = useFigure();
  const silenceOf = useSilenceWords();
  const of = (code: Signal["code"]) => signals.filter((signal) => signal.code === code);
  const [scores, gaps, shares] = [of("FUNCTION_SCORE"), of("FUNCTION_GAP"), of("TIME_SHARE")];
  const at = (list: readonly Signal[], name: BackboneFunction) => list.find((signal) => signal.function === name);
  // where nothing is said of any of them, it is said once
  const silences = [scores, shares].flatMap((list) =>
    list.every(({ value }) => value === null) && list[0] ? [list[0]] : [],
  );
  return (
    <>
      {silences.length < 2 && (
        <Table label={t`What the backbone does, function by function`} className={styles.functions}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Function</Trans>
              </th>
              <th scope="col">
                <Trans>As partners see it</Trans>
              </th>
              <th scope="col">
                <Trans>Its own view beside that</Trans>
              </th>
              <th scope="col">
                <Trans>Share of its time</Trans>
              </th>
              <th scope="col">
                <Trans>Time, quarter by quarter</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {scores.map(({ function: name }) => {
              if (!name) return null;
              const [score, gap, share] = [at(scores, name), at(gaps, name), at(shares, name)];
              return (
                <tr key={name}>
                  <th scope="row">{names[name]}</th>
                  <td>{score && figure(score, score.value)}</td>
                  <td>{gap && figure(gap, gap.value)}</td>
                  <td>{share && figure(share, share.value)}</td>
                  <td>{share && share.value !== null && <SignalTrend signal={share} />}</td>
                </tr>
              );
            })}
          </tbody>
        </Table>
      )}
      {silences.map((signal) => (
        <p key={signal.code} className={styles.silence}>
          {silenceOf(signal)}
        </p>
      ))}
    </>
  );
}
