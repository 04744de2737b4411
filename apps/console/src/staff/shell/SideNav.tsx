import { useLingui } from "@lingui/react/macro";
import { NavLink } from "react-router";
import { usePlaces } from "./places.ts";
import styles from "./SideNav.module.css";

/** An initiative's own address is the beginning of all that is in it. */
const isExact = (to: string): boolean => to.split("/").length === 3;

/** The places, at the side; below each other on a wide screen, at the bottom of a narrow one. */
export function SideNav() {
  const { t } = useLingui();
  return (
    <nav className={styles.rail} aria-label={t`Main`}>
      <ul className={styles.places}>
        {usePlaces()
          .filter(({ isAbove }) => !isAbove)
          .map(({ to, label, key }) => (
            <li key={to}>
              <NavLink to={to} end={isExact(to)} className={styles.place}>
                <span>{label}</span>
                <kbd className={styles.keys} aria-hidden="true">
                  g {key}
                </kbd>
              </NavLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}
