import pg from "pg";
/** What a session of the tables' owner is set to: keelson_owner cannot log in, whoever owns the database takes its role. */
export const ownerOptions = "-c search_path=keelson -c role=keelson_owner";
/** Looks as the tables' owner, on one connection that is closed again: for the terminal and the checks, never for a request. */
export async function asOwner(ownerUrl, look) {
  const owner = new pg.Client({ connectionString: ownerUrl, options: ownerOptions });
  await owner.connect();
  try {
    return await look(owner);
  } finally {
    await owner.end();
  }
}
//# sourceMappingURL=as-owner.js.map
