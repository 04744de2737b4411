import { createHmac } from "node:crypto";
import pg from "pg";
import { DataSource } from "typeorm";
// a civil date has no time zone: keep it the text it is
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
/** The logins of the API: neither owns anything. `keelson_auth` sees the tables of signing in, `keelson_app` everything else. */
export const logins = ["keelson_app", "keelson_auth"];
export const patience = { statementSeconds: 15, lockSeconds: 5, idleSeconds: 30, connectionSeconds: 5 };
const settingsOf = ({ statementSeconds, lockSeconds, idleSeconds }) =>
  Object.entries({
    statement_timeout: statementSeconds,
    lock_timeout: lockSeconds,
    idle_in_transaction_session_timeout: idleSeconds,
  })
    .map(([name, seconds]) => `-c ${name}=${seconds * 1_000}`)
    .join(" ");
/**
 * The API's own pool: it logs in as keelson_app, which owns nothing and is bound by row-level security. Without `within`, it is for
 * work that may take its time: imports, exports, what Keelson does by itself.
 */
export async function openDatabase(ownerUrl, entities, poolMax = 10, within = null) {
  return new DataSource({
    type: "postgres",
    url: loginUrl(ownerUrl, "keelson_app"),
    schema: "keelson",
    entities: [...entities],
    installExtensions: false,
    // a connection that breaks while nobody uses it is replaced when somebody does
    poolErrorHandler: () => undefined,
    extra: {
      max: poolMax,
      keepAlive: true,
      ...(within && { connectionTimeoutMillis: within.connectionSeconds * 1_000 }),
      options: `-c search_path=keelson ${within ? settingsOf(within) : "-c idle_in_transaction_session_timeout=60000"}`,
    },
  }).initialize();
}
/** The login that such a pool uses, for a connection beside it. */
export function urlOf({ options }) {
  if (options.type !== "postgres" || !options.url) throw new Error("this database was not opened by openDatabase");
  return options.url;
}
/** The connections themselves, for what is asked outside every transaction. */
export const poolOf = ({ driver }) => driver.master; // the driver is PostgreSQL's
/** The pool of signing in: it logs in as keelson_auth, which cannot reach a table of Keelson's. */
export function openAuthPool(ownerUrl) {
  const pool = new pg.Pool({
    connectionString: loginUrl(ownerUrl, "keelson_auth"),
    max: 4,
    keepAlive: true,
    options: `-c search_path=auth ${settingsOf(patience)}`,
  });
  // a connection that breaks while nobody uses it is replaced when somebody does
  pool.on("error", () => undefined);
  return pool;
}
function loginUrl(ownerUrl, login) {
  return Object.assign(new URL(ownerUrl), { username: login, password: passwordOf(ownerUrl, login) }).href;
}
/**
 * The password of a login, derived from the owner's, so that every process with the same DATABASE_URL agrees on it without
 * another secret to hand around. Throws where the URL carries no password.
 */
export function passwordOf(ownerUrl, login) {
  const { password } = new URL(ownerUrl);
  if (!password) throw new Error("DATABASE_URL needs a password: the API's own logins are derived from it.");
  return createHmac("sha256", decodeURIComponent(password)).update(login).digest("hex");
}
//# sourceMappingURL=database.js.map
