var __rewriteRelativeImportExtension =
  (this && this.__rewriteRelativeImportExtension) ||
  function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
      return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
        return tsx ? (preserveJsx ? ".jsx" : ".js") : d && (!ext || !cm) ? m : d + ext + "." + cm.toLowerCase() + "js";
      });
    }
    return path;
  };
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
/** Loads what renders them. Throws where the console was not built. */
export async function readPublicPages(fileOf) {
  // both are of the console's build of this very commit
  const manifest = JSON.parse(await readFile(fileOf("public-manifest.json"), "utf8"));
  const { render } = await import(__rewriteRelativeImportExtension(pathToFileURL(fileOf("public.mjs")).href));
  const files = Object.values(manifest).map(({ file }) => file);
  return { styleSheets: files.filter((file) => file.endsWith(".css")).map((file) => `/${file}`), render };
}
/**
 * Answers with a page that needs no script, for search engines and for those who cannot run one. What it shows it asks of /graphql by a request
 * without any credentials, as anybody could from the visitor's address: the same rights, limits and line, even where somebody is signed in. A browser
 * may keep it, and asks each time whether it still stands, so that what was taken back is gone.
 */
export const publicPages =
  (http, { styleSheets, render }, origin) =>
  async ({ url, ip, headers }, reply) => {
    const ask = async (payload) => {
      const answer = await http.inject({
        method: "POST",
        url: "/graphql",
        headers: { "content-type": "application/json" },
        remoteAddress: ip,
        payload,
      });
      return { status: answer.statusCode, body: answer.body };
    };
    const languages = headers["accept-language"] ?? "";
    const { status, type, fileName, retryAfter, body } = await render({ url, languages, origin, styleSheets, ask });
    reply.code(status).type(`${type}; charset=utf-8`).header("vary", "accept-language");
    if (fileName !== null) reply.header("content-disposition", `attachment; filename="${fileName}"`);
    if (retryAfter !== null) reply.header("retry-after", String(retryAfter));
    if (status !== 200) return reply.header("cache-control", "no-store").send(body);
    const tag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    reply.header("cache-control", "no-cache").header("etag", tag);
    if (headers["if-none-match"]?.split(/\s*,\s*/).includes(tag)) return reply.code(304).send();
    return reply.send(body);
  };
//# sourceMappingURL=public-pages.js.map
