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
var __param =
  (this && this.__param) ||
  function (paramIndex, decorator) {
    return function (target, key) {
      decorator(target, key, paramIndex);
    };
  };
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { nil, nodeId } from "../../kernel/node-id.js";
import { MembershipType } from "../memberships/membership.type.js";
import { peopleOf } from "./find-people.js";
import { RemovePersonInput, RemovePersonPayload } from "./person.input.js";
import { MembershipPersonType } from "./person.type.js";
import { removePerson } from "./remove-person.js";
let PeopleResolver = class PeopleResolver {
  async people({ initiativeId, id }, ctx) {
    const people = await ctx.load(peopleOf, { initiativeId, id });
    return people?.map(({ personId, ...person }) => ({ ...person, id: nodeId("person", nil, personId) })) ?? null;
  }
  removePerson(input, ctx) {
    return ctx.run(removePerson, input, { membership: null });
  }
};
__decorate(
  [
    FieldResolver(() => [MembershipPersonType], {
      nullable: true,
      description:
        "Who acts for it, by name: for the backbone and for the partner's own people; null for everybody else.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
  ],
  PeopleResolver.prototype,
  "people",
  null,
);
__decorate(
  [
    Mutation(() => RemovePersonPayload, {
      description:
        "Ends what a person is for an organisation, from their next request on: by the backbone, or by the partner's own lead. The last director of a backbone stays.",
    }),
    __param(
      0,
      Arg("input", () => RemovePersonInput),
    ),
    __param(1, Ctx()),
  ],
  PeopleResolver.prototype,
  "removePerson",
  null,
);
PeopleResolver = __decorate([Resolver(() => MembershipType)], PeopleResolver);
export { PeopleResolver };
//# sourceMappingURL=people.resolver.js.map
