import { positions as inOrder } from "@keelson/domain/agenda/decision";
import { Bars } from "@keelson/ui/charts/Bars.tsx";
import { useLingui } from "@lingui/react/macro";
import type { Position } from "../../gql/graphql.ts";
import { useFormat } from "../../kernel/format.ts";
import styles from "./Parts.module.css";
import { usePositionWords } from "./use-decision-words.ts";

/** How many took which position, all that can be taken, from full support to a block: as bars, in a table of them. */
export function PositionsFigure({
  positions,
  eligible,
}: {
  readonly positions: readonly { readonly position: Position; readonly count: number }[];
  readonly eligible: number;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const words = usePositionWords();
  const countOf = (position: Position) => positions.find((one) => one.position === position)?.count ?? 0;
  const silent = eligible - positions.reduce((sum, { count }) => sum + count, 0);
  const bar = (id: string, name: string, count: number) => ({ id, name, value: count, text: format.number(count) });
  return (
    <div className={styles.counts}>
      <Bars
        caption={t`How many organisations took which position`}
        headings={{ name: t`Position`, value: t`Organisations` }}
        bars={[
          ...inOrder.map((position) => bar(position, words[position], countOf(position))),
          ...(silent > 0 ? [bar("silent", t`Did not respond`, silent)] : []),
        ]}
      />
    </div>
  );
}
