import { Bars } from "@keelson/ui/charts/Bars.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import type { EndorsementState } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import styles from "./Parts.module.css";

/** On what the adoption of an agenda rests: who had endorsed it then, and which words. */
export function Endorsed({
  counts,
  contentHash,
}: {
  readonly counts: readonly { readonly state: EndorsementState; readonly count: number }[];
  readonly contentHash: string | null | undefined;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const words: Readonly<Record<EndorsementState, string>> = {
    ENDORSED: t`Endorsed it`,
    ENDORSED_WITH_RESERVATIONS: t`Endorsed it with reservations`,
    DECLINED: t`Declined`,
    WITHDRAWN: t`Took it back`,
    PENDING: t`Had not answered`,
  };
  const order = ["ENDORSED", "ENDORSED_WITH_RESERVATIONS", "DECLINED", "WITHDRAWN", "PENDING"] as const;
  return (
    <section className={styles.card} aria-labelledby="counts">
      <h2 id="counts" className={styles.heading}>
        <Trans>Where the organisations stood</Trans>
      </h2>
      {counts.length === 0 ? (
        <p className={styles.soft}>
          <Trans>Nothing was kept of it.</Trans>
        </p>
      ) : (
        <Bars
          caption={t`How many organisations had endorsed the agenda when it was adopted`}
          headings={{ name: t`Answer`, value: t`Organisations` }}
          bars={order.map((state) => {
            const value = counts.find((one) => one.state === state)?.count ?? 0;
            return { id: state, name: words[state], value, text: format.number(value) };
          })}
        />
      )}
      {contentHash && (
        <p className={styles.soft}>
          <Trans>The digest of the words that were adopted:</Trans>{" "}
          <bdi dir="ltr" className={styles.digest}>
            {contentHash}
          </bdi>
        </p>
      )}
    </section>
  );
}
