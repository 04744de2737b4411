import { randomBytes } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { account } from "./account.ts";
import { binaries, call, freePort, type Account, type Binaries } from "./binaries.ts";

/** A PostgreSQL server of our own, kept in a directory: nobody has to install one. */
export interface Cluster {
  readonly url: (database?: string) => string;
  /** True when a server was already running there (another process of ours, or one that outlived a kill -9). */
  readonly adopted: boolean;
  readonly stop: () => Promise<void>;
}

export interface ClusterOptions {
  /** Gives up durability for speed: tests only. */
  readonly fast?: boolean;
}

/**
 * Starts the embedded PostgreSQL in `directory`, made on first use, or takes up the one that already runs there. It listens on
 * loopback only, on a port the system chose. Rejects with PostgreSQL's own words where it cannot start.
 */
export async function openCluster(directory: string, options: ClusterOptions = {}): Promise<Cluster> {
  const root = path.resolve(directory);
  const data = path.join(root, "data");
  const [programs, who] = await Promise.all([binaries(), account()]);
  await fs.mkdir(root, { recursive: true });
  await give(root, who);
  await initialise(programs, who, root, data, options);
  const password = (await fs.readFile(path.join(root, "password"), "utf8")).trim();

  const adopted = (await call(programs.pg_ctl, ["status", "-D", data], who)).code === 0;
  const port = adopted ? await portOf(data) : await start(programs, who, root, data, options);
  return {
    adopted,
    url: (database = "postgres") => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      const stopped = await call(programs.pg_ctl, ["stop", "-D", data, "-m", "fast", "-w"], who);
      if (stopped.code !== 0) throw new Error(`PostgreSQL did not stop: ${stopped.output}`);
    },
  };
}

async function initialise(programs: Binaries, who: Account, root: string, data: string, options: ClusterOptions) {
  if (await exists(path.join(data, "PG_VERSION"))) return;
  const secret = path.join(root, "password");
  await fs.writeFile(secret, randomBytes(24).toString("hex"), { mode: 0o600 });
  await give(secret, who);
  // the built-in C.UTF-8 sorts the same on every machine
  const asked = ["-D", data, "-U", "postgres", "-A", "scram-sha-256", "--pwfile", secret, "-E", "UTF8"];
  const made = await call(
    programs.initdb,
    [...asked, "--locale-provider=builtin", "--locale=C.UTF-8", ...(options.fast ? ["--no-sync"] : [])],
    who,
  );
  if (made.code === 0) return;
  await fs.rm(data, { recursive: true, force: true });
  throw new Error(`PostgreSQL could not be set up in ${data}: ${made.output}`);
}

async function start(programs: Binaries, who: Account, root: string, data: string, options: ClusterOptions) {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    ...(options.fast && { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "300" }),
  };
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const log = path.join(root, "postgres.log");
    const options = ["start", "-w", "-t", "60", "-D", data, "-l", log, "-o", [`-p ${port}`, ...flags].join(" ")];
    const started = await call(programs.pg_ctl, options, who);
    if (started.code === 0) return port;
    // somebody may have taken the port in between, or two of us may have started at once
    if (attempt === 4) throw new Error(`PostgreSQL did not start in ${data}: ${started.output} (see ${log})`);
  }
}

/** The fourth line of postmaster.pid is the port. */
async function portOf(data: string): Promise<number> {
  const lines = (await fs.readFile(path.join(data, "postmaster.pid"), "utf8")).split("\n");
  return Number(lines[3]);
}

async function give(file: string, who: Account) {
  if (who.uid !== undefined && who.gid !== undefined) await fs.chown(file, who.uid, who.gid);
}

async function exists(file: string): Promise<boolean> {
  return fs.access(file).then(
    () => true,
    () => false,
  );
}
