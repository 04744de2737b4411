import { Suspense } from "react";
import { Navigate, useParams } from "react-router";
import { NotThere } from "../../identity/viewer/NotThere.tsx";
import { useViewer } from "../../identity/viewer/use-viewer.ts";
import { Loading } from "../../kernel/Loading.tsx";
import { BackboneHome } from "./BackboneHome.tsx";

/** Screen 3: the day's work of the backbone. Whoever is something else has their day begin elsewhere. */
export function HomePage() {
  const { initiative: slug = "" } = useParams();
  const { viewer } = useViewer();
  const own = viewer?.memberships.filter((one) => one.initiative.slug === slug) ?? [];
  const roles = own.flatMap((one) => one.roles);
  if (roles.length === 0) return <NotThere />;
  if (own.some((one) => one.initiative.viewerSteers)) return <Navigate to="conditions" replace />;
  if (!roles.includes("BACKBONE")) return <Navigate to={roles.includes("PARTNER") ? "home" : "outcomes"} replace />;
  return (
    <Suspense fallback={<Loading />}>
      <BackboneHome slug={slug} />
    </Suspense>
  );
}
