import { useId, type ReactNode } from "react";
import styles from "./TextArea.module.css";

/** Several lines to type or paste, with a label and, where it helps, what they should look like. */
export function TextArea({
  label,
  hint,
  rows = 3,
  max,
  isNeeded = false,
  value,
  onType,
}: {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly rows?: number;
  readonly max?: number;
  readonly isNeeded?: boolean;
  readonly value: string;
  readonly onType: (text: string) => void;
}) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
      <textarea
        id={id}
        className={styles.text}
        rows={rows}
        maxLength={max}
        // whoever writes Arabic into an English page writes from the right
        dir="auto"
        aria-required={isNeeded || undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={value}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
    </div>
  );
}
