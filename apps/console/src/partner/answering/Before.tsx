import { Button } from "@keelson/ui/Button.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useFormat } from "../../kernel/format.ts";
import styles from "./Before.module.css";
import type { View } from "./draft.ts";
import type { Asked, Round } from "./round-query.ts";

/** What somebody knows before they begin: who reads it, for how long it may be changed, where it is kept; and for whom they answer. */
export function Before({
  round,
  asked,
  onBegin,
}: {
  readonly round: Round;
  readonly asked: readonly Asked[];
  readonly onBegin: (membershipId: string, view: View) => void;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const [only] = asked;
  const [chosen, choose] = useState<string | null>(asked.length === 1 && only ? only.id : null);
  const [hasTried, setTried] = useState(false);
  const begin = (view: View) => {
    setTried(true);
    if (chosen !== null) onBegin(chosen, view);
  };
  const last = format.day(round.closesOn);
  return (
    <div className={styles.before}>
      <p className={styles.lead}>
        <Plural
          value={round.statements.length}
          one="You are asked how far # statement is true of all of you together."
          other="You are asked how far # statements are true of all of you together."
        />{" "}
        <Trans>There is no right answer, and “don’t know” is one.</Trans>
      </p>
      <section className={styles.card} aria-labelledby="who-reads">
        <h2 id="who-reads" className={styles.title}>
          <Trans>Nobody but you reads what you answer</Trans>
        </h2>
        <ul className={styles.list}>
          <li>
            <Trans>
              No colleague, not the backbone, not the steering committee: neither your answers, nor your comments, nor
              what you name as evidence.
            </Trans>
          </li>
          <li>
            <Trans>
              When the round is over, answers are put together by organisation. What all see then is how organisations
              differ, without names, and nothing at all of fewer than three.
            </Trans>
          </li>
          <li>
            <Trans>
              If you are the only one to answer for your organisation, one of those points without a name is yours.
            </Trans>
          </li>
          <li>
            <Trans>
              Your organisation’s own score is kept where three or more of its people answered. Its own people see it;
              others only if it agrees.
            </Trans>
          </li>
        </ul>
      </section>
      <section aria-labelledby="where-kept">
        <h2 id="where-kept" className={styles.title}>
          <Trans>Stop whenever you like</Trans>
        </h2>
        <ul className={styles.list}>
          <li>
            <Trans>What you answer is saved on this device at once, with or without a connection.</Trans>
          </li>
          <li>
            <Trans>
              Nothing goes to Keelson before you press Send. Then it is taken off this device. If others use it too,
              send before you leave it.
            </Trans>
          </li>
          <li>
            <Trans>You can change it until {last}.</Trans>
          </li>
        </ul>
      </section>
      {asked.length === 1 ? (
        <p className={styles.for}>
          <Trans>
            You answer for <bdi>{only?.organisation.name}</bdi>.
          </Trans>
        </p>
      ) : (
        <fieldset
          className={styles.choice}
          aria-describedby={hasTried && chosen === null ? "for-whom-needed" : undefined}
        >
          <legend className={styles.title}>
            <Trans>For whom do you answer?</Trans>
          </legend>
          <p className={styles.hint}>
            <Trans>You can answer once in this round, for one of them.</Trans>
          </p>
          {asked.map(({ id, organisation }) => (
            <label key={id} className={styles.option}>
              <input type="radio" name="for" value={id} checked={chosen === id} onChange={() => choose(id)} />
              <bdi>{organisation.name}</bdi>
            </label>
          ))}
          {hasTried && chosen === null && (
            <p id="for-whom-needed" className={styles.needed} role="alert">
              <Trans>Choose for whom you answer.</Trans>
            </p>
          )}
        </fieldset>
      )}
      <div className={styles.begin}>
        <Button isMain onPress={() => begin("one")}>{t`Begin: one at a time`}</Button>
        <Button onPress={() => begin("all")}>{t`All on one page`}</Button>
      </div>
    </div>
  );
}
