import { Button } from "@keelson/ui/Button.tsx";
import { Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import type { Parts } from "./OneByOne.tsx";
import { OneStatement } from "./OneStatement.tsx";
import styles from "./Steps.module.css";
import { useComponentNames } from "./use-answer-words.ts";

/** All statements on one page, for whoever has the room and wants to see them together. */
export function AllAtOnce({
  round,
  draft,
  answered,
  onGive,
  go,
  isUnderWay,
  onSend,
}: Parts & { readonly isUnderWay: boolean; readonly onSend: () => void }) {
  const { t } = useLingui();
  const format = useFormat();
  const components = useComponentNames();
  const { statements } = round;
  const all = format.number(statements.length);
  const isWhole = answered === statements.length;
  const said = format.number(answered);
  return (
    <form
      className={`${styles.list} ${styles.wide}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) onSend();
        // what is left out is looked at before it is sent without
        else go(statements.length);
      }}
    >
      <div>
        <button type="button" className={styles.quiet} onClick={() => go(0, "one")}>
          <Trans>One at a time</Trans>
        </button>
      </div>
      {statements.map((statement, index) => {
        const now = format.number(index + 1);
        const { isOwn, component } = statement;
        const before = statements[index - 1];
        return (
          <div key={statement.code} className={styles.card}>
            {isOwn && !(before?.isOwn && before.component === component) && (
              <h2 className={styles.own}>
                <Trans>Asked by this initiative</Trans>
              </h2>
            )}
            <OneStatement
              statement={statement}
              round={round}
              draft={draft}
              isWide
              place={
                <>
                  <strong>{t`${now} of ${all}`}</strong> · {components[component]}
                </>
              }
              onGive={onGive}
            />
          </div>
        );
      })}
      <div className={styles.foot}>
        <span className={styles.answered}>
          <Trans>
            {said} of {all} answered
          </Trans>
        </span>
        <Button isMain isBusy={isUnderWay}>
          {isWhole ? <Trans>Send</Trans> : <Trans>Look it over</Trans>}
        </Button>
      </div>
    </form>
  );
}
