import { TextInput } from "@mantine/core";
import styles from "./Fields.module.css";

/** One line to type, or a day. */
export function Field({
  label,
  value,
  onType,
  isDay = false,
  max = 300,
}: {
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly isDay?: boolean;
  readonly max?: number;
}) {
  return (
    <TextInput
      type={isDay ? "date" : "text"}
      classNames={{ label: styles.label ?? "" }}
      label={label}
      value={value}
      dir={isDay ? "ltr" : "auto"}
      maxLength={max}
      onChange={({ currentTarget }) => onType(currentTarget.value)}
    />
  );
}
