import { useLingui } from "@lingui/react/macro";
import { axisOf } from "../figures/Chart.tsx";
import type { Outcome } from "../figures/figures.ts";
import { OutcomeCard } from "./OutcomeCard.tsx";
import styles from "./Outcomes.module.css";

/** Outcomes by whose they are, over the same years; first those that somebody aims at. */
export function Outcomes({ slug, outcomes }: { readonly slug: string; readonly outcomes: readonly Outcome[] }) {
  const { t, i18n } = useLingui();
  const axis = axisOf(outcomes);
  const groups: readonly (readonly [Outcome["level"], string])[] = [
    ["POPULATION", t`For people`],
    ["SYSTEM", t`In the system`],
    ["PERFORMANCE", t`In our work`],
  ];
  const names = new Intl.Collator(i18n.locale);
  const order = (a: Outcome, b: Outcome) =>
    Number(b.targets.length > 0) - Number(a.targets.length > 0) || names.compare(a.name, b.name);
  return groups.map(([level, title]) => {
    const found = outcomes.filter((outcome) => outcome.level === level).toSorted(order);
    if (found.length === 0) return null;
    return (
      <section key={level} aria-labelledby={level} className={styles.group}>
        <h3 id={level} className={styles.title}>
          {title}
        </h3>
        <ul className={styles.cards}>
          {found.map((outcome) => (
            <OutcomeCard key={outcome.id} slug={slug} outcome={outcome} axis={axis} />
          ))}
        </ul>
      </section>
    );
  });
}
