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
import { partnerStandings, punctualities } from "@keelson/domain/measurement/partner-standing";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { MembershipType } from "../../identity/memberships/membership.type.js";
import { Connection } from "../../kernel/page.js";
import { enumOf, PeriodCodeScalar } from "../../kernel/scalars.js";
let CountsType = class CountsType {};
__decorate([Field(() => Int)], CountsType.prototype, "expected", void 0);
__decorate([Field(() => Int)], CountsType.prototype, "submitted", void 0);
__decorate([Field(() => Int)], CountsType.prototype, "accepted", void 0);
__decorate([Field(() => Int)], CountsType.prototype, "overdue", void 0);
__decorate([Field(() => Int)], CountsType.prototype, "waived", void 0);
__decorate([Field(() => Float, { description: "accepted / expected" })], CountsType.prototype, "completeness", void 0);
__decorate(
  [Field(() => Float, { description: "submitted / expected" })],
  CountsType.prototype,
  "submissionRate",
  void 0,
);
__decorate(
  [Field(() => Float, { description: "first submitted on or before the due date / expected" })],
  CountsType.prototype,
  "timeliness",
  void 0,
);
CountsType = __decorate(
  [
    ObjectType("ReportingCounts", {
      simpleResolvers: true,
      description:
        "Counted in obligation-periods (one partner × one indicator × one of its periods) that end within the period.",
    }),
  ],
  CountsType,
);
export { CountsType };
let ReportingProgressType = class ReportingProgressType extends CountsType {};
__decorate([Field(() => PeriodCodeScalar)], ReportingProgressType.prototype, "period", void 0);
ReportingProgressType = __decorate(
  [
    ObjectType("ReportingProgress", {
      description:
        "Counted in obligation-periods (one partner × one indicator × one of its periods) that end within the period.",
    }),
  ],
  ReportingProgressType,
);
export { ReportingProgressType };
export const PartnerStandingEnum = enumOf("PartnerStanding", partnerStandings);
export const PunctualityEnum = enumOf("Punctuality", punctualities);
const partnerFilters = ["LATE", ...partnerStandings];
export const PartnerFilterEnum = enumOf("PartnerFilter", partnerFilters);
let PartnerCountsType = class PartnerCountsType {};
__decorate(
  [Field(() => Int, { description: "All of whom something was asked." })],
  PartnerCountsType.prototype,
  "partners",
  void 0,
);
__decorate([Field(() => Int)], PartnerCountsType.prototype, "late", void 0);
__decorate([Field(() => Int)], PartnerCountsType.prototype, "notStarted", void 0);
__decorate([Field(() => Int)], PartnerCountsType.prototype, "draft", void 0);
__decorate([Field(() => Int)], PartnerCountsType.prototype, "submitted", void 0);
__decorate([Field(() => Int)], PartnerCountsType.prototype, "returned", void 0);
__decorate([Field(() => Int)], PartnerCountsType.prototype, "accepted", void 0);
__decorate([Field(() => Int)], PartnerCountsType.prototype, "excused", void 0);
PartnerCountsType = __decorate(
  [
    ObjectType("PartnerCounts", {
      simpleResolvers: true,
      description:
        "How many partners are how far. Each has one standing; being late is beside it: something is missing though its due date has passed.",
    }),
  ],
  PartnerCountsType,
);
export { PartnerCountsType };
let PeriodPunctualityType = class PeriodPunctualityType {};
__decorate([Field(() => PeriodCodeScalar)], PeriodPunctualityType.prototype, "period", void 0);
__decorate([Field(() => PunctualityEnum)], PeriodPunctualityType.prototype, "punctuality", void 0);
PeriodPunctualityType = __decorate([ObjectType("PeriodPunctuality", { simpleResolvers: true })], PeriodPunctualityType);
export { PeriodPunctualityType };
let PartnerProgressType = class PartnerProgressType {};
__decorate([Field(() => MembershipType)], PartnerProgressType.prototype, "membership", void 0);
PartnerProgressType = __decorate(
  [ObjectType("PartnerProgress", { simpleResolvers: true, description: "One partner's line of the reporting board." })],
  PartnerProgressType,
);
export { PartnerProgressType };
export const PartnerProgressConnection = Connection(PartnerProgressType, "PartnerProgress");
//# sourceMappingURL=reporting-progress.type.js.map
