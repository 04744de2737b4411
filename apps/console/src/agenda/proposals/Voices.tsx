import { useApolloClient } from "@apollo/client/react";
import { Button } from "@keelson/ui/Button.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { Table } from "@keelson/ui/Table.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import parts from "../decisions/Parts.module.css";
import { Said } from "../decisions/Said.tsx";
import { usePositionWords } from "../decisions/use-decision-words.ts";
import { useFormat } from "../../kernel/format.ts";
import { furtherVoicesDocument, type ShownProposal } from "./proposal-document.ts";
import { positionKinds } from "./position-kinds.ts";
import styles from "./Voices.module.css";

type Voters = ShownProposal["voters"];

/** Who has a voice, and what each says: all of them, a hundred at a time. */
export function Voices({
  id,
  slug,
  voters,
  isOver,
}: {
  /** The proposal's. */
  readonly id: string;
  readonly slug: string;
  /** The first of them. */
  readonly voters: Voters;
  /** Nobody can say anything else any more. */
  readonly isOver: boolean;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const words = usePositionWords();
  const client = useApolloClient();
  const [further, setFurther] = useState<{ readonly after: Voters; readonly parts: readonly Voters[] } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  // what came after something older is asked for anew
  const pages = [voters, ...(further?.after === voters ? further.parts : [])];
  const last = pages.at(-1) ?? voters;
  const shown = pages.flatMap(({ nodes }) => nodes);
  const more = async () => {
    setBusy(true);
    setFailed(false);
    try {
      const { data } = await client.query({
        query: furtherVoicesDocument,
        variables: { slug, id, after: last.pageInfo.endCursor ?? null },
        fetchPolicy: "no-cache",
      });
      const next = data?.initiative?.proposal?.voters;
      if (next) setFurther({ after: voters, parts: [...pages.slice(1), next] });
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
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
          {shown.map(({ id, by, isCommunity, position, reason, language }) => (
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
      {last.pageInfo.hasNextPage && (
        <div>
          <Button isBusy={isBusy} onPress={() => void more()}>
            <Trans>
              Show more, {format.number(shown.length)} of {format.number(voters.totalCount)} are here
            </Trans>
          </Button>
          {hasFailed && (
            <p role="alert">
              <Trans>Keelson could not be reached. Try again.</Trans>
            </p>
          )}
        </div>
      )}
    </section>
  );
}
