import { useLingui } from "@lingui/react/macro";
import { useParams } from "react-router";
import { useViewer } from "../../identity/viewer/use-viewer.ts";
import type { Signal } from "./conditions-document.ts";

/** Where what a signal tells of can be changed, by the reader or by whoever it is theirs to. */
export function usePlaceOf(): (place: Signal["place"]) => { readonly to: string; readonly name: string } {
  const { t } = useLingui();
  const { initiative = "" } = useParams();
  const { viewer } = useViewer();
  const within = `/i/${initiative}`;
  const isBackbone = viewer?.memberships.some(
    (one) => one.initiative.slug === initiative && one.roles.includes("BACKBONE"),
  );
  const places = {
    AGENDA: { to: `${within}/agenda`, name: t`To the agenda` },
    CONSULTATIONS: { to: `${within}/consultations`, name: t`To the consultations` },
    // who is late is for the backbone to see; everybody else reads what came in
    REPORTING: isBackbone
      ? { to: `${within}/reporting`, name: t`To the reports` }
      : { to: `${within}/outcomes`, name: t`To the outcomes` },
    OUTCOMES: { to: `${within}/outcomes`, name: t`To the outcomes` },
    ACTIVITIES: { to: `${within}/activities`, name: t`To the activities` },
    TOGETHER: { to: `${within}/together`, name: t`To the meetings` },
    ACTIONS: { to: `${within}/actions`, name: t`To the actions` },
    GROUPS: { to: `${within}/settings/groups`, name: t`To the groups` },
    BACKBONE: { to: `${within}/backbone`, name: t`To backbone support` },
  };
  return (place) => places[place];
}
