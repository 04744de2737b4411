import { FieldResolver, ID, Resolver, Root } from "type-graphql";
import { nil, nodeId } from "../../kernel/node-id.ts";
import type { Organisation } from "./organisation.entity.ts";
import { OrganisationType } from "./organisation.type.ts";

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  @FieldResolver(() => ID)
  id(@Root() { id }: Organisation) {
    return nodeId("organisation", nil, id);
  }
}
