import type { NeedsActionQuery } from "../../gql/graphql.ts";

type Asked = Pick<
  NonNullable<NeedsActionQuery["initiative"]>,
  "together" | "motions" | "agendaVersions" | "consultations" | "readiness"
>;

/** What somebody is asked to say or decide, by what it is about. */
export type Decision =
  | { readonly about: "RESPOND" | "DECIDE"; readonly id: string; readonly title: string; readonly closesOn: string }
  | { readonly about: "ENDORSE"; readonly id: string; readonly number: string }
  | { readonly about: "OBJECT"; readonly id: string; readonly number: string; readonly until: string }
  | { readonly about: "ANSWER"; readonly id: string; readonly title: string; readonly closesOn: string }
  | { readonly about: "RATE"; readonly id: string; readonly round: number; readonly closesOn: string };

/**
 * What waits for a word of somebody's: proposals on which an organisation of theirs has said nothing yet, or that are theirs to decide;
 * versions of the agenda that they were asked to endorse, or may object to still; consultations that are over and not answered; and rounds of
 * readiness that they have not answered.
 */
export function decisionsFor(asked: Asked | null | undefined): readonly Decision[] {
  if (!asked) return [];
  const today = asked.together?.today ?? null;
  return [
    ...asked.motions.nodes.flatMap(({ id, title, method, closesOn, viewerCan, ownVoices }): readonly Decision[] => {
      if (viewerCan.includes("RESPOND") && ownVoices.some(({ position }) => !position))
        return [{ about: "RESPOND", id, title, closesOn }];
      // what is counted is counted by itself
      return method === "DELEGATED" && viewerCan.includes("RESOLVE") ? [{ about: "DECIDE", id, title, closesOn }] : [];
    }),
    ...asked.agendaVersions.nodes.flatMap(({ id, number, viewerCan, ownEndorsements }): readonly Decision[] => {
      if (!viewerCan.includes("ENDORSE_AGENDA")) return [];
      if (ownEndorsements.some(({ state }) => state === "PENDING")) return [{ about: "ENDORSE", id, number }];
      const [until] = ownEndorsements.flatMap(({ state, objectionUntil }) =>
        (state === "ENDORSED" || state === "ENDORSED_WITH_RESERVATIONS") &&
        objectionUntil &&
        today !== null &&
        today <= objectionUntil
          ? [objectionUntil]
          : [],
      );
      return until === undefined ? [] : [{ about: "OBJECT", id, number, until }];
    }),
    ...asked.consultations.nodes.flatMap(({ id, title, status, closesOn, viewerCan }): readonly Decision[] =>
      status === "CLOSED" && viewerCan.includes("MOVE_CONSULTATION") ? [{ about: "ANSWER", id, title, closesOn }] : [],
    ),
    ...roundsFor(asked),
  ];
}

/** Rounds of readiness that are open, ask an organisation of somebody's, and have no answer of theirs. */
export function roundsFor({ together, readiness }: Pick<Asked, "together" | "readiness">): readonly Decision[] {
  const today = together?.today ?? null;
  return (readiness?.assessments.nodes ?? []).flatMap(
    ({ id, round, state, opensOn, closesOn, ownInvitations, ownResponse }): readonly Decision[] =>
      state === "OPEN" &&
      today !== null &&
      opensOn <= today &&
      today <= closesOn &&
      !ownResponse &&
      ownInvitations.some(({ viewerCan }) => viewerCan.includes("ANSWER_READINESS"))
        ? [{ about: "RATE", id, round, closesOn }]
        : [],
  );
}
