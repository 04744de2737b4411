import { expect, test } from "vitest";
import { withOwnStatements } from "./asked-statements.ts";

const statement = (code: string, component: "GOVERNANCE_AND_INFRASTRUCTURE" | "STRATEGIC_PLANNING") => ({
  code,
  component,
});
const statements = [statement("P1.GI.1", "GOVERNANCE_AND_INFRASTRUCTURE"), statement("P1.SP.1", "STRATEGIC_PLANNING")];
const ownStatements = [statement("X1", "STRATEGIC_PLANNING"), statement("X2", "GOVERNANCE_AND_INFRASTRUCTURE")];

test("the initiative's own statements follow the bank's of their component", () => {
  const asked = withOwnStatements({ statements, ownStatements }).statements.map(
    ({ code, isOwn }) => `${code} ${isOwn}`,
  );
  expect(asked).toEqual(["P1.GI.1 false", "X2 true", "P1.SP.1 false", "X1 true"]);
});

test("a round that a device keeps since before there were any asks the bank's alone", () =>
  expect(withOwnStatements({ statements }).statements.map(({ code }) => code)).toEqual(["P1.GI.1", "P1.SP.1"]));
