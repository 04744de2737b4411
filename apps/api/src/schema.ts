import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchema, type PubSub } from "type-graphql";
import { modules } from "./modules.ts";

/** The public API, the same however often it is asked for. Printed and committed as schema.graphql: a change there is a change of what clients rely on. */
export const schema = (): Promise<GraphQLSchema> => (built ??= build());

let built: Promise<GraphQLSchema> | undefined;

function build(): Promise<GraphQLSchema> {
  const [first, ...others] = modules.flatMap((module) => module.resolvers);
  if (!first) throw new Error("no module has a resolver");
  return buildSchema({ resolvers: [first, ...others], validate: false, pubSub: unused });
}

/** Wanted by type-graphql where there are subscriptions. Ours watch the database: kernel/stream.ts. */
const unused: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error("a subscription without `subscribe`");
  },
};
