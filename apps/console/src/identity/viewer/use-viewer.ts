import { useSuspenseQuery } from "@apollo/client/react";
import { viewerDocument } from "./viewer-document.ts";

/** Who is signed in, with what they take part in; null when nobody is, or not any more. */
export function useViewer() {
  const { data, refetch } = useSuspenseQuery(viewerDocument);
  return { viewer: data.viewer, askAgain: refetch };
}
