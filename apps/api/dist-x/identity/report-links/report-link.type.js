var __decorate =
  (this && this.__decorate) ||
  function (decorators, target, key, desc) {
    var c = arguments.length,
      r = c < 3 ? target : desc === null ? (desc = Object.getOwnPropertyDescriptor(target, key)) : desc,
      d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function")
      r = Reflect.decorate(decorators, target, key, desc);
    else
      for (var i = decorators.length - 1; i >= 0; i--)
        if ((d = decorators[i])) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return (c > 3 && r && Object.defineProperty(target, key, r), r);
  };
import { Field, ObjectType } from "type-graphql";
import { DateScalar, PeriodCodeScalar } from "../../kernel/scalars.js";
let ReportLinkType = class ReportLinkType {};
__decorate(
  [
    Field(() => PeriodCodeScalar, {
      description: "The period that its page begins with; others of the organisation are as open.",
    }),
  ],
  ReportLinkType.prototype,
  "period",
  void 0,
);
__decorate(
  [Field(() => DateScalar, { description: "The last day it opens anything, in UTC." })],
  ReportLinkType.prototype,
  "expiresOn",
  void 0,
);
ReportLinkType = __decorate(
  [
    ObjectType("ReportLink", {
      description:
        "What a link of a reminder is for. Its secret, sent as `Authorization: Bearer <secret>`, reads as one person for one organisation, reports, corrects and " +
        "withdraws its reports, answers what it is asked about them, and says that something does not apply or is not safe to report, where that person " +
        "may. It does nothing else.",
    }),
  ],
  ReportLinkType,
);
export { ReportLinkType };
//# sourceMappingURL=report-link.type.js.map
