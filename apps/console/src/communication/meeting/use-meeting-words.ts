import type { AgendaPurpose, AttendanceMode, MeetingState } from "@keelson/domain/communication/words";
import { useLingui } from "@lingui/react/macro";

/** What a point of an agenda is for, what became of a meeting, and how somebody came to it, in the reader's words. */
export function useMeetingWords() {
  const { t } = useLingui();
  const purposes: Readonly<Record<AgendaPurpose, string>> = {
    INFORM: t`To know`,
    DISCUSS: t`To talk about`,
    DECIDE: t`To decide`,
    LEARN: t`To learn from`,
  };
  const states: Readonly<Record<MeetingState, string>> = {
    PLANNED: t`Planned`,
    HELD: t`Held`,
    CANCELLED: t`Cancelled`,
  };
  const modes: Readonly<Record<AttendanceMode, string>> = {
    IN_PERSON: t`In the room`,
    REMOTE: t`From afar`,
  };
  return { purposes, states, modes };
}
