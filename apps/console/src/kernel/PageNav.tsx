import { NavLink } from "react-router";
import styles from "./PageNav.module.css";

/** From one page to those that belong with it: addresses and names, in the order in which they are gone through. Where one is, is marked. */
export function PageNav({
  label,
  pages,
}: {
  readonly label: string;
  readonly pages: readonly (readonly [to: string, label: string])[];
}) {
  return (
    <nav aria-label={label}>
      <ul className={styles.pages}>
        {pages.map(([to, name]) => (
          <li key={to}>
            {/* a page below this one is another page of the row, where it is in it */}
            <NavLink to={to} end={pages.some(([other]) => other.startsWith(`${to}/`))} className={styles.page}>
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
