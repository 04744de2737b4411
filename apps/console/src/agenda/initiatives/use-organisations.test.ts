import { Kind, visit, type DocumentNode } from "graphql";
import { expect, test } from "vitest";
import { MembersTable_MembershipFragmentDoc, OrganisationsDocument } from "../../gql/graphql.ts";

/** What a document asks of people. */
function ofPeople(document: DocumentNode): string[] {
  const asked: string[] = [];
  visit(document, {
    Field: ({ name, selectionSet }) => {
      if (name.value !== "people") return;
      for (const one of selectionSet?.selections ?? []) if (one.kind === Kind.FIELD) asked.push(one.name.value);
    },
  });
  return asked.toSorted();
}

test("whoever asks for all organisations knows as much of their people as the page of members, which would have to wait for the rest anew", () => {
  expect(ofPeople(MembersTable_MembershipFragmentDoc)).toContain("roles");
  expect(ofPeople(OrganisationsDocument)).toEqual(ofPeople(MembersTable_MembershipFragmentDoc));
});
