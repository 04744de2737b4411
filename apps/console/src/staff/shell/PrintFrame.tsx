import { Suspense } from "react";
import { Outlet } from "react-router";
import { Loading } from "../../kernel/Loading.tsx";
import { OfflineBand } from "./OfflineBand.tsx";
import { SessionGate } from "./SessionGate.tsx";
import { First } from "./Shell.tsx";

/** What goes onto paper, for whoever is signed in: nothing around it, and no way around. */
export function PrintFrame() {
  return (
    <Suspense fallback={<First />}>
      <SessionGate>
        <OfflineBand />
        <main id="main">
          <Suspense fallback={<Loading isScreen />}>
            <Outlet />
          </Suspense>
        </main>
      </SessionGate>
    </Suspense>
  );
}
