import { createHmac } from "node:crypto";
import pg from "pg";
import { DataSource } from "typeorm";
import type { Module } from "./module.ts";

// a civil date has no time zone: keep it the text it is
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** The API's own pool: it logs in as keelson_app, which owns nothing and is bound by row-level security. */
export async function openDatabase(ownerUrl: string, entities: Module["entities"], poolMax = 10): Promise<DataSource> {
  const url = new URL(ownerUrl);
  url.username = "keelson_app";
  url.password = appPassword(ownerUrl);
  return new DataSource({
    type: "postgres",
    url: url.href,
    schema: "keelson",
    entities: [...entities],
    installExtensions: false,
    extra: { max: poolMax, options: "-c search_path=keelson -c idle_in_transaction_session_timeout=60000" },
  }).initialize();
}

/**
 * The password of keelson_app, derived from the owner's, so that every process with the same DATABASE_URL agrees on it without
 * another secret to hand around. Throws where the URL carries no password.
 */
export function appPassword(ownerUrl: string): string {
  const { password } = new URL(ownerUrl);
  if (!password) throw new Error("DATABASE_URL needs a password: the API's own login is derived from it.");
  return createHmac("sha256", decodeURIComponent(password)).update("keelson_app").digest("hex");
}
