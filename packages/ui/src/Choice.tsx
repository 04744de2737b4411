import { useId } from "react";
import styles from "./Choice.module.css";

interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** The label is heard and not seen, where what is chosen says what it is. */
  readonly isLabelHidden?: boolean;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly lang?: string }[];
  readonly onChoose: (value: Value) => void;
}

/** One of a few, by the device's own list: it works with every keyboard, thumb and screen reader. */
export function Choice<Value extends string>({
  label,
  isLabelHidden = false,
  value,
  options,
  onChoose,
}: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id} className={isLabelHidden ? "only-heard" : styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
