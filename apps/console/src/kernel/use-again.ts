import { useTransition } from "react";

/** Asks again while what is there stays: without it the screen would be put away until the answer comes, with whatever has the focus. */
export function useAgain(refetch: () => Promise<unknown>): () => Promise<void> {
  const [, start] = useTransition();
  return () =>
    new Promise((resolve) => {
      start(() => {
        void refetch().then(
          () => resolve(),
          () => resolve(),
        );
      });
    });
}
