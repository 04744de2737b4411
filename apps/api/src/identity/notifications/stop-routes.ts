import type { FastifyInstance } from "fastify";
import type { Context } from "../../kernel/context.ts";
import { stopMails } from "./stop-mails.ts";
import type { StopTokens } from "./stop-tokens.ts";

/** Where the header List-Unsubscribe of a mail points. */
export const stopPath = "/api/mails/stop";

/**
 * Stops mails by the link of one of them. A POST does it, from the page or from the button of a mail program (RFC 8058); whoever merely
 * follows the link, as scanners of mail do, is led to the page that asks. Nobody signs in, and nothing but the token is read.
 */
export function stopRoutes(tokens: StopTokens, asItself: () => Context) {
  return async (http: FastifyInstance) => {
    http.addHook("onSend", async (_request, reply) => {
      reply.header("cache-control", "no-store").header("referrer-policy", "no-referrer");
    });
    // mail programs send multipart/form-data or a form, and all that is in it was said by asking
    http.removeAllContentTypeParsers();
    http.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: 16_384 }, (_request, _body, done) => done(null));
    const url = `${stopPath}/:token`;
    http.get<{ Params: { token: string } }>(url, { exposeHeadRoute: false }, (request, reply) =>
      reply.redirect(`/stop/${encodeURIComponent(request.params.token)}`),
    );
    http.post<{ Params: { token: string } }>(url, async (request, reply) => {
      const stop = tokens.read(request.params.token);
      if (!stop) return reply.code(404).send({ code: "NOT_FOUND", message: "This link stops nothing." });
      await asItself().run(stopMails, stop, {});
      return { types: stop.types };
    });
  };
}
