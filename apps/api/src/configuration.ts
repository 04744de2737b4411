import { isIP } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { fileLimits, type BucketSettings, type FileLimits } from "./kernel/file-store.ts";
import type { Scanner } from "./kernel/scan-file.ts";

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
  /** Where files are kept; null: in the data directory. */
  readonly bucket: BucketSettings | null;
  readonly fileLimits: FileLimits;
  /** What looks at files before they are kept; null: nothing. */
  readonly fileScanner: Scanner | null;
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
    bucket: bucketOf(env),
    fileLimits: {
      bytesMax: megabytes(env, "KEELSON_FILE_MAX_MB", fileLimits.bytesMax, 50),
      quotaBytes: megabytes(env, "KEELSON_FILES_QUOTA_MB", fileLimits.quotaBytes, 100_000),
    },
    fileScanner: scannerOf(env),
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

type Environment = Readonly<Record<string, string | undefined>>;

function bucketOf(env: Environment): BucketSettings | null {
  const { KEELSON_FILES_BUCKET: bucket, KEELSON_FILES_ENDPOINT: endpoint, KEELSON_FILES_REGION: region } = env;
  const { KEELSON_FILES_KEY_ID: keyId, KEELSON_FILES_KEY: key } = env;
  if (!bucket) {
    const [alone] = Object.entries({
      KEELSON_FILES_ENDPOINT: endpoint,
      KEELSON_FILES_REGION: region,
      KEELSON_FILES_KEY_ID: keyId,
      KEELSON_FILES_KEY: key,
    }).find(([, value]) => value) ?? [null];
    if (alone)
      throw new Error(
        `${alone} is set, and KEELSON_FILES_BUCKET is not; without it files are kept in KEELSON_DATA_DIR.`,
      );
    return null;
  }
  if (!keyId) throw new Error("KEELSON_FILES_KEY_ID is missing; KEELSON_FILES_BUCKET needs the id of an access key.");
  if (!key) throw new Error("KEELSON_FILES_KEY is missing; KEELSON_FILES_BUCKET needs the secret of an access key.");
  const example = "https://s3.example.org";
  return {
    bucket,
    region: region || "us-east-1",
    endpoint: endpoint ? url("KEELSON_FILES_ENDPOINT", endpoint, ["https:", "http:"], example) : null,
    keyId,
    key,
  };
}

function scannerOf(env: Environment): Scanner | null {
  const [program, ...told] = (env["KEELSON_FILE_SCANNER"] ?? "").split(/\s+/).filter((word) => word !== "");
  const seconds = Number(env["KEELSON_FILE_SCANNER_SECONDS"] || "20");
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > 50)
    throw new Error("KEELSON_FILE_SCANNER_SECONDS may be 1 to 50.");
  return program === undefined ? null : { command: [program, ...told], seconds };
}

function megabytes(env: Environment, name: string, usual: number, most: number): number {
  const text = env[name];
  if (!text) return usual;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= most) return number * 1_000_000;
  throw new Error(`${name} is ${text}; it may be 1 to ${most}.`);
}

function port(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65_535) return number;
  throw new Error(`PORT is ${text}; it may be 0 to 65535.`);
}
