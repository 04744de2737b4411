import { Status, type StatusKind } from "@keelson/ui/Status.tsx";
import { useLingui } from "@lingui/react/macro";
import type { GroupView } from "./report-store.ts";

/** How a group stands, by shape, word and colour. */
export function GroupStatus({ view }: { readonly view: GroupView }) {
  const { t } = useLingui();
  const { group, fate, checked, problems, isTold, isOvertaken, answer } = view;
  const { state, measurement } = group.expected;
  const shown = (kind: StatusKind, word: string) => <Status kind={kind}>{word}</Status>;
  if (isOvertaken) return shown("at-risk", t`Changed twice`);
  if (fate === "later") return shown("no-data", t`Later`);
  if (isTold && problems.length > 0) return shown("off-track", t`To correct`);
  if (isTold && checked.warnings.length > 0) return shown("at-risk", t`Unusual`);
  if (measurement?.state === "QUERIED" && fate === "unanswered") return shown("at-risk", t`Question`);
  if (fate === "record" && problems.length === 0)
    return answer.confirmed === checked.figures && checked.figures !== ""
      ? shown("closed", t`Confirmed`)
      : shown("closed", t`Filled in`);
  if (fate === "answer") return shown("closed", t`Answered`);
  if (fate === "submit") return shown("closed", t`Filled in by a colleague`);
  if (measurement?.state === "SUBMITTED") return shown("submitted", t`Sent`);
  if (measurement?.state === "ACCEPTED" || measurement?.state === "ACCEPTED_WITH_NOTE")
    return shown("on-track", t`Accepted`);
  if (state === "WAIVED") return shown("closed", t`Not expected`);
  return checked.isBlank ? shown("no-data", t`Empty`) : shown("no-data", t`Begun`);
}
