import styles from "./Fields.module.css";

/** Any of a few. */
export function Ticks<Value extends string>({
  title,
  options,
  chosen,
  onChoose,
}: {
  readonly title: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly onChoose: (values: readonly Value[]) => void;
}) {
  return (
    <fieldset className={styles.many}>
      <legend>{title}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className={styles.tick}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) =>
              onChoose(currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
