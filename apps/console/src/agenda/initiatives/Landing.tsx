import { Navigate } from "react-router";
import { useViewer } from "../../identity/viewer/use-viewer.ts";
import { initiativesOf, landingOf } from "./initiatives-of.ts";

/** Sends whoever comes without saying where to, to where their work is. */
export function Landing() {
  const { viewer } = useViewer();
  return viewer && <Navigate to={landingOf(initiativesOf(viewer))} replace />;
}
