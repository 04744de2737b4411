import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import helmet from "@fastify/helmet";
import files from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { openVault, type Vault } from "../kernel/vault.ts";
import { publicPages, readPublicPages, type PublicPages } from "./public-pages.ts";

type Entry = "partner" | "staff";

/** What the console's build left to serve. */
export interface Console {
  /** The folder of everything that has its hash in its name. */
  readonly assets: string;
  readonly pages: Readonly<Record<Entry, string>>;
  readonly publicPages: PublicPages;
  /** The script that keeps a partner's page for when there is no connection. */
  readonly worker: string;
}

/** Where the console's build is; nobody says so by hand. */
export const consoleFile = (name: string): string =>
  path.join(path.dirname(createRequire(import.meta.url).resolve("@keelson/console/package.json")), "dist", name);

/** Reads the pages of the three entries once. Throws where the console was not built. */
export async function readConsole(): Promise<Console> {
  const read = (entry: Entry) => readFile(consoleFile(`${entry}.html`), "utf8");
  const [partner, staff, anyone, worker] = await Promise.all([
    read("partner"),
    read("staff"),
    readPublicPages(consoleFile),
    readFile(consoleFile("sw.js"), "utf8"),
  ]);
  return { assets: consoleFile("assets"), pages: { partner, staff }, publicPages: anyone, worker };
}

/** Twenty thousand characters of any script, as forms write them. */
const formBytesMax = 400_000;

/** Addresses that are not pages, whoever asks: what is not there is told as the API tells it. */
const notPages = /^\/(?:api|assets|calendar|files|graphql|livez|readyz|healthz|metrics)(?:\/|$)/;

/**
 * Serves the console: assets for ever, since a changed one has another name; the public pages whole; and a page for each other address that a
 * browser goes to, which the entry's own router reads. Nothing else that lies in the build is served, but for the worker, which asks for the
 * partner's page by its name.
 */
export function consoleRoutes(built: Console, origin: string, vault: Vault | null) {
  const { assets, pages, publicPages: renderer } = built;
  // where nothing is told, codes and addresses are of this process alone
  const shown = { pages: renderer, origin, vault: vault ?? openVault(randomBytes(32).toString("base64url")) };
  return async (http: FastifyInstance) => {
    await http.register(helmet, {
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", "data:", "blob:"],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          manifestSrc: ["'self'"],
          workerSrc: ["'self'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          // nothing that is read from a text becomes an element or a script
          requireTrustedTypesFor: ["'script'"],
        },
      },
      xFrameOptions: { action: "deny" },
      // whoever runs Keelson on one name of several decides for the others
      strictTransportSecurity: { includeSubDomains: false },
    });
    await http.register(files, {
      root: assets,
      prefix: "/assets/",
      wildcard: false,
      index: false,
      immutable: true,
      maxAge: "1y",
      preCompressed: true,
    });
    const page = (entry: Entry) => async (request: FastifyRequest, reply: FastifyReply) => {
      if (notPages.test(request.url.split("?")[0] ?? "") || !request.headers.accept?.includes("text/html"))
        return reply.callNotFound();
      return reply.type("text/html; charset=utf-8").header("cache-control", "no-store").send(pages[entry]);
    };
    http.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string", bodyLimit: formBytesMax },
      (_, body, done) => done(null, body),
    );
    const publicPage = publicPages(http, shown);
    http.get("/p/*", publicPage);
    http.post("/p/:initiative/tell-us", publicPage);
    http.post("/p/:initiative/track", publicPage);
    http.post("/p/:initiative/tell-us/", publicPage);
    http.post("/p/:initiative/track/", publicPage);
    // whatever is in place at the moment, and asked for again at every visit, or nobody would ever have the next one
    http.get("/sw.js", (_request, reply) =>
      reply.type("text/javascript; charset=utf-8").header("cache-control", "no-cache").send(built.worker),
    );
    http.get("/partner.html", (_request, reply) =>
      reply.type("text/html; charset=utf-8").header("cache-control", "no-store").send(pages.partner),
    );
    http.get("/r/*", page("partner"));
    http.get("/i/:initiative/report/:period", page("partner"));
    http.get("/i/:initiative/readiness/answer/:assessment", page("partner"));
    http.get("/*", page("staff"));
  };
}
