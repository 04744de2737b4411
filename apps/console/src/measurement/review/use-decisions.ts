import { CombinedGraphQLErrors, type ApolloClient } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../gql/gql.ts";
import type { SubmissionsQuery } from "../../gql/graphql.ts";
import { Unreachable } from "../../kernel/ask.ts";
import { submissionDocument } from "./submission-document.ts";

const acceptDocument = graphql(`
  mutation AcceptSubmissions($ids: [ID!]!, $expectedVersions: [Int!]!) {
    acceptMeasurements(input: { ids: $ids, expectedVersions: $expectedVersions }) {
      measurements {
        id
        state
        version
        decidedAt
        viewerCan
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

const returnDocument = graphql(`
  mutation ReturnSubmission($id: ID!, $question: String!, $expectedVersion: Int!) {
    queryMeasurement(input: { id: $id, question: $question, expectedVersion: $expectedVersion }) {
      measurements {
        id
        state
        version
        viewerCan
        queries {
          question
          askedAt
          answer
          answeredAt
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

/** What is decided on: as it was looked at. */
export type Item = NonNullable<SubmissionsQuery["initiative"]>["submissions"]["nodes"][number];

/** A decision that was not taken, and why: a problem's code, or none where nobody was reached. The figure still waits. */
export interface Failure {
  readonly item: Item;
  readonly code: string | null;
  readonly message: string;
  /** How many were sent together and not taken in for it: all of them or none. 1 too where nobody knows, since nobody was reached. */
  readonly sent: number;
}

/**
 * Accepts and returns what was looked at, in the version that was looked at. What is decided is shown at once; where the API says no, it waits
 * again, and the failure says why. Gives what failed, and how many were decided here.
 */
export function useDecisions(slug: string) {
  const client = useApolloClient();
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const [decided, setDecided] = useState({ accepted: 0, returned: 0 });

  const settle = async (items: readonly Item[], work: () => Promise<readonly Problem[]>) => {
    const isOther = (failure: Failure) => !items.some(({ id }) => id === failure.item.id);
    setFailures((before) => before.filter(isOther));
    try {
      const problems = await work();
      if (problems.length === 0) return true;
      const told = problems.map((problem) => ({ ...problem, item: itemOf(problem, items), sent: items.length }));
      // what it is by now, beside what was looked at
      await Promise.all(told.map(({ item }) => lookAgain(client, slug, item.id)));
      setFailures((before) => [...before.filter(isOther), ...told]);
    } catch (error) {
      const told = { code: codeOf(error), message: error instanceof Error ? error.message : String(error) };
      setFailures((before) => [...before.filter(isOther), ...items.map((item) => ({ item, ...told, sent: 1 }))]);
    }
    return false;
  };

  const accept = async (items: readonly Item[]) => {
    const isDone = await settle(items, async () => {
      const { data } = await client.mutate({
        mutation: acceptDocument,
        variables: { ids: items.map(({ id }) => id), expectedVersions: items.map(({ version }) => version) },
        optimisticResponse: {
          __typename: "Mutation",
          acceptMeasurements: {
            __typename: "MeasurementsPayload",
            measurements: items.map(({ id, version }) => ({
              __typename: "Measurement" as const,
              id,
              state: "ACCEPTED" as const,
              version: version + 1,
              decidedAt: null,
              viewerCan: [],
            })),
            problems: [],
          },
        },
      });
      return data?.acceptMeasurements.problems ?? [];
    });
    if (!isDone) return;
    setDecided((before) => ({ ...before, accepted: before.accepted + items.length }));
    forgetFigures(client, items);
  };

  const giveBack = async (item: Item, question: string) => {
    const isDone = await settle([item], async () => {
      const { data } = await client.mutate({
        mutation: returnDocument,
        variables: { id: item.id, question, expectedVersion: item.version },
        optimisticResponse: {
          __typename: "Mutation",
          queryMeasurement: {
            __typename: "MeasurementsPayload",
            measurements: [
              {
                __typename: "Measurement",
                id: item.id,
                state: "QUERIED",
                version: item.version + 1,
                viewerCan: [],
                queries: [],
              },
            ],
            problems: [],
          },
        },
      });
      return data?.queryMeasurement.problems ?? [];
    });
    if (isDone) setDecided((before) => ({ ...before, returned: before.returned + 1 }));
  };

  const dismiss = () => setFailures([]);
  return { accept, giveBack, failures, dismiss, decided };
}

interface Problem {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** Null where nobody was reached. */
const codeOf = (error: unknown): string | null => {
  if (error instanceof Unreachable) return null;
  const code = CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions?.["code"] : null;
  return typeof code === "string" ? code : "FAILED";
};

/** Which of those that were sent a problem is about: one is always about itself. */
function itemOf({ path }: Problem, items: readonly Item[]): Item {
  const item = items[Number(path[1] ?? 0)] ?? items[0];
  if (!item) throw new Error("a problem of nothing");
  return item;
}

const lookAgain = (client: ApolloClient, slug: string, id: string) =>
  client
    .query({ query: submissionDocument, variables: { slug, id }, fetchPolicy: "network-only" })
    .catch(() => undefined);

/** What was accepted counts: collective figures are asked anew wherever they are shown next. */
function forgetFigures({ cache }: ApolloClient, items: readonly Item[]): void {
  const ids = new Set(items.map(({ indicator }) => cache.identify(indicator)));
  for (const id of ids)
    for (const fieldName of ["series", "aggregate", "breakdown", "reportingPeriods"])
      if (id !== undefined) cache.evict({ id, fieldName });
  cache.gc();
}
