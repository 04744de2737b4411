import { Status } from "@keelson/ui/Status.tsx";
import { Trans } from "@lingui/react/macro";
import { Link, useSearchParams } from "react-router";
import { useFormat } from "../../kernel/format.ts";
import { changed } from "../../kernel/url-state.ts";
import type { VersionInList } from "./agenda-document.ts";
import styles from "./AgendaPage.module.css";
import { namedIn } from "./chosen-version.ts";
import { agendaStatusKinds, useAgendaWords } from "./use-agenda-words.ts";

/** Every version there is or was, the newest first. */
export function VersionList({
  versions,
  shown,
}: {
  readonly versions: readonly VersionInList[];
  readonly shown: string;
}) {
  const [params] = useSearchParams();
  const format = useFormat();
  const { statuses } = useAgendaWords();
  return (
    <section aria-labelledby="all-versions" id="versions" className={styles.card}>
      <h2 id="all-versions" className={styles.heading}>
        <Trans>All versions</Trans>
      </h2>
      <ul className={styles.versions}>
        {versions.map((version) => {
          const { id, number, status, adoptedOn, proposedOn, changeSummary } = version;
          return (
            <li key={id}>
              <span className={styles.line}>
                <Link
                  to={{ search: `?${changed(params, { v: namedIn(versions, version), compare: null })}` }}
                  aria-current={id === shown || undefined}
                >
                  <Trans>Version {number}</Trans>
                </Link>
                <Status kind={agendaStatusKinds[status]}>{statuses[status]}</Status>
              </span>
              <span className={styles.soft}>
                {adoptedOn ? (
                  <Trans>adopted {format.day(adoptedOn)}</Trans>
                ) : (
                  proposedOn && <Trans>proposed {format.day(proposedOn)}</Trans>
                )}
              </span>
              {changeSummary && (
                <span className={styles.soft}>
                  <bdi dir="auto">{changeSummary}</bdi>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
