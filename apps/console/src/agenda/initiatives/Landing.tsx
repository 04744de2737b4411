import { Navigate } from "react-router";
import { useViewer } from "../../identity/viewer/use-viewer.ts";
import { initiativesOf, landingOf } from "./initiatives-of.ts";

/** Sends whoever comes without saying where to, to where their work is. */
export function Landing() {
  const { viewer } = useViewer();
  // an invitation is answered before anything else
  const isInvited = viewer?.invitations.some(({ mayAnswer, acceptedOn }) => mayAnswer && !acceptedOn);
  return viewer && <Navigate to={isInvited ? "/initiatives" : landingOf(initiativesOf(viewer))} replace />;
}
