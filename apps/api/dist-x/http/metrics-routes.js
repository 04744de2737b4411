import { timingSafeEqual, createHash } from "node:crypto";
import { BlockList } from "node:net";
/** Mounts /metrics for Prometheus: for whoever sends the token, and without one for this machine alone. */
export function metricsRoutes(metrics, token) {
  return async (http) => {
    http.get("/metrics", async (request, reply) => {
      if (!(token === null ? isOfThisMachine(request) : isToken(request.headers.authorization, token)))
        return reply
          .code(403)
          .type("text/plain; charset=utf-8")
          .send("From another machine, send Authorization: Bearer <KEELSON_METRICS_TOKEN>.\n");
      return reply.type(metrics.contentType).send(await metrics.read());
    });
  };
}
const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");
/** A proxy on this machine speaks for others. */
function isOfThisMachine({ raw, headers }) {
  if (headers["x-forwarded-for"] !== undefined || headers.forwarded !== undefined) return false;
  const address = raw.socket.remoteAddress ?? "";
  return loopback.check(address, address.includes(":") ? "ipv6" : "ipv4");
}
const digest = (text) => createHash("sha256").update(text).digest();
const isToken = (authorization, token) => timingSafeEqual(digest(authorization ?? ""), digest(`Bearer ${token}`));
//# sourceMappingURL=metrics-routes.js.map
