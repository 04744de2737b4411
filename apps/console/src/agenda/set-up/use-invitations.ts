import { useApolloClient } from "@apollo/client/react";
import { graphql } from "../../gql/gql.ts";
import type { PastedPartner } from "./read-partners.ts";
import { codeOf } from "./slug-of.ts";
import { useProblemWords } from "./use-problem-words.ts";

const addDocument = graphql(`
  mutation AddPartner($input: AddMembershipInput!) {
    addMembership(input: $input) {
      membership {
        id
        code
        organisation {
          id
          name
        }
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

const inviteDocument = graphql(`
  mutation InvitePartnersPerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      person {
        id
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/**
 * Takes an organisation in, where it is not there yet, and invites its person, who leads there. Gives null where both are done, or why not, in words.
 * Two lines of one organisation invite two people to it; a line that was half done is finished when it is sent again.
 */
export function useInvitations(
  initiativeId: string,
  organisations: readonly {
    readonly id: string;
    readonly code: string;
    readonly organisation: { readonly name: string };
  }[],
): (partner: PastedPartner) => Promise<string | null> {
  const client = useApolloClient();
  const problemWords = useProblemWords();
  const known = new Map(organisations.map((one) => [one.organisation.name.toLowerCase(), one.id]));
  const codes = organisations.map(({ code }) => code);

  const membershipOf = async (organisation: string) => {
    const there = known.get(organisation.toLowerCase());
    if (there !== undefined) return { id: there, problem: null };
    const code = codeOf(organisation, ["BACKBONE", ...codes]);
    const { data } = await client.mutate({
      mutation: addDocument,
      variables: { input: { initiativeId, code, organisation: { name: organisation }, roles: ["PARTNER"] } },
    });
    const { membership, problems = [] } = data?.addMembership ?? {};
    if (membership) {
      known.set(organisation.toLowerCase(), membership.id);
      codes.push(code);
    }
    return { id: membership?.id ?? null, problem: problems[0] ?? null };
  };

  return async ({ organisation, email }) => {
    const membership = await membershipOf(organisation);
    if (membership.problem) return problemWords(membership.problem);
    if (membership.id === null) return "";
    const { data } = await client.mutate({
      mutation: inviteDocument,
      variables: { input: { membershipId: membership.id, email, roles: ["PARTNER_LEAD"] } },
    });
    const [problem] = data?.invitePerson.problems ?? [];
    return problem ? problemWords(problem) : null;
  };
}
