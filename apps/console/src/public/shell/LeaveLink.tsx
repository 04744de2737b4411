import { Trans } from "@lingui/react/macro";
import styles from "./LeaveLink.module.css";

/** Away from here with one touch, to a page that anybody might be reading. It works without a script, and tells that page nothing of this one. */
export function LeaveLink() {
  return (
    <a className={styles.leave} href="https://www.wikipedia.org/" rel="noreferrer">
      <Trans>Leave this site</Trans>
    </a>
  );
}
