import { Button } from "@keelson/ui/Button.tsx";
import { Status } from "@keelson/ui/Status.tsx";
import { Trans } from "@lingui/react/macro";
import { useFormat } from "../../kernel/format.ts";
import { ScreenShown } from "./ScreenShown.tsx";
import styles from "./ScreenShown.module.css";
import type { ShownScreen } from "./suitability-document.ts";
import { resultKinds, useScreenResults } from "./use-screen-words.ts";

/** What was thought before: none is ever changed. */
export function EarlierScreens({
  screens,
  hasMore,
  more,
}: {
  readonly screens: readonly ShownScreen[];
  readonly hasMore: boolean;
  readonly more: () => Promise<unknown>;
}) {
  const format = useFormat();
  const results = useScreenResults();
  return (
    <section className={styles.earlier} aria-labelledby="earlier">
      <h2 id="earlier" className={styles.heading}>
        <Trans>What was thought before</Trans>
      </h2>
      {screens.map((screen) => (
        <details key={screen.id}>
          <summary>
            <span className={styles.inLine}>
              <time dateTime={screen.screenedOn}>{format.day(screen.screenedOn)}</time>
              <Status kind={resultKinds[screen.result]}>{results[screen.result]}</Status>
            </span>
          </summary>
          <ScreenShown screen={screen} today={null} isEarlier />
        </details>
      ))}
      {hasMore && (
        <div>
          <Button onPress={() => void more()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </section>
  );
}
