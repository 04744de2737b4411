import { Trans, useLingui } from "@lingui/react/macro";
import { Link, NavLink } from "react-router";
import { InitiativeSwitcher } from "./InitiativeSwitcher.tsx";
import { MeMenu } from "./MeMenu.tsx";
import { usePlaces } from "./places.ts";
import styles from "./TopBar.module.css";

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The name, the initiative one is in, the palette, help, what is for oneself, and oneself. */
export function TopBar({ openPalette, openKeys }: { readonly openPalette: () => void; readonly openKeys: () => void }) {
  const { t } = useLingui();
  return (
    <header className={styles.bar}>
      <Link to="/" className={styles.name}>
        Keelson
      </Link>
      <InitiativeSwitcher />
      <button type="button" className={styles.search} onClick={openPalette}>
        <span>
          <Trans>Search or do</Trans>
        </span>
        <kbd aria-hidden="true">{isApple ? "⌘ K" : "Ctrl K"}</kbd>
      </button>
      <button type="button" className={styles.help} aria-label={t`Keys`} onClick={openKeys}>
        ?
      </button>
      {usePlaces()
        .filter(({ isAbove }) => isAbove)
        .map(({ to, label }) => (
          <NavLink key={to} to={to} className={styles.above}>
            {label}
          </NavLink>
        ))}
      <MeMenu />
    </header>
  );
}
