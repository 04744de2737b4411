import { Trans } from "@lingui/react/macro";
import { Link, useParams } from "react-router";
import styles from "./SampleBand.module.css";
import { sampleSlug } from "./sample.ts";

/** Says on every page of the sample that it is one: nobody takes it for their own work. */
export function SampleBand() {
  const { initiative } = useParams();
  if (initiative !== sampleSlug) return null;
  return (
    <p className={styles.band}>
      <Trans>
        This is the sample: real published figures, an invented backbone. Try what you like.{" "}
        <Link to="/start/new">Set up your own</Link>
      </Trans>
    </p>
  );
}
