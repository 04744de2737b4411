import path from "node:path";
import { expect, test } from "vitest";
import { configuration, secretOf } from "./configuration.ts";

test("an empty environment is a demo on this machine alone", () => {
  const { databaseUrl, port, host, logLevel, demo, dataDirectory } = configuration({});
  expect({ databaseUrl, port, host, logLevel, demo }).toEqual({
    databaseUrl: null,
    port: 4000,
    host: "127.0.0.1",
    logLevel: "warn",
    demo: true,
  });
  expect(path.basename(dataDirectory)).toBe(".keelson");
});

test("the demo is never beside a database of somebody's own, never in production, and not where it was declined", () => {
  expect(configuration({ DATABASE_URL: "postgres://me:secret@db/keelson" }).demo).toBe(false);
  expect(configuration({ DATABASE_URL: "postgres://me:secret@db/keelson", KEELSON_DEMO: "1" }).demo).toBe(false);
  expect(configuration({ NODE_ENV: "production" }).demo).toBe(false);
  expect(configuration({ NODE_ENV: "production", KEELSON_DEMO: "1" }).demo).toBe(false);
  expect(configuration({ KEELSON_DEMO: "0" }).demo).toBe(false);
});

test.each([
  ["DATABASE_URL", "localhost"],
  ["DATABASE_URL", "mysql://me:secret@db/keelson"],
  ["PORT", "http"],
  ["PORT", "-1"],
  ["PORT", "65536"],
  ["PORT", "4000.5"],
  ["PORT", ""],
  ["LOG_LEVEL", "loud"],
  ["KEELSON_DEMO", "yes"],
  ["KEELSON_SECRET", "short"],
  ["KEELSON_CASE_KEY", "short"],
  ["PUBLIC_URL", "keelson.example"],
  ["PUBLIC_URL", "ftp://keelson.example"],
  ["SMTP_URL", "mail.example"],
  ["SMTP_URL", "https://mail.example"],
  ["KEELSON_FILES_REGION", "eu-west-1"],
  ["KEELSON_FILES_KEY", "a secret without a bucket"],
  ["KEELSON_FILE_MAX_MB", "51"],
  ["KEELSON_FILE_MAX_MB", "1.5"],
  ["KEELSON_FILES_QUOTA_MB", "0"],
  ["KEELSON_FILE_SCANNER_SECONDS", "60"],
  ["KEELSON_TRUSTED_PROXIES", "10.0.0.0/33"],
  ["KEELSON_TRUSTED_PROXIES", "10.0.0.1, proxy"],
])("a bad variable is named, and what it may be is said: %s=%s", (name, value) => {
  expect(() => configuration({ [name]: value })).toThrow(new RegExp(`^${name} `));
});

test("a database of somebody's own comes with a secret of its own, and the embedded one keeps its own", () => {
  const own = { DATABASE_URL: "postgres://me:secret@db/keelson" };
  expect(() => secretOf(configuration(own))).toThrow(/^KEELSON_SECRET /);
  expect(secretOf(configuration({ ...own, KEELSON_SECRET: "x".repeat(32) }))).toBe("x".repeat(32));
  expect(secretOf(configuration({}))).toBeNull();
});

test("proxies are addresses and ranges, with commas", () => {
  const { trustedProxies } = configuration({ KEELSON_TRUSTED_PROXIES: "10.0.0.0/8, 2001:db8::/32,192.0.2.1" });
  expect(trustedProxies).toEqual(["10.0.0.0/8", "2001:db8::/32", "192.0.2.1"]);
});

test("files are kept in the data directory, or in a bucket that one has the key of", () => {
  expect(configuration({})).toMatchObject({
    bucket: null,
    fileLimits: { bytesMax: 5_000_000, quotaBytes: 100_000_000 },
    fileScanner: null,
  });
  const bucket = { KEELSON_FILES_BUCKET: "evidence" };
  expect(() => configuration(bucket)).toThrow(/^KEELSON_FILES_KEY_ID /);
  expect(() => configuration({ ...bucket, KEELSON_FILES_KEY_ID: "id" })).toThrow(/^KEELSON_FILES_KEY /);
  const keys = { ...bucket, KEELSON_FILES_KEY_ID: "id", KEELSON_FILES_KEY: "hush" };
  expect(() => configuration({ ...keys, KEELSON_FILES_ENDPOINT: "s3.example" })).toThrow(/^KEELSON_FILES_ENDPOINT /);
  const env = { ...keys, KEELSON_FILES_ENDPOINT: "https://s3.example", KEELSON_FILE_MAX_MB: "20" };
  expect(configuration({ ...env, KEELSON_FILE_SCANNER: " clamdscan  --no-summary - " })).toMatchObject({
    bucket: { bucket: "evidence", region: "us-east-1", endpoint: "https://s3.example", keyId: "id", key: "hush" },
    fileLimits: { bytesMax: 20_000_000 },
    fileScanner: { command: ["clamdscan", "--no-summary", "-"], seconds: 20 },
  });
});

test("a secret in a bad variable is not repeated", () => {
  expect(() => configuration({ KEELSON_SECRET: "hush" })).not.toThrow(/hush/);
  expect(() => configuration({ KEELSON_CASE_KEY: "hush" })).not.toThrow(/hush/);
  expect(() => configuration({ SMTP_URL: "http://me:hush@mail" })).not.toThrow(/hush/);
  expect(() => configuration({ KEELSON_FILES_KEY: "hush" })).not.toThrow(/hush/);
  expect(() => configuration({ DATABASE_URL: "mysql://me:secret@db/keelson" })).not.toThrow(/secret/);
});

test("traces and metrics", () => {
  expect(configuration({})).toMatchObject({ tracesEndpoint: null, metricsToken: null });
  const env = {
    OTEL_EXPORTER_OTLP_ENDPOINT: "http://localhost:4318",
    KEELSON_METRICS_TOKEN: "a token of many letters",
  };
  expect(configuration(env)).toMatchObject({
    tracesEndpoint: "http://localhost:4318",
    metricsToken: "a token of many letters",
  });
  expect(() => configuration({ OTEL_EXPORTER_OTLP_ENDPOINT: "localhost" })).toThrow(/OTEL_EXPORTER_OTLP_ENDPOINT/);
  expect(() => configuration({ KEELSON_METRICS_TOKEN: "short" })).toThrow(/KEELSON_METRICS_TOKEN is too short/);
});
