/**
 * What whoever watches over this process asks: /livez, whether it lives (else start it anew); /readyz, whether to send it requests;
 * /healthz, whether it and its database are well. None of them stands in line.
 */
export function healthRoutes(database, isStopping) {
  return async (http) => {
    const withDatabase = async (reply) => {
      try {
        await database.query("select 1");
        return { status: "ok" };
      } catch (error) {
        http.log.error(error, "the database does not answer");
        return reply.code(503).send({ status: "no database" });
      }
    };
    http.get("/livez", async () => ({ status: "ok" }));
    http.get("/readyz", async (_request, reply) =>
      isStopping() ? reply.code(503).send({ status: "stopping" }) : withDatabase(reply),
    );
    http.get("/healthz", async (_request, reply) => withDatabase(reply));
  };
}
//# sourceMappingURL=health-routes.js.map
