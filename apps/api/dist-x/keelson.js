import "reflect-metadata";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { doorOf, itselfIn } from "./door.js";
import { openCluster } from "./kernel/cluster.js";
import { Context } from "./kernel/context.js";
import { openDatabase } from "./kernel/database.js";
import { migrate } from "./kernel/migrate.js";
import { entities } from "./modules.js";
/**
 * Opens the database that is configured, or the embedded one, and migrates it. A server that already runs on the same data is
 * joined; the last one to leave stops it.
 */
export async function openKeelson({ databaseUrl, dataDirectory }) {
  const embedded = databaseUrl === null ? await openEmbedded(dataDirectory) : null;
  const ownerUrl = databaseUrl ?? embedded?.url ?? "";
  const database = await openMigrated(ownerUrl).catch(async (error) => {
    await embedded?.leave();
    throw error;
  });
  const door = doorOf(database);
  return {
    database,
    ownerUrl,
    actAs: (actor) => new Context(door, actor),
    actWith: (context) => itselfIn(database, context),
    close: async () => {
      await database.destroy();
      await embedded?.leave();
    },
  };
}
async function openMigrated(ownerUrl) {
  await migrate(ownerUrl);
  return openDatabase(ownerUrl, entities);
}
const presenceName = "keelson presence";
/** Whoever comes waits for whoever is leaving to have made up their mind. */
const turn = 4_041;
/**
 * The embedded server, with one connection held all the time: by it others see that somebody is still there, and by it we see that
 * the server was killed. It is started again then, at the port where everybody knows it.
 */
async function openEmbedded(directory) {
  let joined = await join(directory);
  await makeDatabase(joined.presence);
  const url = joined.cluster.url("keelson");
  let isLeaving = false;
  let recovering = Promise.resolve();
  const recover = async () => {
    for (;;) {
      if (isLeaving) return;
      try {
        joined = await join(directory);
        if (joined.cluster.url("keelson") !== url)
          throw new Moved("PostgreSQL was killed and came back at another port. Start Keelson again.");
        return watch();
      } catch (error) {
        if (error instanceof Moved) throw error;
        console.error("PostgreSQL is away and does not start yet:", error instanceof Error ? error.message : error);
        await setTimeout(500);
      }
    }
  };
  const watch = () => {
    joined.presence.once("end", () => {
      if (!isLeaving) recovering = recover();
    });
  };
  watch();
  return {
    url,
    leave: async () => {
      isLeaving = true;
      await recovering;
      const { cluster, presence } = joined;
      const isThere = await presence.query(`select pg_advisory_lock(${turn})`).catch(() => null);
      if (!isThere) return; // it stopped without us
      if (await isUnused(presence)) await cluster.stop();
      else await presence.end();
    },
  };
}
/** Nobody handles it: the process ends, for all it has are connections to where nobody is. Its supervisor starts it anew. */
class Moved extends Error {}
/** The last to leave may be stopping the server that was just found running: then it is started anew. */
async function join(directory) {
  for (let attempt = 1; ; attempt += 1) {
    const cluster = await openCluster(directory);
    const presence = new pg.Client({ connectionString: cluster.url(), application_name: presenceName });
    try {
      // one that is being stopped breaks the connection instead of giving the turn
      presence.on("error", () => undefined);
      await presence.connect();
      await presence.query(`select pg_advisory_lock(${turn}), pg_advisory_unlock(${turn})`);
      return { cluster, presence };
    } catch (error) {
      if (attempt === 5) throw error;
      await setTimeout(200);
    }
  }
}
/** The one database of ours, made on first use; two of us may have started at once. */
async function makeDatabase(owner) {
  await owner.query(`select pg_advisory_lock(${turn})`);
  const { rowCount } = await owner.query("select from pg_database where datname = 'keelson'");
  if (rowCount === 0) await owner.query("create database keelson");
  await owner.query(`select pg_advisory_unlock(${turn})`);
}
/** Nobody else holds their one connection. Those of a pool that was just closed may still be on their way out. */
async function isUnused(owner) {
  const { rows } = await owner.query(
    "select count(*)::int as others from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()",
    [presenceName],
  );
  return rows[0]?.others === 0;
}
//# sourceMappingURL=keelson.js.map
