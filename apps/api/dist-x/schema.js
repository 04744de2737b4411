import "reflect-metadata";
import { buildSchema } from "type-graphql";
import { modules } from "./modules.js";
/** The public API. Printed and committed as schema.graphql: a change there is a change of what clients rely on. */
export function schema() {
  const [first, ...others] = modules.flatMap((module) => module.resolvers);
  if (!first) throw new Error("no module has a resolver");
  return buildSchema({ resolvers: [first, ...others], validate: false, pubSub: unused });
}
/** Wanted by type-graphql where there are subscriptions. Ours watch the database: kernel/stream.ts. */
const unused = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error("a subscription without `subscribe`");
  },
};
//# sourceMappingURL=schema.js.map
