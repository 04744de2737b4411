import playwright, { type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { expect, inject } from "vitest";
import { openApi, type TestApi } from "../../apps/api/test/harness.ts";
import type { TestInitiative } from "../../apps/api/test/initiative.ts";
import { itselfIn } from "../../apps/api/src/door.ts";
import { findActorByEmail } from "../../apps/api/src/identity/persons/find-actor-by-email.ts";
import { makeReportLink } from "../../apps/api/src/identity/report-links/make-report-link.ts";
import { nobody } from "../../apps/api/src/kernel/local-context.ts";
import { parseNodeId } from "../../apps/api/src/kernel/node-id.ts";
import { readConsole } from "../../apps/api/src/http/console-routes.ts";
import { readTrustedDocuments } from "../../apps/api/src/http/documents/trusted-documents.ts";
import { freePort } from "../../apps/api/src/kernel/binaries.ts";

/** The whole of Keelson on a database of its own, with the pages as they were built, and a browser to visit them. */
export interface Site {
  readonly api: TestApi;
  readonly origin: string;
  /** A window of somebody signed in by a link, or of nobody yet. */
  readonly visit: (email: string | null, options?: BrowserContextOptions) => Promise<Visit>;
  /** What a browser has after somebody signed in. */
  readonly cookieFor: (email: string) => Promise<Cookie>;
  /** The secret of the link that a reminder to a partner's first person would carry. */
  readonly reportLink: (initiative: TestInitiative, code: string, period: string) => Promise<string>;
  /** Puts another version of the pages in place, as an upgrade does: the same, to whoever is not a browser. */
  readonly upgrade: () => void;
  readonly close: () => Promise<void>;
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly url: string;
  readonly httpOnly: boolean;
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Closes the window. Whatever the browser complained about fails the test: errors, and what the content policy forbids. */
  readonly leave: () => Promise<void>;
}

export async function openSite(): Promise<Site> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const pages = { ...(await readConsole()) };
  const options = { pages, trustedDocuments: await readTrustedDocuments() };
  // nobody is sent away who signs in for each test
  const api = await openApi(
    10,
    origin,
    { fromAddress: 10_000, atAccount: 10_000, atAccountFromAddress: 10_000 },
    options,
  );
  await api.http.listen({ port, host: "127.0.0.1" });
  const browser: Browser = await playwright.chromium.connect(inject("browserUrl"));
  return {
    api,
    origin,
    visit: async (email, { viewport = { width: 1280, height: 800 }, locale = "en", ...more } = {}) => {
      const context = await browser.newContext({ baseURL: origin, viewport, locale, reducedMotion: "reduce", ...more });
      if (email !== null) await context.addCookies([await cookieFor(api, email)]);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      return {
        page,
        context,
        leave: async () => {
          await context.close();
          // that a connection was cut off is what some tests are about
          expect(complaints.filter((text) => !/ERR_INTERNET_DISCONNECTED|Unreachable/.test(text))).toEqual([]);
        },
      };
    },
    reportLink: async ({ slug, partners }, code, period) => {
      const { initiativeId, id: membershipId } = parseNodeId("membership", partners[code]?.id ?? "");
      const actor = await findActorByEmail(api.url, `${code.toLowerCase()}@${slug}.example`);
      const asItself = itselfIn(api.database, { ...nobody, audience: [initiativeId], backbone: [initiativeId] });
      const link = { initiativeId, membershipId, personId: actor?.personId ?? "", period };
      return (await asItself.run(makeReportLink, link, { secret: "" })).secret;
    },
    cookieFor: (email) => cookieFor(api, email),
    upgrade: () => {
      pages.worker += "\n// newer";
    },
    close: async () => {
      await browser.close();
      await api.close();
    },
  };
}

/** The cookie that a browser has after it signed in. */
async function cookieFor(api: TestApi, email: string): Promise<Cookie> {
  const { cookie } = await api.session(email);
  const at = cookie.indexOf("=");
  return { name: cookie.slice(0, at), value: cookie.slice(at + 1), url: api.signIn.origin, httpOnly: true };
}
