import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import { useFrequencyWords } from "../use-words.ts";
import type { ShownActivity } from "./activity-document.ts";
import styles from "./ActivityPage.module.css";

/** What the agenda in force calls a strategy. */
export interface Strategy {
  readonly code: string;
  readonly text: string;
}

/** What an activity says of itself. What nobody has said is left out, and is no zero. */
export function ActivityFacts({
  activity,
  strategies,
}: {
  readonly activity: ShownActivity;
  readonly strategies: readonly Strategy[];
}) {
  const { t } = useLingui();
  const format = useFormat();
  const frequencies = useFrequencyWords();
  const {
    description,
    startDate,
    endDate,
    type,
    populationGroups,
    places,
    supporting,
    capacityPerPeriod,
    capacityFrequency,
    strategyCodes,
  } = activity;
  const named = (list: readonly { readonly name: string }[]) => format.list(list.map(({ name }) => name));
  const facts: readonly (readonly [string, string | null])[] = [
    [t`When`, endDate ? t`${format.day(startDate)} to ${format.day(endDate)}` : t`from ${format.day(startDate)}`],
    [t`Kind`, type?.name ?? null],
    [
      t`Strategies`,
      strategyCodes.length > 0
        ? format.list(strategyCodes.map((code) => strategies.find((one) => one.code === code)?.text ?? code))
        : null,
    ],
    [t`For whom`, populationGroups.length > 0 ? named(populationGroups) : null],
    [t`Where`, places.length > 0 ? named(places) : null],
    [t`Helping`, supporting.length > 0 ? named(supporting.map(({ organisation }) => organisation)) : null],
  ];
  const { lateness } = activity;
  return (
    <section className={styles.part} aria-label={t`About it`}>
      {description && (
        <p className={styles.description} dir="auto">
          {description}
        </p>
      )}
      <dl className={styles.facts}>
        {facts.flatMap(([label, text]) =>
          text === null
            ? []
            : [
                <dt key={label}>{label}</dt>,
                <dd key={`${label} text`}>
                  <bdi>{text}</bdi>
                </dd>,
              ],
        )}
        {capacityPerPeriod && (
          <>
            <dt>
              <Trans>Can serve</Trans>
            </dt>
            <dd>
              <Plural
                value={Number(capacityPerPeriod)}
                one="one person"
                other={`${format.exact(capacityPerPeriod)} people`}
              />{" "}
              {frequencies[capacityFrequency]}
            </dd>
          </>
        )}
        {lateness && lateness.dueCount > 0 && (
          <>
            <dt>
              <Trans>Milestones</Trans>
            </dt>
            <dd>
              <Trans>
                {format.number(lateness.doneOnTime)} of {format.number(lateness.dueCount)} reached on time
              </Trans>
            </dd>
          </>
        )}
      </dl>
      {(activity.isExploratory || activity.isPublic) && (
        <p className={styles.soft}>
          {activity.isExploratory && <Trans>It tries something that need not fit the common agenda yet.</Trans>}{" "}
          {activity.isPublic && <Trans>Anybody may read of it, where the initiative publishes.</Trans>}
        </p>
      )}
    </section>
  );
}
