import path from "node:path";
import { expect, test } from "vitest";
import { configuration } from "./configuration.ts";

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
])("a bad variable is named, and what it may be is said: %s=%s", (name, value) => {
  expect(() => configuration({ [name]: value })).toThrow(new RegExp(`^${name} `));
});

test("a secret in a bad variable is not repeated", () => {
  expect(() => configuration({ DATABASE_URL: "mysql://me:secret@db/keelson" })).not.toThrow(/secret/);
});
