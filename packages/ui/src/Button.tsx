import type { ReactNode } from "react";
import styles from "./Button.module.css";

/** Does something; its words are a verb. The one that a screen is for is `isMain`. */
export function Button({
  children,
  onPress,
  isMain = false,
  isBusy = false,
  isOncePerDoubleClick = false,
  id,
}: {
  readonly children: ReactNode;
  /** None: sends the form it stands in. */
  readonly onPress?: () => void;
  readonly isMain?: boolean;
  /** What was pressed is under way; it stays where it is and is not done twice. */
  readonly isBusy?: boolean;
  /** What comes next takes its place: the second click of a double one is not meant for that. */
  readonly isOncePerDoubleClick?: boolean;
  /** By which a key or a link leads to it. */
  readonly id?: string;
}) {
  return (
    <button
      id={id}
      type={onPress ? "button" : "submit"}
      className={styles.button}
      data-main={isMain || undefined}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      onClick={(event) => {
        if (isBusy || (isOncePerDoubleClick && event.detail > 1)) event.preventDefault();
        else onPress?.();
      }}
    >
      {children}
    </button>
  );
}
