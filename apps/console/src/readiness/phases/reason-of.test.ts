import { gate, reasonsToShow } from "@keelson/domain/readiness/gate";
import { fractionOf } from "@keelson/domain/readiness/fraction";
import { components, type Component } from "@keelson/domain/readiness/words";
import { expect, test } from "vitest";
import { reasonOf, reasonWords } from "./reason-of.ts";

const all = <Value>(value: Value) =>
  Object.fromEntries(components.map((one) => [one, value])) as Record<Component, Value>;
const facts = {
  components: all(fractionOf("3")),
  agreement: all(fractionOf("1")),
  communityGap: all(fractionOf("0")),
  dontKnowRate: all(fractionOf("0")),
  criticalItems: [],
  organisationsInvited: 5,
  organisationsValid: 5,
  communityGroupsValid: 1,
};

test("every reason that a gate gives is known, with what it is about", () => {
  const said = [
    gate({ ...facts, organisationsValid: 1, communityGroupsValid: 0 }),
    gate({
      ...facts,
      components: all(fractionOf("1")),
      criticalItems: [
        { code: "P1.CI.1", mean: fractionOf("1"), hasHardEvidence: true },
        { code: "P1.CI.2", mean: null, hasHardEvidence: false },
      ],
    }),
    gate({
      ...facts,
      agreement: all(fractionOf("0.5")),
      communityGap: all(fractionOf("-2")),
      dontKnowRate: all(fractionOf("0.5")),
      criticalItems: [{ code: "P1.SP.1", mean: fractionOf("3"), hasHardEvidence: false }],
    }),
  ].flatMap(({ reasons, conditions }) => [...reasons, ...conditions]);
  const found = said.map(reasonOf);
  expect(new Set(found.map(({ word }) => word))).toEqual(new Set(reasonWords));
  expect(reasonOf("COMPONENT_BELOW_FLOOR:CI")).toMatchObject({ component: "COMMUNITY_INVOLVEMENT", statement: null });
  expect(reasonOf("EVIDENCE_MISSING:P1.SP.1")).toMatchObject({ component: "STRATEGIC_PLANNING", statement: "P1.SP.1" });
  // of a statement that too few rated it is not told which
  const [hidden = ""] = reasonsToShow(["EVIDENCE_MISSING:P1.SP.1"], () => true);
  expect(reasonOf(hidden)).toEqual({ code: hidden, word: "EVIDENCE_MISSING", component: null, statement: null });
  expect(reasonOf("SOMETHING_NEW").word).toBeNull();
});
