import { randomBytes } from "node:crypto";
import fs from "node:fs/promises";
import net from "node:net";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { account } from "./account.js";
import { binaries, call, freePort } from "./binaries.js";
/**
 * Starts the embedded PostgreSQL in `directory`, made on first use, or takes up the one that already runs there. It listens on
 * loopback only, on a port the system chose. Rejects with PostgreSQL's own words where it cannot start.
 */
export async function openCluster(directory, options = {}) {
  const root = path.resolve(directory);
  const data = path.join(root, "data");
  const [programs, who] = await Promise.all([binaries(), account()]);
  await fs.mkdir(root, { recursive: true });
  await give(root, who);
  if (!(await exists(data))) await initialise(programs, who, root, data, options);
  const password = (await fs.readFile(path.join(data, passwordFile), "utf8")).trim();
  const { port, isOurs } = await take(programs, who, root, data, options);
  return {
    adopted: !isOurs,
    url: (database = "postgres") => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`,
    stop: () => stop(programs, who, data),
  };
}
/** Beside PostgreSQL's own files, so that data and password come and go together. */
const passwordFile = "keelson.password";
/** Made aside and moved into place whole: neither a second process nor a kill -9 ever finds half a cluster. */
async function initialise(programs, who, root, data, options) {
  const aside = path.join(root, `making-${randomBytes(6).toString("hex")}`);
  const secret = `${aside}.password`;
  await fs.writeFile(secret, randomBytes(24).toString("hex"), { mode: 0o600 });
  await give(secret, who);
  // the built-in C.UTF-8 sorts the same on every machine
  const asked = ["-D", aside, "-U", "postgres", "-A", "scram-sha-256", "--pwfile", secret, "-E", "UTF8"];
  const made = await call(
    programs.initdb,
    [...asked, "--locale-provider=builtin", "--locale=C.UTF-8", ...(options.fast ? ["--no-sync"] : [])],
    who,
  );
  try {
    if (made.code !== 0) throw new Error(`PostgreSQL could not be set up in ${root}: ${made.output}`);
    await fs.rename(secret, path.join(aside, passwordFile));
    await fs.rename(aside, data);
  } catch (error) {
    // another process of ours was there first: its cluster is as good
    if (!(await exists(data))) throw error;
  } finally {
    await Promise.all([aside, secret].map((file) => fs.rm(file, { recursive: true, force: true })));
  }
}
/** Takes up the server that runs, waits for one that is stopping to be gone, and starts one where there is none. */
async function take(programs, who, root, data, options) {
  const deadline = Date.now() + 60_000;
  for (let failures = 0; ; await setTimeout(20 + 50 * failures)) {
    if (await isRunning(programs, who, data)) {
      const port = await portOf(data);
      // what was just killed may still be in the list of processes
      if (port !== null && (await listens(port))) return { port, isOurs: false };
      if (Date.now() > deadline) throw new Error(`the PostgreSQL in ${data} does not finish stopping`);
      continue;
    }
    // what a killed server leaves behind goes with the last of its processes: it is tried again there before another port is
    const port = (failures < 6 && (await portLeftBehind(data))) || (await freePort());
    const started = await start(programs, who, root, data, port, options);
    if (started.code === 0 && (await portOf(data)) === port) return { port, isOurs: true };
    // two of us may have started at once, or somebody may have taken the port in between
    failures += 1;
    if (failures === 9)
      throw new Error(`PostgreSQL did not start in ${data}: ${started.output} (see ${root}/postgres.log)`);
  }
}
function start(programs, who, root, data, port, options) {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    ...(options.fast && { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "300" }),
  };
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
  const given = ["-l", path.join(root, "postgres.log"), "-o", [`-p ${port}`, ...flags].join(" ")];
  return call(programs.pg_ctl, ["start", "-w", "-t", "60", "-D", data, ...given], who);
}
const isRunning = async (programs, who, data) => (await call(programs.pg_ctl, ["status", "-D", data], who)).code === 0;
/** The fourth line of postmaster.pid is the port, and the eighth says when it takes connections; null once it is stopping. */
async function portOf(data) {
  for (const deadline = Date.now() + 60_000; ; await setTimeout(20)) {
    const lines = await pidFile(data);
    if (lines[7] === "ready") return Number(lines[3]);
    if (lines.length === 0 || lines[7] === "stopping") return null;
    if (Date.now() > deadline) throw new Error(`the PostgreSQL in ${data} takes no connections`);
  }
}
const listens = (port) =>
  new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    socket.once("error", () => resolve(false));
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
/** The port of a server that was killed: whoever was connected to it finds the next one there. Null where it was stopped. */
async function portLeftBehind(data) {
  return Number((await pidFile(data))[3]) || null;
}
/** The lines of postmaster.pid; none where there is no server. */
async function pidFile(data) {
  const text = await fs.readFile(path.join(data, "postmaster.pid"), "utf8").catch(() => "");
  return text === "" ? [] : text.split("\n").map((line) => line.trim());
}
/** Stops the server that runs now, and not one that somebody starts as soon as it is gone. */
async function stop(programs, who, data) {
  const [pid] = await pidFile(data);
  if (!pid) return;
  const asked = await call(programs.pg_ctl, ["stop", "-D", data, "-m", "fast", "-W"], who);
  for (const deadline = Date.now() + 60_000; (await pidFile(data))[0] === pid; await setTimeout(20)) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL did not stop: ${asked.output}`);
  }
}
async function give(file, who) {
  if (who.uid !== undefined && who.gid !== undefined) await fs.chown(file, who.uid, who.gid);
}
async function exists(file) {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}
//# sourceMappingURL=cluster.js.map
