import { Notice } from "@keelson/ui/Notice.tsx";
import { Trans } from "@lingui/react/macro";
import type { MeetingShown } from "./MeetingPage.tsx";
import page from "./MeetingPage.module.css";
import styles from "./Minutes.module.css";
import { MinutesLanguages } from "./MinutesLanguages.tsx";
import { useMoment } from "./use-moment.ts";

/** The minutes as far as they are written, for whoever does not write them. */
export function ReadMinutes({
  meeting,
  onTranslated,
}: {
  readonly meeting: MeetingShown;
  readonly onTranslated: () => unknown;
}) {
  const moment = useMoment();
  const { minutes, minutesLanguage, publishedAt, timeZone } = meeting;
  return (
    <section aria-labelledby="minutes">
      <h2 id="minutes" className={page.title}>
        <Trans>Minutes</Trans>
      </h2>
      {minutes.trim() === "" ? (
        <Notice title={<Trans>Nothing is written yet</Trans>} />
      ) : (
        <>
          <p className={styles.soft}>
            {publishedAt ? (
              <Trans>Published {moment(publishedAt, timeZone)}</Trans>
            ) : (
              <Trans>A draft: they are not published yet.</Trans>
            )}
          </p>
          <p className={styles.read} dir="auto" lang={minutesLanguage === "und" ? undefined : minutesLanguage}>
            {minutes}
          </p>
          <MinutesLanguages meeting={meeting} onChanged={onTranslated} />
        </>
      )}
    </section>
  );
}
