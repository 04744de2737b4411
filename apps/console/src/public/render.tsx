import "@keelson/ui/tokens.css";
import { setupI18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { Nonsense, TooMany, Unanswered, type AskAsNobody } from "./ask-as-nobody.ts";
import { catalogues } from "./catalogues.ts";
import { figuresCsvOf } from "./csv/figures-csv.ts";
import { findIndicator } from "./indicator/find-indicator.ts";
import { IndicatorPage } from "./indicator/IndicatorPage.tsx";
import { findInitiative } from "./initiative/find-initiative.ts";
import { InitiativePage } from "./initiative/InitiativePage.tsx";
import { LaterPage } from "./shell/LaterPage.tsx";
import type { Reply } from "./reply.ts";
import { NothingPage } from "./shell/NothingPage.tsx";
import { answerTellUs } from "./tell-us/answer-tell-us.tsx";
import { findTold } from "./told/find-told.ts";
import { toldPlace } from "./told/told.ts";
import { ToldPage } from "./told/ToldPage.tsx";
import { answerTrack } from "./track/answer-track.tsx";
import { visitOf, Visited, type Visit } from "./visit.ts";

/** What somebody asks for, and the way to ask the API for them: as anybody without a name does. */
export interface PublicRequest {
  /** Path and query, as in the request's first line. */
  readonly url: string;
  /** The header Accept-Language. */
  readonly languages: string;
  /** Where Keelson is reached, without a path. */
  readonly origin: string;
  /** Addresses of what the page wears. */
  readonly styleSheets: readonly string[];
  readonly ask: AskAsNobody;
  /** What a form brought; null: it is only looked at. */
  readonly form: Readonly<Record<string, string>> | null;
  /** A receipt code that a page before led here with; null where there is none, or not any more. */
  readonly code: string | null;
  /** Drawn for this request: 128 bits, as letters, digits, - and _. */
  readonly fresh: string;
}

export interface PublicAnswer {
  readonly status: number;
  readonly type: "text/html" | "text/csv";
  /** How a download is called; null: it is read in the browser. */
  readonly fileName: string | null;
  /** In how many seconds it may be tried again; null where that is not the matter. */
  readonly retryAfter: number | null;
  /** Nobody keeps it, on whatever device or way. */
  readonly isPrivate: boolean;
  /** Another page is led to, with a code that its address does not hold in the open. */
  readonly leadsTo: { readonly to: string; readonly code: string } | null;
  readonly body: string;
}

/**
 * Whatever lies under /p/: the page of an initiative, of one of its outcomes, of what it has told everybody, and the figures as a file. Made whole here, so that a browser
 * needs no script to show it. Of what is not published it says what it says of what does not exist.
 */
export async function render({ ask, ...request }: PublicRequest): Promise<PublicAnswer> {
  const visit = visitOf(request);
  try {
    const taken = await taking(visit, ask, request);
    if (taken) return replied(visit, taken);
    return (await answer(visit, ask)) ?? page(visit, <NothingPage />, 404);
  } catch (error) {
    if (error instanceof Nonsense) return page(visit, <NothingPage />, 404);
    if (error instanceof TooMany) return page(visit, <LaterPage seconds={error.seconds} />, 429, error.seconds);
    if (error instanceof Unanswered) return page(visit, <LaterPage seconds={null} />, 503, error.seconds);
    throw error;
  }
}

const file = "figures.csv";

/** The pages that take something in: null where it is another's address, or nothing is published there. */
async function taking(
  visit: Visit,
  ask: AskAsNobody,
  given: Pick<PublicRequest, "form" | "code" | "fresh">,
): Promise<Reply | null> {
  const [, second, third, ...more] = visit.segments;
  if (second === "tell-us" && (third === undefined || third === "sent") && more.length === 0)
    return answerTellUs(visit, ask, given);
  return second === "track" && third === undefined ? answerTrack(visit, ask, given) : null;
}

function replied(visit: Visit, reply: Reply): PublicAnswer {
  if ("to" in reply) return { ...page(visit, null, 303), isPrivate: true, leadsTo: reply, body: "" };
  return { ...page(visit, reply.node, reply.status, reply.retryAfter ?? null), isPrivate: true };
}

async function answer(visit: Visit, ask: AskAsNobody): Promise<PublicAnswer | null> {
  const [slug, second, third, ...more] = visit.segments;
  if (slug === undefined || more.length > 0 || (third !== undefined && third !== file)) return null;
  if (second === undefined || second === file) {
    const initiative = await findInitiative(ask, slug, visit.after);
    if (!initiative) return null;
    return second === file
      ? csv(`${initiative.slug}.csv`, figuresCsvOf(initiative.indicators))
      : page(visit, <InitiativePage initiative={initiative} />);
  }
  if (second === toldPlace && third === undefined) {
    const told = await findTold(ask, slug, visit.after);
    return told && page(visit, <ToldPage told={told} />);
  }
  const found = await findIndicator(ask, slug, second);
  if (!found) return null;
  return third === file
    ? csv(`${found.initiative.slug}-${found.code}.csv`, figuresCsvOf([found]))
    : page(visit, <IndicatorPage indicator={found} />);
}

const csv = (fileName: string, body: string): PublicAnswer => ({
  status: 200,
  type: "text/csv",
  fileName: fileName.replaceAll(/[^\w.-]/g, "_"),
  retryAfter: null,
  isPrivate: false,
  leadsTo: null,
  body,
});

function page(visit: Visit, children: ReactNode, status = 200, retryAfter: number | null = null): PublicAnswer {
  const i18n = setupI18n();
  i18n.loadAndActivate({ locale: visit.language.code, messages: catalogues[visit.language.code] ?? {} });
  const body = renderToString(
    <I18nProvider i18n={i18n}>
      <Visited value={visit}>{children}</Visited>
    </I18nProvider>,
  );
  return {
    status,
    type: "text/html",
    fileName: null,
    retryAfter,
    isPrivate: false,
    leadsTo: null,
    body: `<!doctype html>${body}`,
  };
}
