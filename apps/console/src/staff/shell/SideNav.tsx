import { Trans, useLingui } from "@lingui/react/macro";
import { matchPath, NavLink, useLocation } from "react-router";
import { usePlaces, type Place } from "./places.ts";
import styles from "./SideNav.module.css";

/** So many stand side by side at the bottom of a narrow screen; where there are more, the last of the row leads to them. */
const inRow = 4;

/** An initiative's own address is the beginning of all that is in it. */
const isExact = (to: string): boolean => to.split("/").length === 3;

/** The places, at the side; of a narrow screen at the bottom, four and what leads to the others. */
export function SideNav() {
  const { t } = useLingui();
  const { pathname } = useLocation();
  const places = usePlaces().filter(({ isAbove }) => !isAbove);
  const further = places.length > inRow + 1 ? places.slice(inRow) : [];
  const isFurther = further.some(({ to }) => matchPath({ path: to, end: isExact(to) }, pathname));
  return (
    <nav className={styles.rail} aria-label={t`Main`}>
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={place.to} className={further.includes(place) ? styles.further : undefined}>
            <PlaceLink place={place} />
          </li>
        ))}
        {further.length > 0 && (
          <li className={styles.more}>
            <button
              type="button"
              className={styles.place}
              popoverTarget="further"
              aria-current={isFurther ? "true" : undefined}
            >
              <Trans>More</Trans>
            </button>
            <ul id="further" popover="auto" className={styles.menu}>
              {further.map((place) => (
                <li key={place.to}>
                  <PlaceLink place={place} />
                </li>
              ))}
            </ul>
          </li>
        )}
      </ul>
    </nav>
  );
}

function PlaceLink({ place: { to, label, key } }: { readonly place: Place }) {
  return (
    <NavLink
      to={to}
      end={isExact(to)}
      className={styles.place}
      onClick={({ currentTarget }) => currentTarget.closest<HTMLElement>("[popover]")?.hidePopover()}
    >
      <span>{label}</span>
      <kbd className={styles.keys} aria-hidden="true">
        g {key}
      </kbd>
    </NavLink>
  );
}
