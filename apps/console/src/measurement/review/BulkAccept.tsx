import { Button } from "@keelson/ui/Button.tsx";
import { Dialog } from "@keelson/ui/Dialog.tsx";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useFormat } from "../../kernel/format.ts";
import styles from "./BulkAccept.module.css";
import { totalOf } from "./total.ts";
import type { Item } from "./use-decisions.ts";
import { useFigureText } from "./use-figure-text.ts";

/** Takes in at once what nothing speaks against, after it was all named once more. What is in any doubt is looked at one by one. */
export function BulkAccept({
  items,
  accept,
}: {
  readonly items: readonly Item[];
  readonly accept: (items: readonly Item[]) => Promise<void>;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const [isAsking, setAsking] = useState(false);
  if (items.length < 2) return null;
  const count = format.number(items.length);
  return (
    <>
      <Button onPress={() => setAsking(true)}>
        <Plural value={items.length} one="Accept the one without doubts" other={`Accept the ${count} without doubts`} />
      </Button>
      {isAsking && (
        <Dialog
          title={<Plural value={items.length} one="Accept one figure?" other={`Accept ${count} figures?`} />}
          closeLabel={t`Close`}
          onClose={() => setAsking(false)}
        >
          <p>
            <Trans>Nothing speaks against these. They count from now on.</Trans>
          </p>
          <ul className={styles.items}>
            {items.map((item) => (
              <Line key={item.id} item={item} />
            ))}
          </ul>
          <Button
            isMain
            onPress={() => {
              setAsking(false);
              void accept(items);
            }}
          >
            <Plural value={items.length} one="Accept it" other={`Accept all ${count}`} />
          </Button>
        </Dialog>
      )}
    </>
  );
}

function Line({ item: { membership, indicator, period, values } }: { readonly item: Item }) {
  const format = useFormat();
  const figureText = useFigureText(indicator.unit);
  return (
    <li>
      <bdi>{membership.organisation.name}</bdi>: <bdi>{indicator.name}</bdi>, {format.period(period)}:{" "}
      <strong>
        <bdi>{figureText(totalOf(values))}</bdi>
      </strong>
    </li>
  );
}
