import { Button } from "@keelson/ui/Button.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { Plural, Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useFormat } from "../../kernel/format.ts";
import { useWhole } from "../../kernel/use-whole.ts";
import type { ShownVersion } from "./agenda-document.ts";
import styles from "./AgendaPage.module.css";
import { endorsementKinds, useAgendaWords } from "./use-agenda-words.ts";

/** How many are listed before somebody asks for more. */
const listedAtFirst = 12;

/** How far a version is carried, of all who were asked (END-01), what adopting it still lacks, and who has said what. */
export function Standing({
  version,
  more,
}: {
  readonly version: ShownVersion;
  /** Asks for those after. */
  readonly more: (after: string) => Promise<unknown>;
}) {
  const { obstacles } = useAgendaWords();
  const { endorsementTally: tally, endorsements, status } = version;
  if (!tally) return null;
  const silent = tally.eligible - tally.responded;
  return (
    <section aria-labelledby="standing" className={styles.card}>
      <h2 id="standing" className={styles.heading}>
        <Trans>
          Endorsed by {tally.endorsed} of {tally.eligible}
        </Trans>
      </h2>
      <p className={styles.soft}>
        <Plural value={tally.withReservations} one="# with a reservation" other="# with reservations" />
        {" · "}
        <Plural value={tally.declined} one="# does not endorse it" other="# do not endorse it" />
        {" · "}
        <Plural value={silent} one="# has not said" other="# have not said" />
      </p>
      {status === "PROPOSED_FOR_ADOPTION" && (
        <div className={styles.lacking}>
          <h3 className={styles.small}>
            {tally.adoptable ? (
              <Trans>Nothing stands in the way: the steering committee may adopt it</Trans>
            ) : (
              <Trans>What adopting it still lacks</Trans>
            )}
          </h3>
          {tally.obstacles.length > 0 && (
            <ul>
              {tally.obstacles.map((obstacle) => (
                <li key={obstacle}>{obstacles[obstacle]}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      <Who endorsements={endorsements} more={more} />
    </section>
  );
}

function Who({
  endorsements,
  more,
}: {
  readonly endorsements: ShownVersion["endorsements"];
  readonly more: (after: string) => Promise<unknown>;
}) {
  const format = useFormat();
  const words = useAgendaWords();
  const [isWhole, setWhole] = useState(false);
  const { nodes, totalCount, pageInfo } = endorsements;
  const further = totalCount - listedAtFirst;
  useWhole(isWhole ? pageInfo : undefined, more);
  return (
    <>
      <ul className={styles.versions}>
        {(isWhole ? nodes : nodes.slice(0, listedAtFirst)).map((one) => (
          <li key={one.id}>
            <span className={styles.line}>
              <bdi className={styles.name}>{one.by.organisation.name}</bdi>
              <Status kind={endorsementKinds[one.state]}>{words.endorsements[one.state]}</Status>
            </span>
            {one.decidedOn && <span className={styles.soft}>{format.day(one.decidedOn)}</span>}
            {one.objectionUntil && (
              <span className={styles.soft}>
                <Trans>
                  carried over from the version before; it may object until {format.day(one.objectionUntil)}
                </Trans>
              </span>
            )}
            {one.reservationText && (
              <q>
                <bdi lang={one.language ?? undefined} dir="auto">
                  {one.reservationText}
                </bdi>
              </q>
            )}
            {one.alignmentNote && (
              <span className={styles.soft}>
                <bdi lang={one.language ?? undefined} dir="auto">
                  {one.alignmentNote}
                </bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
      {!isWhole && further > 0 && (
        <div>
          <Button onPress={() => setWhole(true)}>
            <Plural value={further} one="Show # more" other="Show # more" />
          </Button>
        </div>
      )}
    </>
  );
}
