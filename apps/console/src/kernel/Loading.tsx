import { Trans } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import styles from "./Loading.module.css";

/** How long nothing moves: most answers come sooner, and would only flicker. */
const quietMilliseconds = 200;

/** Where a screen, or a part of one, will be: its shape in grey, told once to those who hear the page. */
export function Loading({ isScreen = false }: { readonly isScreen?: boolean }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), quietMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  // whoever looks whether a page is complete finds that it is not
  if (!isShown) return <span data-waiting hidden />;
  const Heard = isScreen ? "h1" : "span";
  return (
    <div className={styles.loading} role="status" data-waiting>
      <Heard className="only-heard">
        <Trans>Loading</Trans>
      </Heard>
      <span className={styles.title} />
      <span className={styles.block} />
      <span className={styles.block} />
    </div>
  );
}
