import { Trans } from "@lingui/react/macro";
import styles from "./Steps.module.css";

/** Whom else somebody may turn to. Keelson runs in every country and knows no number that would be right in all of them. */
export function Outside() {
  return (
    <>
      <h2 className={styles.subheading}>
        <Trans>Whom you can turn to instead</Trans>
      </h2>
      <ul className={styles.safe}>
        <li>
          <Trans>
            If somebody is in danger: the emergency number or the police, if you trust them, or people near you.
          </Trans>
        </li>
        <li>
          <Trans>A helpline for women, children or victims of violence in your country.</Trans>
        </li>
        <li>
          <Trans>An ombudsperson, a human rights commission, legal aid or a trade union.</Trans>
        </li>
        <li>
          <Trans>
            The board of the organisation it is about, those who give it money, or another organisation that you trust.
          </Trans>
        </li>
      </ul>
    </>
  );
}
