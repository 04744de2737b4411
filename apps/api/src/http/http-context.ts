import { Context, type DoorOptions } from "../kernel/context.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Operation } from "./operations/operation.ts";
import type { Payer } from "./allowance/allowance.ts";

/** One operation that came by HTTP: the door, who pays for it, and what is told of it. */
export class HttpContext extends Context {
  readonly payer: Payer;
  readonly operation: Operation;

  constructor(door: DoorOptions, actor: Actor | null, payer: Payer, operation: Operation) {
    super(door, actor, operation.watch);
    this.payer = payer;
    this.operation = operation;
  }
}
