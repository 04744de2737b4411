import { Trans } from "@lingui/react/macro";
import { OtherLanguages } from "../../agenda/comments/OtherLanguages.tsx";
import type { MeetingShown } from "./MeetingPage.tsx";
import styles from "./Minutes.module.css";

/** The minutes in other languages, below them: for whoever reads them, and for whoever writes them. */
export function MinutesLanguages({
  meeting,
  onChanged,
}: {
  readonly meeting: MeetingShown;
  readonly onChanged: () => unknown;
}) {
  // what was sent: what is typed and on its way nobody else has yet
  const { id, minutes: text, minutesLanguage: language, minutesTranslations: translations } = meeting;
  return (
    <div className={styles.languages}>
      <OtherLanguages
        original={{ id, text, language, translations, isMinutes: true }}
        name={<Trans>Minutes</Trans>}
        isOpen={meeting.viewerCan.includes("TRANSLATE_TEXT")}
        onChanged={onChanged}
      />
    </div>
  );
}
