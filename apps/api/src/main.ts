import "reflect-metadata";
import type { FastifyInstance } from "fastify";
import { configuration, secretOf, type Configuration } from "./configuration.ts";
import { demoLinks, openDemo } from "./demo.ts";
import { itselfIn } from "./door.ts";
import { smtpPost, terminalPost } from "./identity/mails/post.ts";
import type { Post } from "./identity/mails/send-mail.ts";
import { askForMail } from "./identity/mails/write-mail.ts";
import { openSignIn } from "./identity/sign-in/sign-in.ts";
import { jobsOf } from "./jobs.ts";
import { openKeelson, type Keelson } from "./keelson.ts";
import { readConsole } from "./http/console-routes.ts";
import { readTrustedDocuments } from "./http/documents/trusted-documents.ts";
import { openTraces } from "./http/operations/traces.ts";
import { lineLimits } from "./http/line/line.ts";
import { storeOf } from "./kernel/file-store.ts";
import { openDatabase, patience } from "./kernel/database.ts";
import { entities } from "./modules.ts";
import { freePort } from "./kernel/binaries.ts";
import { openQueue } from "./kernel/queue.ts";
import { keptSecret } from "./kernel/secret.ts";
import { openVault, type Vault } from "./kernel/vault.ts";
import { openServer } from "./server.ts";

const settings = configuration(process.env);
const givenSecret = secretOf(settings);
const keelson = await openKeelson(settings);
/** What is to be closed, the last opened first. */
const closers: (() => Promise<unknown>)[] = [() => keelson.close()];
let isStopping = false;
/** How long what is under way may take to finish. */
const drainMilliseconds = 10_000;
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop(0));
try {
  await serve(keelson, settings);
} catch (error) {
  // whoever stops a start takes from it what it was about to use
  if (!isStopping) console.error(error);
  await stop(1);
}

async function serve(keelson: Keelson, settings: Configuration) {
  const { demo, logLevel, host, trustedProxies } = settings;
  if (demo) await openDemo(keelson);
  const port = settings.port || (await freePort());
  const publicUrl = settings.publicUrl ?? `http://localhost:${port}`;
  const asItself = () => itselfIn(keelson.database);
  const post = postOf(settings, publicUrl);
  let http: FastifyInstance | null = null;
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
  const vault = await vaultOf(settings);
  const store = await storeOf(settings);
  http = await openServer({
    database,
    vault,
    files: store && { store, limits: settings.fileLimits, scanner: settings.fileScanner },
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
  if (!vault) log.warn("KEELSON_CASE_KEY is not set: nothing is taken in of what people would tell");
  if (!store) log.warn("nothing can be written in KEELSON_DATA_DIR: no files are taken in");
  else if (!settings.fileScanner && !demo)
    log.warn("KEELSON_FILE_SCANNER is not set: files are kept without being looked at");
  if (!post) log.warn("SMTP_URL is not set: invitations wait in the outbox, and nobody signs in by mail");
  closers.unshift(await openQueue({ ownerUrl: keelson.ownerUrl, jobs: jobsOf(keelson, signIn, post, store), log }));
  // as many as come at once are let in to be told; the system has a limit of its own
  const address = await http.listen({ port, host, backlog: 4_096 });
  const hints = demo ? await demoLinks(signIn) : "";
  const place = address.replace("127.0.0.1", "localhost");
  console.log(`Keelson answers at ${place}/graphql\nand its pages at ${place}\n${hints}`);
}

/**
 * What people tell is sealed under a key of its own. Whoever brings a database of their own brings it too: without it nothing could be read any more, so
 * nothing is taken in before it is there.
 */
async function vaultOf({ caseKey, databaseUrl, dataDirectory }: Configuration): Promise<Vault | null> {
  if (caseKey !== null) return openVault(caseKey);
  return databaseUrl === null ? openVault(await keptSecret(dataDirectory, "case-key")) : null;
}

/** How mail leaves; null where nobody set up a server for it. */
function postOf({ smtpUrl, mailFrom, demo }: Configuration, publicUrl: string): Post | null {
  if (smtpUrl) return smtpPost(smtpUrl, mailFrom ?? `Keelson <no-reply@${new URL(publicUrl).hostname}>`);
  return demo ? terminalPost : null;
}

/** Takes nothing new; gives what is under way its time, and no more. */
async function drain(http: FastifyInstance) {
  const timer = setTimeout(() => http.server.closeAllConnections(), drainMilliseconds);
  await http.close();
  clearTimeout(timer);
}

/** Lets what is under way finish, then stops the database if nobody else is at it. */
async function stop(code: number) {
  if (isStopping) return;
  isStopping = true;
  // a start that is under way may still be adding some
  for (let close = closers.shift(); close; close = closers.shift()) await close();
  process.exit(code);
}
