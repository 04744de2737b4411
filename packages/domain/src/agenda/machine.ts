/**
 * How something lives: its states, in the order in which they are told, and from each of them those it may pass to.
 *
 * A state machine is data, so that one test can walk every pair of states of every machine.
 * Source: docs/methodology.md 4.19, property 10.
 */
export interface Machine<State extends string> {
  readonly states: readonly State[];
  readonly arrows: Readonly<Record<State, readonly State[]>>;
}

/** May it pass from one state to the other? What is not drawn is refused: TRANSITION_NOT_ALLOWED. Staying is no step. */
export function mayPass<State extends string>({ arrows }: Machine<State>, from: State, to: State): boolean {
  return arrows[from].includes(to);
}
