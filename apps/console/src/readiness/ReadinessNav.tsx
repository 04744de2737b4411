import { useLingui } from "@lingui/react/macro";
import { NavLink, useParams } from "react-router";
import styles from "./ReadinessNav.module.css";

/** From what people see of readiness to the phase that is decided by it, and to the questions before everything. */
export function ReadinessNav() {
  const { t } = useLingui();
  const { initiative } = useParams();
  const within = `/i/${initiative}/readiness`;
  const pages = [
    [within, t`Rounds`],
    [`${within}/phases`, t`Phases`],
    [`${within}/suitability`, t`Suitability`],
  ] as const;
  return (
    <nav aria-label={t`Readiness`}>
      <ul className={styles.pages}>
        {pages.map(([to, label]) => (
          <li key={to}>
            <NavLink to={to} end={to === within} className={styles.page}>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
