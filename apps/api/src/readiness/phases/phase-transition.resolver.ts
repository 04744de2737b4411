import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { DecisionType } from "../../agenda/decisions/decision.type.ts";
import { decisionsById } from "../../agenda/decisions/find-decisions.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { decidePhase, movePhaseBack } from "./decide-phase.ts";
import type { PhaseTransition } from "./phase-transition.entity.ts";
import {
  DecidePhaseInput,
  MovePhaseBackInput,
  PhaseTransitionPayload,
  PhaseTransitionType,
} from "./phase-transition.type.ts";

@Resolver(() => PhaseTransitionType)
export class PhaseTransitionResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: PhaseTransition) {
    return nodeId("phaseTransition", initiativeId, id);
  }

  @FieldResolver(() => DecisionType, { description: "The decision in the register." })
  decision(@Root() { initiativeId, decisionId }: PhaseTransition, @Ctx() ctx: Context) {
    return ctx.load(decisionsById, { initiativeId, id: decisionId });
  }

  @Mutation(() => PhaseTransitionPayload, {
    description:
      "Goes on to the next phase, or stays, by a round that was talked about: for the steering committee. OVERRIDE_REASON_REQUIRED where it " +
      "is decided otherwise than the answers advise; LAST_PHASE; OTHER_PHASE.",
  })
  decidePhase(@Arg("input", () => DecidePhaseInput) input: DecidePhaseInput, @Ctx() ctx: Context) {
    return ctx.run(decidePhase, input, { transition: null });
  }

  @Mutation(() => PhaseTransitionPayload, {
    description: "Goes back to an earlier phase, with a reason: for the steering committee. It needs no round.",
  })
  movePhaseBack(@Arg("input", () => MovePhaseBackInput) input: MovePhaseBackInput, @Ctx() ctx: Context) {
    return ctx.run(movePhaseBack, input, { transition: null });
  }
}
