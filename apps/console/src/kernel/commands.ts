import { useLayoutEffect, useSyncExternalStore } from "react";

/** Something that can be done here: by its keys, from the palette, and told in the map of keys. One list for all three. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: "go" | "here" | "outcomes" | "always";
  /** One key, or two after each other: "g o". Null: from the palette alone. */
  readonly keys: string | null;
  readonly run: () => void;
}

const owners = new Map<symbol, readonly Command[]>();
const readers = new Set<() => void>();
let all: readonly Command[] = [];

function tell() {
  all = [...owners.values()].flat();
  for (const reader of readers) reader();
}

export const commands = (): readonly Command[] => all;

/** Offers commands as long as the component that calls it is there. */
export function useCommands(offered: readonly Command[]): void {
  // with what is seen, and not a frame after it: a key that is pressed as soon as a list is there is meant for it
  useLayoutEffect(() => {
    const owner = Symbol("commands");
    owners.set(owner, offered);
    tell();
    return () => {
      owners.delete(owner);
      tell();
    };
  });
}

/** All that can be done at the moment. */
export function useAllCommands(): readonly Command[] {
  return useSyncExternalStore((reader) => {
    readers.add(reader);
    return () => void readers.delete(reader);
  }, commands);
}
