import { expect, test } from "vitest";
import { inOrder } from "./in-order.ts";

/** Questions that are answered, or fail, when the test says so. */
function slowAnswers() {
  const keep = inOrder<string>();
  return (question: string) => {
    let resolve: (answer: string) => void = () => undefined;
    let reject: (error: Error) => void = () => undefined;
    const told = new Promise<string>((...settle) => ([resolve, reject] = settle));
    return { answer: keep(question, () => told), resolve, reject };
  };
}

test("an answer that comes after a newer one is that one; in the order of their questions each is its own", async () => {
  const ask = slowAnswers();
  const [first, second, third] = [ask("list"), ask("list"), ask("list")];
  second.resolve("after the change");
  expect(await second.answer).toBe("after the change");
  first.resolve("before the change");
  expect(await first.answer).toBe("after the change");
  third.resolve("later still");
  expect(await third.answer).toBe("later still");
});

test("what fails after a newer answer is that one; what nobody asked since fails", async () => {
  const ask = slowAnswers();
  const [first, second, other] = [ask("list"), ask("list"), ask("another list")];
  second.resolve("after the change");
  await second.answer;
  first.reject(new Error("unreachable"));
  expect(await first.answer).toBe("after the change");
  other.reject(new Error("unreachable"));
  await expect(other.answer).rejects.toThrow("unreachable");
});

test("once nothing is under way any more, nothing is remembered", async () => {
  const ask = slowAnswers();
  const before = ask("list");
  before.resolve("before");
  await before.answer;
  const after = ask("list");
  after.reject(new Error("unreachable"));
  await expect(after.answer).rejects.toThrow("unreachable");
});
