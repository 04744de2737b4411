var __decorate =
  (this && this.__decorate) ||
  function (decorators, target, key, desc) {
    var c = arguments.length,
      r = c < 3 ? target : desc === null ? (desc = Object.getOwnPropertyDescriptor(target, key)) : desc,
      d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function")
      r = Reflect.decorate(decorators, target, key, desc);
    else
      for (var i = decorators.length - 1; i >= 0; i--)
        if ((d = decorators[i])) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return (c > 3 && r && Object.defineProperty(target, key, r), r);
  };
import "reflect-metadata";
import { dayNumberOf } from "@keelson/domain/measurement/civil-date";
import { Field, Int, ObjectType } from "type-graphql";
import { nil, uuidPattern } from "./node-id.js";
import { BadInput } from "./refusal.js";
let PageInfo = class PageInfo {};
__decorate([Field(() => Boolean)], PageInfo.prototype, "hasNextPage", void 0);
__decorate([Field(() => Boolean)], PageInfo.prototype, "hasPreviousPage", void 0);
__decorate([Field(() => String, { nullable: true })], PageInfo.prototype, "startCursor", void 0);
__decorate([Field(() => String, { nullable: true })], PageInfo.prototype, "endCursor", void 0);
PageInfo = __decorate([ObjectType()], PageInfo);
export { PageInfo };
/** By a name or code, in the order of the alphabet. */
export const byText = {
  type: "text",
  direction: "asc",
  start: ["", nil],
  isSortKey: (text) => !text.includes("\0"),
};
/** By a day, the newest first. */
export const newestFirst = {
  type: "date",
  direction: "desc",
  start: ["infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff"],
  // the database knows no year 0
  isSortKey: (text) => dayNumberOf(text) !== null && text >= "0001",
};
/** By a day, the oldest first. */
export const oldestFirst = { ...newestFirst, direction: "asc", start: ["-infinity", nil] };
/** By an instant, the latest first. */
export const latestFirst = {
  ...newestFirst,
  type: "timestamptz",
  // an instant as we write it: others are read differently here and by the database, or by one of them alone
  isSortKey: (text) =>
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString() === text &&
    newestFirst.isSortKey(text.slice(0, 10)),
};
/**
 * The place after which a page begins. `limit` is one more than asked, so that the page knows whether another follows.
 * BAD_USER_INPUT where `first` is not 1–100 or the cursor is none of ours.
 */
export function keyset({ first, after }, order = byText) {
  if (first < 1 || first > 100) throw new BadInput("first must be 1 to 100.");
  return { limit: first + 1, after: after ? parseCursor(after, order) : order.start };
}
/** Makes a page of the rows that `keyset` asked for; `keyOf` gives each row's place. */
export function page({ first, after }, rows, count, keyOf) {
  const nodes = rows.slice(0, first);
  const cursorOf = (node) => Buffer.from(JSON.stringify(keyOf(node))).toString("base64url");
  const [start, end] = [nodes[0], nodes.at(-1)];
  return {
    // most ask for the nodes alone
    get edges() {
      return nodes.map((node) => ({ node, cursor: cursorOf(node) }));
    },
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: Boolean(after),
      startCursor: start ? cursorOf(start) : null,
      endCursor: end ? cursorOf(end) : null,
    },
    get totalCount() {
      return count();
    },
  };
}
function parseCursor(cursor, { isSortKey }) {
  try {
    const key = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (Array.isArray(key) && key.length === 2 && typeof key[0] === "string" && typeof key[1] === "string")
      if (isSortKey(key[0]) && uuidPattern.test(key[1])) return [key[0], key[1]];
  } catch {
    // falls through to the one answer for all cursors that are not ours
  }
  throw new BadInput("after must be a cursor of this list.");
}
/** The Relay connection of a type, named after it: `Connection(IndicatorType, "Indicator")` is IndicatorConnection. */
export function Connection(node, name) {
  let Edge = class Edge {};
  __decorate([Field(() => node)], Edge.prototype, "node", void 0);
  __decorate([Field(() => String)], Edge.prototype, "cursor", void 0);
  Edge = __decorate([ObjectType(`${name}Edge`)], Edge);
  let ConnectionType = class ConnectionType {};
  __decorate([Field(() => [Edge])], ConnectionType.prototype, "edges", void 0);
  __decorate([Field(() => [node])], ConnectionType.prototype, "nodes", void 0);
  __decorate([Field(() => PageInfo)], ConnectionType.prototype, "pageInfo", void 0);
  __decorate([Field(() => Int)], ConnectionType.prototype, "totalCount", void 0);
  ConnectionType = __decorate([ObjectType(`${name}Connection`)], ConnectionType);
  return ConnectionType;
}
//# sourceMappingURL=page.js.map
