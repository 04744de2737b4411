import { Status } from "@keelson/ui/Status.tsx";
import { Table } from "@keelson/ui/Table.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import parts from "../decisions/Parts.module.css";
import { Said } from "../decisions/Said.tsx";
import { usePositionWords } from "../decisions/use-decision-words.ts";
import { useFormat } from "../../kernel/format.ts";
import type { ShownProposal } from "./proposal-document.ts";
import { positionKinds } from "./position-kinds.ts";
import styles from "./Voices.module.css";

/** Who has a voice, and what each says. */
export function Voices({
  voters,
  isOver,
}: {
  readonly voters: ShownProposal["voters"];
  /** Nobody can say anything else any more. */
  readonly isOver: boolean;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const words = usePositionWords();
  return (
    <section className={parts.part} aria-labelledby="voices">
      <h2 id="voices" className={parts.heading}>
        <Trans>Who has a voice</Trans>
      </h2>
      <p className={parts.soft}>
        <Trans>Every organisation that took part when it was opened has one, however many people speak for it.</Trans>
      </p>
      <Table label={t`Who has a voice, and what each says`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Organisation</Trans>
            </th>
            <th scope="col">
              <Trans>Position</Trans>
            </th>
            <th scope="col">
              <Trans>Why</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {voters.nodes.map(({ id, by, isCommunity, position, reason, language }) => (
            <tr key={id}>
              <th scope="row" className={styles.name}>
                <bdi>{by.organisation.name}</bdi>
                {isCommunity && (
                  <span className={styles.community}>
                    <Trans>for a community</Trans>
                  </span>
                )}
              </th>
              <td>
                {position ? (
                  <Status kind={positionKinds[position]}>{words[position]}</Status>
                ) : isOver ? (
                  <Trans>Did not respond</Trans>
                ) : (
                  <Trans>Nothing yet</Trans>
                )}
              </td>
              <td className={styles.reason}>{reason && <Said text={reason} language={language ?? null} />}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {voters.totalCount > voters.nodes.length && (
        <p className={parts.soft}>
          <Trans>
            The first {format.number(voters.nodes.length)} of {format.number(voters.totalCount)} are here; all of them
            are counted.
          </Trans>
        </p>
      )}
    </section>
  );
}
