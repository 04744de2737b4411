import { Button } from "@keelson/ui/Button.tsx";
import { Plural, Trans } from "@lingui/react/macro";
import styles from "./PasteBar.module.css";
import { useReport, useReported } from "./use-group.ts";

/** How many beyond are told one by one. */
const namedMax = 5;

/** What came of pasting a block, and the way back. */
export function PasteBar() {
  const report = useReport();
  const pasted = useReported((store) => store.pasted);
  return (
    <div role="status" className={pasted ? styles.bar : undefined}>
      {pasted && (
        <>
          <p className={styles.text}>
            <Plural value={pasted.cells} one="# cell pasted" other="# cells pasted" />
            {pasted.look > 0 && (
              <>
                {", "}
                <Plural value={pasted.look} one="# needs a look" other="# need a look" />
              </>
            )}
            {pasted.beyond.length > 0 && (
              <>
                {". "}
                <Plural
                  value={pasted.beyond.length}
                  one="# did not fit and is not here:"
                  other="# did not fit and are not here:"
                />{" "}
                <bdi>
                  {pasted.beyond.slice(0, namedMax).join(" · ")}
                  {pasted.beyond.length > namedMax && " …"}
                </bdi>
              </>
            )}
          </p>
          <Button onPress={() => report.undo()}>
            <Trans>Undo</Trans>
          </Button>
          <Button onPress={() => report.dismissPasted()}>
            <Trans>Good</Trans>
          </Button>
        </>
      )}
    </div>
  );
}
