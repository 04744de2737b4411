import { useLingui } from "@lingui/react/macro";
import { NavLink, useParams } from "react-router";
import styles from "./DecisionsNav.module.css";

/** From what people are asked to what is being decided, and what was. */
export function DecisionsNav() {
  const { t } = useLingui();
  const { initiative } = useParams();
  const within = `/i/${initiative}`;
  const pages = [
    [`${within}/consultations`, t`Consultations`],
    [`${within}/proposals`, t`Proposals`],
    [`${within}/decisions`, t`Decisions`],
  ] as const;
  return (
    <nav aria-label={t`Decisions and proposals`}>
      <ul className={styles.pages}>
        {pages.map(([to, label]) => (
          <li key={to}>
            <NavLink to={to} className={styles.page}>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
