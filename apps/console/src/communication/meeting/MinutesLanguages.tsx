import { Trans } from "@lingui/react/macro";
import { OtherLanguages } from "../../agenda/comments/OtherLanguages.tsx";
import type { MeetingShown } from "./MeetingPage.tsx";
import styles from "./Minutes.module.css";

/** The minutes in other languages, below them: for whoever reads them, and for whoever writes them. */
export function MinutesLanguages({
  meeting,
  text,
  language,
  onChanged,
}: {
  readonly meeting: MeetingShown;
  /** As they stand now, where somebody writes on. */
  readonly text: string;
  readonly language: string;
  readonly onChanged: () => unknown;
}) {
  return (
    <div className={styles.languages}>
      <OtherLanguages
        original={{ id: meeting.id, text, language, translations: meeting.minutesTranslations }}
        name={<Trans>Minutes</Trans>}
        isOpen={meeting.viewerCan.includes("TRANSLATE_TEXT")}
        onChanged={onChanged}
      />
    </div>
  );
}
