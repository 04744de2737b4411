import { expect, test } from "vitest";
import { Turns } from "./stream.ts";

test("no more works run at a time than there are turns, each gets one in the order of asking, and one that fails gives its own back", async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  const work = (nth: number) => async () => {
    begun.push(nth);
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running -= 1;
    if (nth % 3 === 0) throw new Error(`${nth} failed`);
    return nth;
  };
  const asked = Array.from({ length: 9 }, (_, nth) => turns.take(work(nth)));
  const answers = await Promise.allSettled(asked);
  expect(most).toBe(2);
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(answers.map(({ status }) => status === "fulfilled")).toEqual(begun.map((nth) => nth % 3 !== 0));
  expect(await turns.take(work(10))).toBe(10);
});

test("turns are idle once everything that asked for one is done", async () => {
  const turns = new Turns(2);
  const done: number[] = [];
  const asked = Array.from({ length: 5 }, (_, nth) =>
    turns.take(async () => {
      await new Promise((resolve) => setTimeout(resolve, 2 * nth));
      done.push(nth);
    }),
  );
  await turns.idle();
  expect(done).toHaveLength(5);
  await Promise.all(asked);
  expect(await turns.take(async () => "again")).toBe("again");
});
