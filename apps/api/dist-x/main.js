import "reflect-metadata";
import { configuration, secretOf } from "./configuration.js";
import { demoLinks, openDemo } from "./demo.js";
import { itselfIn } from "./door.js";
import { smtpPost, terminalPost } from "./identity/mails/post.js";
import { askForMail } from "./identity/mails/write-mail.js";
import { openSignIn } from "./identity/sign-in/sign-in.js";
import { jobsOf } from "./jobs.js";
import { openKeelson } from "./keelson.js";
import { readConsole } from "./http/console-routes.js";
import { readTrustedDocuments } from "./http/documents/trusted-documents.js";
import { openTraces } from "./http/operations/traces.js";
import { lineLimits } from "./http/line/line.js";
import { openDatabase, patience } from "./kernel/database.js";
import { entities } from "./modules.js";
import { freePort } from "./kernel/binaries.js";
import { openQueue } from "./kernel/queue.js";
import { keptSecret } from "./kernel/secret.js";
import { openServer } from "./server.js";
const settings = configuration(process.env);
const givenSecret = secretOf(settings);
const keelson = await openKeelson(settings);
/** What is to be closed, the last opened first. */
const closers = [() => keelson.close()];
let isStopping = false;
/** How long what is under way may take to finish. */
const drainMilliseconds = 10_000;
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void stop(0));
try {
  await serve(keelson, settings);
} catch (error) {
  // whoever stops a start takes from it what it was about to use
  if (!isStopping) console.error(error);
  await stop(1);
}
async function serve(keelson, settings) {
  const { demo, logLevel, host, trustedProxies } = settings;
  if (demo) await openDemo(keelson);
  const port = settings.port || (await freePort());
  const publicUrl = settings.publicUrl ?? `http://localhost:${port}`;
  const asItself = () => itselfIn(keelson.database);
  const post = postOf(settings, publicUrl);
  let http = null;
  const signIn = openSignIn({
    ownerUrl: keelson.ownerUrl,
    secret: givenSecret ?? (await keptSecret(settings.dataDirectory)),
    publicUrl,
    // where no mail leaves, there is nothing to keep
    askForMail: post ? askForMail(asItself) : async () => undefined,
    log: (level, message, details) => http?.log[level]({ details }, message),
  });
  closers.unshift(() => signIn.close());
  // what people ask for has an end; what Keelson does by itself takes its time, on a pool of its own
  const database = await openDatabase(keelson.ownerUrl, entities, lineLimits.running, patience);
  closers.unshift(() => database.destroy());
  const traces = settings.tracesEndpoint === null ? null : await openTraces(settings.tracesEndpoint);
  if (traces) closers.unshift(() => traces.close());
  http = await openServer({
    database,
    signIn,
    trustedProxies,
    trustedDocuments: await readTrustedDocuments(),
    pages: await readConsole(),
    logLevel,
    traces,
    metricsToken: settings.metricsToken,
    isStopping: () => isStopping,
  });
  const { log } = http;
  const serving = http;
  closers.unshift(() => drain(serving));
  if (!post) log.warn("SMTP_URL is not set: invitations wait in the outbox, and nobody signs in by mail");
  closers.unshift(await openQueue({ ownerUrl: keelson.ownerUrl, jobs: jobsOf(keelson, signIn, post), log }));
  // as many as come at once are let in to be told; the system has a limit of its own
  const address = await http.listen({ port, host, backlog: 4_096 });
  const hints = demo ? await demoLinks(signIn) : "";
  const place = address.replace("127.0.0.1", "localhost");
  console.log(`Keelson answers at ${place}/graphql\nand its pages at ${place}\n${hints}`);
}
/** How mail leaves; null where nobody set up a server for it. */
function postOf({ smtpUrl, mailFrom, demo }, publicUrl) {
  if (smtpUrl) return smtpPost(smtpUrl, mailFrom ?? `Keelson <no-reply@${new URL(publicUrl).hostname}>`);
  return demo ? terminalPost : null;
}
/** Takes nothing new; gives what is under way its time, and no more. */
async function drain(http) {
  const timer = setTimeout(() => http.server.closeAllConnections(), drainMilliseconds);
  await http.close();
  clearTimeout(timer);
}
/** Lets what is under way finish, then stops the database if nobody else is at it. */
async function stop(code) {
  if (isStopping) return;
  isStopping = true;
  // a start that is under way may still be adding some
  for (let close = closers.shift(); close; close = closers.shift()) await close();
  process.exit(code);
}
//# sourceMappingURL=main.js.map
