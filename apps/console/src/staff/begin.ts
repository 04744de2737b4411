import { viewerDocument } from "../identity/viewer/viewer-document.ts";
import { askAhead } from "../kernel/ahead.ts";
import { firstLanguage } from "../kernel/first-language.ts";
import { preloadIndicator } from "../measurement/indicator/indicator-document.ts";
import { preloadOutcomes } from "../measurement/outcomes/outcomes-document.ts";
import { preloadReporting } from "../measurement/reporting/reporting-document.ts";
import { catalogues } from "./catalogues.ts";

interface Way {
  readonly address: RegExp;
  /** The file of the screen: the same as in routes.tsx. */
  readonly load: () => Promise<unknown>;
  /** What the screen will ask first; the names in the address, as they are written there. */
  readonly ask?: (names: readonly string[], params: URLSearchParams) => Promise<void>;
}

/** Where a day begins, or a link of a mail leads. */
const ways: readonly Way[] = [
  { address: /^\/signin$/, load: () => import("../identity/sign-in/SignInPage.tsx") },
  { address: /^\/i\/([^/]+)$/, load: () => import("../measurement/home/HomePage.tsx") },
  {
    address: /^\/i\/([^/]+)\/outcomes$/,
    load: () => import("../measurement/outcomes/OutcomesPage.tsx"),
    ask: ([slug = ""], params) => preloadOutcomes(askAhead, slug, params),
  },
  {
    address: /^\/i\/([^/]+)\/outcomes\/([^/]+)$/,
    load: () => import("../measurement/indicator/IndicatorPage.tsx"),
    ask: ([slug = "", code = ""], params) => preloadIndicator(askAhead, { slug, code }, params),
  },
  {
    address: /^\/i\/([^/]+)\/reporting$/,
    load: () => import("../measurement/reporting/ReportingPage.tsx"),
    ask: ([slug = ""], params) => preloadReporting(askAhead, slug, params),
  },
  { address: /^\/i\/([^/]+)\/review$/, load: () => import("../measurement/review/ReviewPage.tsx") },
];

/**
 * Sends for what an address will need besides the scripts of every screen, while those are on their way: who is here, what the screen asks and is, and
 * the words. Whatever fails is sent for again by whoever needs it, who says so.
 */
export function begin({ pathname, searchParams }: URL): void {
  const [way, names] = ways
    .map((one) => [one, one.address.exec(pathname)?.slice(1).map(decoded)] as const)
    .find(([, found]) => found) ?? [null, []];
  const send = (sent: Promise<unknown> | null | undefined) => void sent?.catch(() => undefined);
  send(pathname.startsWith("/signin") ? null : askAhead(viewerDocument, {}));
  send(way?.ask?.(names ?? [], searchParams));
  send(catalogues[`./messages/${firstLanguage().code}.po`]?.());
  // a browser fetches six at once, in turn: without words nothing is shown at all
  setTimeout(() => send(way?.load()));
}

/** As the router reads it. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
