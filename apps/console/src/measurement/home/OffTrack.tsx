import { Trans } from "@lingui/react/macro";
import { Link } from "react-router";
import { OutcomeCard } from "../outcomes/OutcomeCard.tsx";
import styles from "./OffTrack.module.css";
import { useOffTrack } from "./use-off-track.ts";

/** As many as a glance takes in. */
const shownMax = 3;

/** The outcomes furthest from where they were to be by now; nothing at all where there are none. */
export function OffTrack({
  slug,
  all,
}: {
  readonly slug: string;
  readonly all: readonly { readonly frequency: string }[];
}) {
  const { indicators, variables } = useOffTrack(slug, all);
  if (indicators.length === 0) return null;
  return (
    <section>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <Trans>Off target</Trans>
        </h2>
        <Link to={`/i/${slug}/outcomes`}>
          <Trans>All outcomes</Trans>
        </Link>
      </div>
      <ul className={styles.cards}>
        {indicators.slice(0, shownMax).map((indicator) => (
          <OutcomeCard key={indicator.id} indicator={indicator} variables={variables} axis={null} />
        ))}
      </ul>
    </section>
  );
}
