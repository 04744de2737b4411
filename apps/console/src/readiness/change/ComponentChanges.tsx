import { signedRankPairsMin } from "@keelson/domain/readiness/signed-rank";
import type { Component } from "@keelson/domain/readiness/words";
import { Plural, Trans } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import styles from "./ChangePage.module.css";
import type { ChangeRow } from "./change-table.ts";

/** The four components: how far the same organisations see them otherwise than before, and beside it what all said in either round. */
export function ComponentChanges({
  rows,
  names,
}: {
  readonly rows: readonly ChangeRow[];
  readonly names: Readonly<Record<Component, string>>;
}) {
  return (
    <ul className={styles.components}>
      {rows.map((row) => (
        <li key={row.component} className={styles.one}>
          <h2 className={styles.name}>{names[row.component]}</h2>
          <OneChange row={row} />
        </li>
      ))}
    </ul>
  );
}

function OneChange({ row: { pairs, onlyEarlier, onlyLater, difference, before, after } }: { readonly row: ChangeRow }) {
  const format = useFormat();
  const signed = (value: number) => (value > 0 ? `+${format.number(value)}` : format.number(value));
  return (
    <>
      {difference ? (
        <>
          <p className={styles.figure}>
            {signed(difference.mean)}{" "}
            <span className={styles.unit}>
              {difference.isMeaningful ? (
                <Trans>a change that means something</Trans>
              ) : (
                <Trans>too little to mean much</Trans>
              )}
            </span>
          </p>
          <p className={styles.text}>
            <Trans>
              {format.number(difference.improved)} rose, {format.number(difference.same)} stayed,{" "}
              {format.number(difference.worse)} fell.
            </Trans>
          </p>
          <dl className={styles.facts}>
            <div>
              <dt>
                <Trans>Median difference</Trans>
              </dt>
              <dd>{signed(difference.median)}</dd>
            </div>
            <div>
              <dt>
                <Trans>As a whole (Hodges–Lehmann)</Trans>
              </dt>
              <dd>{signed(difference.hodgesLehmann)}</dd>
            </div>
            <div>
              <dt>
                <Trans>By chance alone (Wilcoxon, exact p)</Trans>
              </dt>
              <dd>
                {difference.p === null || difference.p === undefined ? (
                  <Trans>told from {format.number(signedRankPairsMin)} that changed</Trans>
                ) : (
                  <Trans>at most {format.number(difference.p)}</Trans>
                )}
              </dd>
            </div>
          </dl>
        </>
      ) : (
        <p className={styles.text}>
          {pairs < 3 ? (
            <Trans>Told from three organisations that answered both rounds on.</Trans>
          ) : (
            <Trans>
              Not told: one or two organisations answered one of the rounds alone, and what they said could be worked
              out.
            </Trans>
          )}
        </p>
      )}
      <p className={styles.soft}>
        <Plural value={pairs} one="# organisation answered both" other="# organisations answered both" />
      </p>
      <div className={styles.all}>
        <p className={styles.soft}>
          <Trans>
            All who answered: {mean(before)} before, {mean(after)} now.
          </Trans>
        </p>
        {(onlyEarlier > 0 || onlyLater > 0) && (
          <p className={styles.soft}>
            <Trans>
              Different participants: {format.number(onlyEarlier)} in the earlier round alone,{" "}
              {format.number(onlyLater)} in the later alone. These two means are not to be compared.
            </Trans>
          </p>
        )}
      </div>
    </>
  );

  function mean(of: ChangeRow["before"]): string {
    return of?.mean === null || of?.mean === undefined ? "–" : format.number(of.mean);
  }
}
