import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Vault } from "../kernel/vault.ts";
import { codeOf, addressWith } from "./public-forms/shown-code.ts";
import { isFromOurPages } from "./public-forms/is-from-our-pages.ts";
import { nameOfTheDay } from "./public-forms/name-of-the-day.ts";

/** What the console's build left to render public pages with: apps/console/src/public/render.tsx. */
export interface PublicPages {
  readonly styleSheets: readonly string[];
  readonly render: (request: PublicRequest) => Promise<PublicAnswer>;
}

export interface PublicRequest {
  readonly url: string;
  readonly languages: string;
  readonly origin: string;
  readonly styleSheets: readonly string[];
  readonly ask: (body: string) => Promise<{ readonly status: number; readonly body: string }>;
  readonly form: Readonly<Record<string, string>> | null;
  readonly code: string | null;
  readonly fresh: string;
}

export interface PublicAnswer {
  readonly status: number;
  readonly type: "text/html" | "text/csv";
  readonly fileName: string | null;
  /** Seconds. */
  readonly retryAfter: number | null;
  readonly isPrivate: boolean;
  readonly leadsTo: { readonly to: string; readonly code: string } | null;
  readonly body: string;
}

/** Loads what renders them. Throws where the console was not built. */
export async function readPublicPages(fileOf: (name: string) => string): Promise<PublicPages> {
  // both are of the console's build of this very commit
  const manifest = JSON.parse(await readFile(fileOf("public-manifest.json"), "utf8")) as Record<
    string,
    { readonly file: string }
  >;
  const { render } = (await import(pathToFileURL(fileOf("public.mjs")).href)) as Pick<PublicPages, "render">;
  const files = Object.values(manifest).map(({ file }) => file);
  return { styleSheets: files.filter((file) => file.endsWith(".css")).map((file) => `/${file}`), render };
}

/** What the public pages are served with. */
export interface PublicPagesOptions {
  readonly pages: PublicPages;
  readonly origin: string;
  /** What a code is sealed by on its way to the page that shows it. */
  readonly vault: Vault;
}

/** Pages on which people tell something, and find it again: whoever is there is nobody's business. */
function isWhereSomebodyTells(url: string): boolean {
  try {
    const [, what = ""] = (url.split("?", 1)[0] ?? "").split("/").slice(2).filter(Boolean).map(decodeURIComponent);
    return what === "tell-us" || what === "track";
  } catch {
    return false;
  }
}

/**
 * Answers with a page that needs no script, for search engines and for those who cannot run one. What it shows it asks of /graphql by a request
 * without any credentials, as anybody could from the visitor's address: the same rights, limits and line, even where somebody is signed in. A browser
 * may keep it, and asks each time whether it still stands, so that what was taken back is gone.
 *
 * What people tell is private: nothing of it is kept on the way, their address goes by a name of the day, and a form counts only where it comes from these
 * very pages; from anywhere else it is only looked at.
 */
export const publicPages =
  (http: FastifyInstance, { pages: { styleSheets, render }, origin, vault }: PublicPagesOptions) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const { url, ip, headers } = request;
    const isTold = isWhereSomebodyTells(url);
    const ask = async (payload: string) => {
      const answer = await http.inject({
        method: "POST",
        url: "/graphql",
        headers: { "content-type": "application/json" },
        remoteAddress: isTold ? nameOfTheDay(ip) : ip,
        payload,
      });
      return { status: answer.statusCode, body: answer.body };
    };
    if (isTold) reply.header("referrer-policy", "same-origin");
    if (request.method === "POST" && !isFromOurPages(headers, origin))
      return reply.code(303).header("cache-control", "no-store").redirect(url, 303);
    const languages = headers["accept-language"] ?? "";
    const form = request.method === "POST" ? formOf(request.body) : null;
    const fresh = randomBytes(16).toString("base64url");
    const code = isTold ? codeOf(vault, url) : null;
    const given = { url, languages, origin, styleSheets, ask, form, code, fresh };
    const { status, type, fileName, retryAfter, isPrivate, leadsTo, body } = await render(given);
    if (leadsTo)
      return reply.header("cache-control", "no-store").redirect(addressWith(vault, leadsTo.to, leadsTo.code), 303);
    reply.code(status).type(`${type}; charset=utf-8`).header("vary", "accept-language");
    if (fileName !== null) reply.header("content-disposition", `attachment; filename="${fileName}"`);
    if (retryAfter !== null) reply.header("retry-after", String(retryAfter));
    if (status !== 200 || isPrivate) return reply.header("cache-control", "no-store").send(body);
    const tag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    reply.header("cache-control", "no-cache").header("etag", tag);
    if (headers["if-none-match"]?.split(/\s*,\s*/).includes(tag)) return reply.code(304).send();
    return reply.send(body);
  };

/** A form as browsers send it without a script: its last value for each name. */
const formOf = (body: unknown): Record<string, string> =>
  typeof body === "string" ? Object.fromEntries(new URLSearchParams(body)) : {};
