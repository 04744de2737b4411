import type { FormattedExecutionResult } from "graphql";
import { nameOf, type Document } from "./ask.ts";

/**
 * Listens to what the API tells of itself, by the browser's own EventSource: it comes again after an interruption and says what it heard last, so that
 * nothing is missed (docs/architecture.md, "Being told"). Only as long as the page is looked at, since a browser has few connections for all its tabs;
 * `onMissed` is called when it is looked at again. Returns how to stop.
 */
export function watch<Data, Variables>(
  document: Document<Data, Variables>,
  variables: Variables,
  onEvent: (data: Data) => void,
  onMissed: () => void,
): () => void {
  const { operationName = "", sha256Hash } = nameOf(document);
  const asked = new URLSearchParams({
    operationName,
    variables: JSON.stringify(variables),
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }),
  });
  let source: EventSource | null = null;
  const listen = () => {
    source = new EventSource(`/graphql/stream?${asked.toString()}`);
    source.addEventListener("next", ({ data }: MessageEvent<string>) => {
      // as the API writes it
      const told = JSON.parse(data) as FormattedExecutionResult<Data>;
      if (told.data) onEvent(told.data);
      if (told.errors) refused(told.errors);
    });
    // what is complete would be asked for again
    source.addEventListener("complete", () => source?.close());
  };
  const refused = (errors: NonNullable<FormattedExecutionResult["errors"]>) => {
    // whoever may not listen any more does not ask again; until the page is looked at anew
    source?.close();
    if (!errors.some(({ extensions }) => extensions?.["code"] === "EVENTS_FORGOTTEN")) return;
    listen();
    onMissed();
  };
  const look = () => {
    if (globalThis.document.visibilityState === "hidden") {
      source?.close();
      source = null;
    } else if (source === null) {
      listen();
      onMissed();
    }
  };
  if (globalThis.document.visibilityState === "visible") listen();
  globalThis.document.addEventListener("visibilitychange", look);
  return () => {
    globalThis.document.removeEventListener("visibilitychange", look);
    source?.close();
  };
}
