import { Field, ID, ObjectType } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { nil, nodeId } from "../../kernel/node-id.ts";
import { authorNamesOf } from "./find-authors.ts";

@ObjectType("Author", {
  description: "Who wrote something, for the organisation they acted for; they stay named when they have left.",
})
export class AuthorType {
  @Field(() => ID, { description: "The person's." })
  id!: string;
  @Field(() => String)
  name!: string;
  initiativeId!: string;
  membershipId!: string;
}

/** Who wrote it; null to whoever is not told. */
export async function authorOf(
  ctx: Context,
  { initiativeId, membershipId, personId }: Omit<AuthorType, "id" | "name"> & { readonly personId: string },
): Promise<AuthorType | null> {
  const name = await ctx.load(authorNamesOf, { initiativeId, id: personId });
  return name === null ? null : { id: nodeId("person", nil, personId), name, initiativeId, membershipId };
}
