import { isIP } from "node:net";
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
  /** Where people reach Keelson; null: where it listens. */
  readonly publicUrl: string | null;
  /** Under which cookies are signed. Null: kept beside the embedded database. */
  readonly secret: string | null;
  /** Under which what people tell is sealed. Null: kept beside the embedded database; with a database of one's own nothing is taken in. */
  readonly caseKey: string | null;
  /** Null: no mail leaves. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string | null;
  /** Proxies whose word on where a request came from is taken. */
  readonly trustedProxies: readonly string[];
  /** Where traces are sent by OTLP over HTTP; null: nowhere. */
  readonly tracesEndpoint: string | null;
  /** Whoever sends it reads /metrics; null: this machine alone. */
  readonly metricsToken: string | null;
  /** Samples, and tokens and links to try them with: never beside a database of somebody's own, never in production. */
  readonly demo: boolean;
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];
const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Reads the environment. Throws with a message that names the variable and says what it may be. */
export function configuration(env: Readonly<Record<string, string | undefined>>): Configuration {
  const { DATABASE_URL, KEELSON_DATA_DIR, KEELSON_DEMO, NODE_ENV } = env;
  const example = "postgres://user:password@host:5432/keelson";
  const databaseUrl = DATABASE_URL ? url("DATABASE_URL", DATABASE_URL, ["postgres:", "postgresql:"], example) : null;
  const logLevel = env["LOG_LEVEL"] ?? "warn";
  if (!logLevels.includes(logLevel)) throw new Error(`LOG_LEVEL is ${logLevel}; it may be ${logLevels.join(", ")}.`);
  if (KEELSON_DEMO && !["0", "1"].includes(KEELSON_DEMO))
    throw new Error(`KEELSON_DEMO is ${KEELSON_DEMO}; it may be 0 or 1.`);
  const { KEELSON_SECRET, PUBLIC_URL, SMTP_URL, KEELSON_MAIL_FROM, KEELSON_TRUSTED_PROXIES } = env;
  if (KEELSON_SECRET && KEELSON_SECRET.length < 32)
    throw new Error("KEELSON_SECRET is too short; it has at least 32 characters, e.g. of openssl rand -base64 32.");
  const { OTEL_EXPORTER_OTLP_ENDPOINT: traces, KEELSON_METRICS_TOKEN, KEELSON_CASE_KEY } = env;
  if (KEELSON_CASE_KEY && KEELSON_CASE_KEY.length < 32)
    throw new Error("KEELSON_CASE_KEY is too short; it has at least 32 characters, e.g. of openssl rand -base64 32.");
  if (KEELSON_METRICS_TOKEN && KEELSON_METRICS_TOKEN.length < 16)
    throw new Error("KEELSON_METRICS_TOKEN is too short; it has at least 16 characters, e.g. of openssl rand -hex 16.");
  return {
    databaseUrl,
    dataDirectory: path.resolve(KEELSON_DATA_DIR ?? path.join(root, ".keelson")),
    port: port(env["PORT"] ?? "4000"),
    host: env["HOST"] ?? "127.0.0.1",
    logLevel,
    publicUrl: PUBLIC_URL ? url("PUBLIC_URL", PUBLIC_URL, ["https:", "http:"], "https://keelson.example") : null,
    secret: KEELSON_SECRET || null,
    caseKey: KEELSON_CASE_KEY || null,
    smtpUrl: SMTP_URL ? url("SMTP_URL", SMTP_URL, ["smtp:", "smtps:"], "smtp://user:password@host:587") : null,
    mailFrom: KEELSON_MAIL_FROM || null,
    trustedProxies: (KEELSON_TRUSTED_PROXIES ?? "")
      .split(",")
      .map((proxy) => proxy.trim())
      .filter((proxy) => proxy !== "")
      .map(address),
    tracesEndpoint: traces
      ? url("OTEL_EXPORTER_OTLP_ENDPOINT", traces, ["http:", "https:"], "http://localhost:4318")
      : null,
    metricsToken: KEELSON_METRICS_TOKEN || null,
    demo: databaseUrl === null && NODE_ENV !== "production" && KEELSON_DEMO !== "0",
  };
}

/**
 * The secret under which cookies are signed. Whoever brings a database of their own brings it too: it must outlive this machine
 * and be the same for every process.
 */
export function secretOf({ databaseUrl, secret }: Configuration): string | null {
  if (databaseUrl !== null && secret === null)
    throw new Error(
      "KEELSON_SECRET is missing; with DATABASE_URL it is needed, at least 32 characters, e.g. of openssl rand -base64 32.",
    );
  return secret;
}

function url(name: string, text: string, protocols: readonly string[], example: string): string {
  const parsed = URL.canParse(text) ? new URL(text) : null;
  if (parsed && protocols.includes(parsed.protocol)) return text;
  throw new Error(`${name} is no URL like ${example}.`);
}

function address(text: string): string {
  const [ip = "", bits] = text.split("/");
  const bitsMax = isIP(ip) === 6 ? 128 : 32;
  if (isIP(ip) && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= bitsMax))) return text;
  throw new Error(
    `KEELSON_TRUSTED_PROXIES names ${text}; it may be addresses and CIDR ranges like 10.0.0.0/8, with commas.`,
  );
}

function port(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65_535) return number;
  throw new Error(`PORT is ${text}; it may be 0 to 65535.`);
}
