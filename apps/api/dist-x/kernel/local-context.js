import { uuidPattern } from "./node-id.js";
export const nobody = {
  actor: null,
  self: null,
  published: false,
  audience: [],
  backbone: [],
  memberships: [],
  manages: [],
  reports: [],
  contributes: [],
  leads: [],
  imports: [],
  keeps: [],
};
/**
 * The SQL that sets the local context until the transaction ends. It is sent together with BEGIN, in one round trip, where
 * parameters are not possible: this is the only place that builds a statement from values, and it takes validated UUIDs alone.
 */
export function localContextSql(context) {
  const settings = Object.entries(context).map(([name, value]) => {
    if (typeof value === "boolean")
      return `set_config('app.${name}', ${value ? "published_initiatives()" : "''"}, true)`;
    const ids = value === null ? [] : typeof value === "string" ? [value] : value;
    for (const id of ids) if (!uuidPattern.test(id)) throw new Error(`not a UUID in app.${name}`);
    return `set_config('app.${name}', '${ids.join(",")}', true)`;
  });
  return `select ${settings.join(", ")}`;
}
//# sourceMappingURL=local-context.js.map
