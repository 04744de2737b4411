import { configuration, type Configuration } from "./configuration.ts";
import { openDemo } from "./demo.ts";
import { openKeelson, type Keelson } from "./keelson.ts";
import { extendAllObligations } from "./measurement/obligations/extend-obligations.ts";
import { noteAllUnanswered } from "./measurement/queries/note-unanswered.ts";
import { openServer } from "./server.ts";

const settings = configuration(process.env);
const keelson = await openKeelson(settings);
let server: Awaited<ReturnType<typeof openServer>> | null = null;
let isStopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop(0));
try {
  server = await serve(keelson, settings);
} catch (error) {
  console.error(error);
  await stop(1);
}

async function serve(keelson: Keelson, { demo, logLevel, port, host }: Configuration) {
  const hints = demo ? await openDemo(keelson) : "";
  const opened = await openServer({ database: keelson.database, logLevel });
  const address = await opened.listen({ port, host });
  console.log(`Keelson answers at ${address.replace("127.0.0.1", "localhost")}/graphql\n${hints}`);
  // a new period begins, and a question grows old, at some midnight of every time zone
  const hour = 3_600_000;
  const clocks = { extendAllObligations, noteAllUnanswered };
  const tick = async () => {
    for (const [name, clock] of Object.entries(clocks))
      await clock(keelson.actWith).catch((error) => opened.log.error(error, `${name} failed`));
  };
  void tick();
  setInterval(() => void tick(), hour).unref();
  return opened;
}

/** Lets what is under way finish, then stops the database if nobody else is at it. */
async function stop(code: number) {
  if (isStopping) return;
  isStopping = true;
  await server?.close();
  await keelson.close();
  process.exit(code);
}
