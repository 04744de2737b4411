import { Context } from "../kernel/context.js";
/** One operation that came by HTTP: the door, who pays for it, and what is told of it. */
export class HttpContext extends Context {
  constructor(door, actor, payer, operation) {
    super(door, actor, operation.watch);
    this.payer = payer;
    this.operation = operation;
  }
}
//# sourceMappingURL=http-context.js.map
