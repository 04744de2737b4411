/**
 * Traces of operations and their statements, sent by OTLP over HTTP to an endpoint such as http://localhost:4318. Of statements their
 * text is told, and no value: neither parameters, which are not in it, nor literals. The libraries are loaded for whoever wants traces.
 */
export async function openTraces(endpoint) {
  const [{ context, SpanKind, SpanStatusCode, trace }, { OTLPTraceExporter }, { resourceFromAttributes }, sdk] =
    await Promise.all([
      import("@opentelemetry/api"),
      import("@opentelemetry/exporter-trace-otlp-http"),
      import("@opentelemetry/resources"),
      import("@opentelemetry/sdk-trace-node"),
    ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, "")}/v1/traces` });
  const provider = new sdk.NodeTracerProvider({
    resource: resourceFromAttributes({ "service.name": "keelson" }),
    spanProcessors: [new sdk.BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer("keelson");
  return {
    begin: () => {
      const operation = tracer.startSpan("operation", { kind: SpanKind.SERVER }, context.active());
      const within = trace.setSpan(context.active(), operation);
      return {
        statement: (sql) => {
          const text = withoutLiterals(sql);
          const span = tracer.startSpan(
            text.split(" ", 1)[0]?.toUpperCase() ?? "SQL",
            { kind: SpanKind.CLIENT, attributes: { "db.system.name": "postgresql", "db.query.text": text } },
            within,
          );
          return (error) => {
            if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
            span.end();
          };
        },
        end: ({ name, attributes, hasFailed }) => {
          operation.updateName(name);
          operation.setAttributes(attributes);
          if (hasFailed) operation.setStatus({ code: SpanStatusCode.ERROR });
          operation.end();
        },
      };
    },
    close: () => provider.shutdown(),
  };
}
/** The text of a statement on one line, with … for each literal. */
export const withoutLiterals = (sql) =>
  sql
    .replaceAll(/'(?:[^']|'')*'/g, "'…'")
    .replaceAll(/\s+/g, " ")
    .trim();
//# sourceMappingURL=traces.js.map
