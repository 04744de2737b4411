import { Context, type DoorOptions } from "../kernel/context.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Payer } from "./allowance/allowance.ts";

/** One operation that came by HTTP: the door, and who pays for it. */
export class HttpContext extends Context {
  readonly payer: Payer;

  constructor(door: DoorOptions, actor: Actor | null, payer: Payer) {
    super(door, actor);
    this.payer = payer;
  }
}
