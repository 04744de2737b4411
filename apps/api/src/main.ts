import { configuration } from "./configuration.ts";
import { openDemo } from "./demo.ts";
import { openKeelson } from "./keelson.ts";
import { extendAllObligations } from "./measurement/obligations/extend-obligations.ts";
import { openServer } from "./server.ts";

const settings = configuration(process.env);
const keelson = await openKeelson(settings);
const hints = settings.demo ? await openDemo(keelson) : "";
const server = await openServer({ database: keelson.database, logLevel: settings.logLevel });
const address = await server.listen({ port: settings.port, host: settings.host });
console.log(`Keelson answers at ${address.replace("127.0.0.1", "localhost")}/graphql\n${hints}`);

// a new period begins at some midnight of every time zone
const hour = 3_600_000;
const extend = () =>
  extendAllObligations(keelson.actWith).catch((error) => server.log.error(error, "obligations were not extended"));
void extend();
setInterval(() => void extend(), hour).unref();

let isStopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop());

/** Lets what is under way finish, then stops the database if nobody else is at it. */
async function stop() {
  if (isStopping) return;
  isStopping = true;
  await server.close();
  await keelson.close();
  process.exit(0);
}
