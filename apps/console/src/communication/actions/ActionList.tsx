import type { FragmentType } from "@apollo/client";
import type { ActionItemStep } from "@keelson/domain/communication/action-item";
import { Button } from "@keelson/ui/Button.tsx";
import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useRef, type ReactNode } from "react";
import type { ActionRow_ItemFragment } from "../../gql/graphql.ts";
import { useCommands } from "../../kernel/commands.ts";
import styles from "./ActionList.module.css";
import { ActionRow } from "./ActionRow.tsx";
import { useActionSteps } from "./use-action-steps.ts";

/** An action, as far as its list knows it. */
export type ListedAction = FragmentType<ActionRow_ItemFragment> & {
  readonly id: string;
  readonly text: string;
  readonly nextSteps: readonly ActionItemStep[];
};

/**
 * Actions below each other. j and k go from one to the next, x says that the one with the focus, or else the first, is done; what was done by
 * mistake is taken back.
 */
export function ActionList<Item extends ListedAction>({
  items,
  slug,
  today,
  leavesOut = null,
  beside,
  onMoved,
}: {
  readonly items: readonly Item[];
  readonly slug: string;
  readonly today: string;
  readonly leavesOut?: "owner" | "meeting" | null;
  /** What stands below an action, where there is room for that. */
  readonly beside?: (item: Item) => ReactNode;
  readonly onMoved: () => unknown;
}) {
  const { t } = useLingui();
  const list = useRef<HTMLUListElement>(null);
  const { take, told, problem } = useActionSteps(onMoved);
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-action] > button") ?? [])];
  const at = () => rows().findIndex((row) => row.parentElement?.contains(globalThis.document.activeElement));
  const step = (by: 1 | -1) => {
    const all = rows();
    all[Math.min(all.length - 1, Math.max(0, at() + by))]?.focus();
  };
  const finish = () => {
    const row = rows()[Math.max(0, at())];
    const item = items.find(({ id }) => id === row?.parentElement?.dataset["action"]);
    const next = item?.nextSteps.find((one) => one === "FINISH" || one === "REOPEN");
    if (item && next) void take(item, next);
  };
  useCommands(
    items.length === 0
      ? []
      : [
          { id: "next-action", label: t`Next action`, group: "here", keys: "j", run: () => step(1) },
          { id: "previous-action", label: t`Previous action`, group: "here", keys: "k", run: () => step(-1) },
          { id: "action-done", label: t`It is done`, group: "here", keys: "x", run: finish },
        ],
  );
  return (
    <div className={styles.room}>
      <div role="status" className={styles.told}>
        {told && (
          <>
            <span>
              {told.step === "FINISH" ? <Trans>Done: “{told.text}”.</Trans> : <Trans>Noted: “{told.text}”.</Trans>}
            </span>
            {told.step === "FINISH" && (
              <Button onPress={() => void take(told, "REOPEN")}>
                <Trans>Take it back</Trans>
              </Button>
            )}
          </>
        )}
      </div>
      {problem && <Notice isUrgent title={problem} />}
      {items.length > 0 && (
        <ul ref={list} className={styles.list}>
          {items.map((item) => (
            <Suspense key={item.id}>
              <ActionRow
                item={item}
                slug={slug}
                today={today}
                leavesOut={leavesOut}
                beside={beside?.(item)}
                take={(one, next) => void take(one, next)}
              />
            </Suspense>
          ))}
        </ul>
      )}
    </div>
  );
}
