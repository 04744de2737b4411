import type { Component } from "@keelson/domain/readiness/words";
import { Status } from "@keelson/ui/Status.tsx";
import { Trans } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import detail from "./CellDetail.module.css";
import type { Round } from "./readiness-document.ts";
import styles from "./WhoSpeaks.module.css";
import { useInvited } from "./use-invited.ts";

/** Organisations that let the others see their score with their name, and one's own; those far from the rest are invited to speak first. */
export function WhoSpeaks({
  slug,
  round,
  component,
}: {
  readonly slug: string;
  readonly round: Round;
  readonly component: Component;
}) {
  const format = useFormat();
  const named = useInvited(slug, round.id).flatMap(({ invited, scores }) => {
    const score = scores.find((one) => one.component === component);
    return score ? [{ ...invited, ...score }] : [];
  });
  return (
    <div className={styles.who}>
      <h3 className={detail.small}>
        <Trans>Who is invited to speak first</Trans>
      </h3>
      {named.length === 0 ? (
        <p className={styles.soft}>
          <Trans>
            No organisation is named: each says itself whether the others see its score. Ask who would like to begin.
          </Trans>
        </p>
      ) : (
        <ul className={styles.named}>
          {named
            .toSorted((a, b) => Number(b.speaksFirst) - Number(a.speaksFirst) || a.value - b.value)
            .map(({ id, organisation, value, speaksFirst }) => (
              <li key={id}>
                <bdi>{organisation.name}</bdi>: {format.number(value)}{" "}
                {speaksFirst && (
                  <Status kind="submitted">
                    <Trans>Sees it far otherwise: speaks first</Trans>
                  </Status>
                )}
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}
