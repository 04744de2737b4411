import { expect, test } from "vitest";
import { chooseFile } from "./choose-file.ts";

test("a file that is chosen has its name and its bytes", async () => {
  const { file, bytes } = await chooseFile(new File(["a,b"], "counts.csv", { type: "text/csv" }));
  expect(file).toMatchObject({ name: "counts.csv", bytes: 3, id: null, refused: null });
  expect(bytes?.byteLength).toBe(3);
});

test("one that is gone, or in a cloud that does not answer, is said not to be there", async () => {
  class Gone extends File {
    override arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"));
  }
  const { file, bytes } = await chooseFile(new Gone([], "plan.pdf", { type: "application/pdf" }));
  expect([file.name, bytes]).toEqual(["plan.pdf", null]);
});
