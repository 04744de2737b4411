import { Status, type StatusKind } from "@keelson/ui/Status.tsx";
import type { ReactNode, Ref } from "react";
import { Link } from "react-router";
import styles from "./WaitingList.module.css";

/** What waits for somebody, each the way to where it is done. */
export function WaitingList({ ref, children }: { readonly ref?: Ref<HTMLUListElement>; readonly children: ReactNode }) {
  return (
    <ul ref={ref} className={styles.list}>
      {children}
    </ul>
  );
}

/** One of them: whose it is, what it is, and why it is here. */
export function WaitingItem({
  to,
  isOtherEntry = false,
  name,
  kind,
  word,
  id,
  action,
  children,
}: {
  readonly to: string;
  /** Another entry's page, which a router of this one knows nothing of. */
  readonly isOtherEntry?: boolean;
  readonly name: string;
  readonly kind: StatusKind;
  readonly word: string;
  readonly id?: string;
  /** What can be done with it at once. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  const content = (
    <>
      <bdi className={styles.name}>{name}</bdi>
      <span className={styles.what}>{children}</span>
      <span className={styles.why}>
        <Status kind={kind}>{word}</Status>
      </span>
    </>
  );
  return (
    <li data-item={id} className={action ? styles.withAction : undefined}>
      {isOtherEntry ? (
        <a href={to} className={styles.item}>
          {content}
        </a>
      ) : (
        <Link to={to} className={styles.item}>
          {content}
        </Link>
      )}
      {action}
    </li>
  );
}
