import path from "node:path";
import { fileURLToPath } from "node:url";

/** How one process of Keelson is set up, from the environment: the table of settings in the README. */
export interface Configuration {
  /** Null: the embedded PostgreSQL in `dataDirectory`. */
  readonly databaseUrl: string | null;
  readonly dataDirectory: string;
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
  /** Samples and tokens to try them with: never beside a database of somebody's own, never in production. */
  readonly demo: boolean;
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];
const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Reads the environment. Throws with a message that names the variable and says what it may be. */
export function configuration(env: Readonly<Record<string, string | undefined>>): Configuration {
  const { DATABASE_URL, KEELSON_DATA_DIR, KEELSON_DEMO, NODE_ENV } = env;
  const databaseUrl = DATABASE_URL ? url("DATABASE_URL", DATABASE_URL, ["postgres:", "postgresql:"]) : null;
  const logLevel = env["LOG_LEVEL"] ?? "warn";
  if (!logLevels.includes(logLevel)) throw new Error(`LOG_LEVEL is ${logLevel}; it may be ${logLevels.join(", ")}.`);
  if (KEELSON_DEMO && !["0", "1"].includes(KEELSON_DEMO))
    throw new Error(`KEELSON_DEMO is ${KEELSON_DEMO}; it may be 0 or 1.`);
  return {
    databaseUrl,
    dataDirectory: path.resolve(KEELSON_DATA_DIR ?? path.join(root, ".keelson")),
    port: port(env["PORT"] ?? "4000"),
    host: env["HOST"] ?? "127.0.0.1",
    logLevel,
    demo: databaseUrl === null && NODE_ENV !== "production" && KEELSON_DEMO !== "0",
  };
}

function url(name: string, text: string, protocols: readonly string[]): string {
  const parsed = URL.canParse(text) ? new URL(text) : null;
  if (parsed && protocols.includes(parsed.protocol)) return text;
  throw new Error(`${name} is no URL like ${protocols[0]}//user:password@host:5432/keelson.`);
}

function port(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65_535) return number;
  throw new Error(`PORT is ${text}; it may be 0 to 65535.`);
}
