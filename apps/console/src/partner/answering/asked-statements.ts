import { components, type Component } from "@keelson/domain/readiness/words";

/** As far as a statement's place follows from it. */
interface Placed {
  readonly component: Component;
}

/** A round with all that it asks in one list. */
export type WithOwn<Statement, Round> = Omit<Round, "statements"> & {
  readonly statements: readonly (Statement & {
    /** It is the initiative's own, and counted nowhere. */
    readonly isOwn: boolean;
  })[];
};

/** What a round asks, component by component: the bank's statements, and after them the initiative's own. */
export function withOwnStatements<
  Statement extends Placed,
  Round extends {
    readonly statements: readonly Statement[];
    /** A round that a device keeps since before there were any has none. */
    readonly ownStatements?: readonly Statement[];
  },
>(round: Round): WithOwn<Round["statements"][number], Round> {
  const all = [
    ...round.statements.map((statement) => ({ ...statement, isOwn: false })),
    ...(round.ownStatements ?? []).map((statement) => ({ ...statement, isOwn: true })),
  ];
  return { ...round, statements: components.flatMap((of) => all.filter(({ component }) => component === of)) };
}
