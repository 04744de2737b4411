import { useEffect, type ReactNode } from "react";
import { Navigate, useLocation } from "react-router";
import { useViewer } from "../../identity/viewer/use-viewer.ts";

/** A page that lay open this long may have outlived its session. */
const restMilliseconds = 5 * 60 * 1_000;

/**
 * Lets in whoever is signed in, and sends everybody else to sign in and back again. A session ends without a word: whoever comes back to a page
 * after a while is asked for again.
 */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const { viewer, askAgain } = useViewer();
  const { pathname, search } = useLocation();
  const wasIn = viewer !== null;
  useEffect(() => {
    let hiddenAt = 0;
    const look = () => {
      if (document.visibilityState === "hidden") hiddenAt = Date.now();
      else if (wasIn && Date.now() - hiddenAt > restMilliseconds) void askAgain().catch(() => undefined);
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [askAgain, wasIn]);
  useEffect(() => {
    if (wasIn) sessionStorage.setItem("keelson-was-in", "1");
  }, [wasIn]);
  if (viewer) return children;
  const asked = new URLSearchParams({
    ...(pathname !== "/" && { next: pathname + search }),
    ...(hasEnded() && { ended: "" }),
  });
  return <Navigate to={`/signin?${asked.toString()}`} replace />;
}

/** Whether somebody was in, in this tab, and did not sign out. */
const hasEnded = () => sessionStorage.getItem("keelson-was-in") !== null;
