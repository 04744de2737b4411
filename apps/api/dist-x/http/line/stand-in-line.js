import { setTimeout } from "node:timers/promises";
import { Overloaded } from "../database-faults.js";
/**
 * A client that is refused at once asks again at once, and refusing it takes the time of those who are answered. So whoever finds
 * the line full waits this long for the refusal: measured, that keeps ten times as many good answers.
 */
const delayMilliseconds = 500;
/** Bytes. To close a connection costs whoever comes next the making of one, and what is still on its way breaks it. */
const forgottenMost = 65_536;
/** More than these are not kept waiting: each holds a connection. */
const delayedMost = 1_000;
/**
 * Lets the requests of a scope stand in line. Where it is full, that is told before the body is read; the turn begins when the whole
 * body is there, so that whoever sends slowly holds up nobody, and before anything of it is parsed. `shed` is told of each refusal.
 */
export function standInLine(http, line, shed) {
  const turns = new WeakMap();
  let delayed = 0;
  const take = async (request) => {
    const leave = await line.enter(() => request.raw.socket.destroyed);
    if (!leave) {
      shed();
      throw new Overloaded();
    }
    turns.set(request, leave);
  };
  http.addHook("onRequest", async (request, reply) => {
    if (!line.isFull) return;
    shed();
    if (delayed < delayedMost) {
      delayed += 1;
      await setTimeout(delayMilliseconds).finally(() => (delayed -= 1));
    }
    // a short body is read and forgotten, and the connection is as good as before; nobody waits for a long one
    if (!(Number(request.headers["content-length"]) <= forgottenMost)) reply.header("connection", "close");
    throw new Overloaded();
  });
  const parse = http.getDefaultJsonParser("error", "error");
  http.removeContentTypeParser("application/json");
  http.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
    // parseAs makes it a string
    take(request).then(() => parse(request, body, done), done);
  });
  // what came without a body
  http.addHook("preHandler", async (request) => {
    if (!turns.has(request)) await take(request);
  });
  // the answer is made, whether anybody is still there to read it or not
  http.addHook("onSend", async (request) => turns.get(request)?.());
}
//# sourceMappingURL=stand-in-line.js.map
