import { Choice } from "@keelson/ui/Choice.tsx";
import { useLingui } from "@lingui/react/macro";
import styles from "./AgendaFields.module.css";

/**
 * The outcomes that a point of an agenda is about: a list for each, and one more that is empty. What is chosen stands in its own list, so that
 * arrow keys which pass over others choose none of them besides.
 */
export function AboutOutcomes({
  number,
  codes,
  outcomes,
  onChoose,
}: {
  readonly number: number;
  readonly codes: readonly string[];
  readonly outcomes: readonly { readonly code: string; readonly name: string }[];
  readonly onChoose: (codes: string[]) => void;
}) {
  const { t } = useLingui();
  // those that are not known yet keep their codes
  const nameOf = new Map([
    ...codes.map((code) => [code, code] as const),
    ...outcomes.map((one) => [one.code, one.name] as const),
  ]);
  if (nameOf.size === 0) return null;
  return (
    <div className={styles.outcomes}>
      {[...codes, ""].map((chosen, at) => {
        const place = at + 1;
        return (
          <Choice
            // outcomes of a point are their places
            key={at}
            label={t`Point ${number}, outcome ${place}`}
            isLabelHidden
            value={chosen}
            options={[
              { value: "", label: chosen === "" ? t`About an outcome` : t`About none` },
              ...[...nameOf]
                .filter(([code]) => code === chosen || !codes.includes(code))
                .map(([value, label]) => ({ value, label })),
            ]}
            onChoose={(code) => onChoose([...codes.slice(0, at), code, ...codes.slice(place)].filter(Boolean))}
          />
        );
      })}
    </div>
  );
}
