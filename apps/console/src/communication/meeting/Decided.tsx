import { Trans } from "@lingui/react/macro";
import { Link } from "react-router";
import styles from "./Captured.module.css";
import type { MeetingShown } from "./MeetingPage.tsx";
import page from "./MeetingPage.module.css";

/** What was decided in the meeting, as it stands in the register, and under which point. */
export function Decided({ meeting, slug }: { readonly meeting: MeetingShown; readonly slug: string }) {
  const { decisions, agenda } = meeting;
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="decided">
      <h2 id="decided" className={page.title}>
        <Trans>What was decided</Trans>
      </h2>
      <ul className={styles.list}>
        {decisions.map(({ id, number, title, rationale, language, agendaPlace, recordedAs, supersededBy }) => {
          const point = agenda.find(({ place }) => place === agendaPlace);
          return (
            <li key={id} className={styles.item}>
              <p className={styles.words} dir="auto" lang={language === "und" ? undefined : language}>
                {title}
                {rationale !== "" && (
                  <span className={styles.soft}>
                    <Trans>Because: {rationale}</Trans>
                  </span>
                )}
              </p>
              <p className={styles.soft}>
                <Link to={`/i/${slug}/decisions/${number}`}>
                  <Trans>Decision {number}</Trans>
                </Link>
                {point && (
                  <>
                    {" · "}
                    <bdi>{point.title}</bdi>
                  </>
                )}
                {recordedAs === "BACKBONE" && (
                  <>
                    {" · "}
                    <Trans>Written down by the backbone</Trans>
                  </>
                )}
                {recordedAs === "COMMITTEE" && (
                  <>
                    {" · "}
                    <Trans>Written down by the steering committee</Trans>
                  </>
                )}
                {supersededBy && (
                  <>
                    {" · "}
                    <Trans>no longer in force: no. {supersededBy.number} took its place</Trans>
                  </>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
