import type { Module } from "../kernel/module.ts";
import {
  ReadinessAssessment,
  ReadinessChange,
  ReadinessInvitation,
  ReadinessResponse,
  ReadinessResult,
  ReadinessScore,
} from "./assessments/assessment.entity.ts";
import {
  ReadinessAssessmentResolver,
  ReadinessChangeResolver,
  ReadinessInvitationResolver,
  ReadinessResponseResolver,
  ReadinessResultResolver,
} from "./assessments/assessment.resolver.ts";
import { InitiativeConditionsResolver } from "./conditions/condition.resolver.ts";
import { BackboneSupportResolver, InitiativeBackboneResolver } from "./backbone/backbone.resolver.ts";
import { BackboneFunding } from "./backbone-funding/backbone-funding.entity.ts";
import { BackboneFundingResolver } from "./backbone-funding/backbone-funding.resolver.ts";
import {
  BackboneRater,
  BackboneRating,
  BackboneResult,
  BackboneReview,
} from "./backbone-reviews/backbone-review.entity.ts";
import {
  BackboneRaterResolver,
  BackboneRatingResolver,
  BackboneReviewResolver,
} from "./backbone-reviews/backbone-review.resolver.ts";
import { BackboneTime } from "./backbone-time/backbone-time.entity.ts";
import { BackboneTimeResolver } from "./backbone-time/backbone-time.resolver.ts";
import { BackboneWorkItem } from "./backbone-work/backbone-work-item.entity.ts";
import { BackboneOwnerResolver, BackboneWorkItemResolver } from "./backbone-work/backbone-work-item.resolver.ts";
import { ReadinessFile } from "./files/file.entity.ts";
import { FilesOfAssessmentResolver, ReadinessEvidenceResolver, ReadinessFileResolver } from "./files/file.resolver.ts";
import { ImportedBank } from "./banks/question-bank.entity.ts";
import { InitiativeReadinessResolver, ReadinessResolver } from "./overview/readiness.resolver.ts";
import { PhaseTransition } from "./phases/phase-transition.entity.ts";
import { PhaseTransitionResolver } from "./phases/phase-transition.resolver.ts";
import {
  AboutPointResolver,
  AgendaComponentResolver,
  PointsOfAssessmentResolver,
  ReadinessPointResolver,
} from "./points/point.resolver.ts";
import { OwnStatement } from "./statements/readiness-statement.entity.ts";
import { OwnStatementResolver } from "./statements/readiness-statement.resolver.ts";
import { SuitabilityCondition, SuitabilityScreen } from "./screens/screen.entity.ts";
import { ScreenConditionResolver, SuitabilityScreenResolver } from "./screens/screen.resolver.ts";

export const readiness: Module = {
  entities: [
    SuitabilityScreen,
    SuitabilityCondition,
    ReadinessAssessment,
    ReadinessInvitation,
    ReadinessResponse,
    ReadinessResult,
    ReadinessChange,
    ReadinessScore,
    ReadinessFile,
    PhaseTransition,
    BackboneReview,
    BackboneRater,
    BackboneRating,
    BackboneResult,
    BackboneWorkItem,
    BackboneTime,
    BackboneFunding,
    ImportedBank,
    OwnStatement,
  ],
  resolvers: [
    InitiativeReadinessResolver,
    InitiativeConditionsResolver,
    ReadinessResolver,
    SuitabilityScreenResolver,
    ScreenConditionResolver,
    ReadinessAssessmentResolver,
    ReadinessInvitationResolver,
    ReadinessResponseResolver,
    ReadinessResultResolver,
    ReadinessChangeResolver,
    ReadinessFileResolver,
    ReadinessEvidenceResolver,
    FilesOfAssessmentResolver,
    OwnStatementResolver,
    PhaseTransitionResolver,
    ReadinessPointResolver,
    PointsOfAssessmentResolver,
    AboutPointResolver,
    AgendaComponentResolver,
    InitiativeBackboneResolver,
    BackboneSupportResolver,
    BackboneReviewResolver,
    BackboneRaterResolver,
    BackboneRatingResolver,
    BackboneWorkItemResolver,
    BackboneOwnerResolver,
    BackboneTimeResolver,
    BackboneFundingResolver,
  ],
};
