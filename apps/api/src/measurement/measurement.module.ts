import type { Module } from "../kernel/module.ts";
import { AggregateResolver } from "./aggregates/aggregate.resolver.ts";
import { Baseline } from "./baselines/baseline.entity.ts";
import { BaselineResolver } from "./baselines/baseline.resolver.ts";
import { CurveResolver } from "./curves/curve.resolver.ts";
import { Category, Dimension } from "./dimensions/dimension.entity.ts";
import { DefinitionResolver, IndicatorDefinitionsResolver } from "./indicators/definition.resolver.ts";
import { Indicator, IndicatorDefinition } from "./indicators/indicator.entity.ts";
import { IndicatorResolver, InitiativeIndicatorsResolver } from "./indicators/indicator.resolver.ts";
import { OutcomeIndicatorsResolver } from "./indicators/outcome-indicators.resolver.ts";
import { AggregateChangeResolver, LiveResolver, ReportingProgressChangeResolver } from "./live/live.resolver.ts";
import { Measurement, MeasurementValue } from "./measurements/measurement.entity.ts";
import { MeasurementResolver } from "./measurements/measurement.resolver.ts";
import { Obligation, ObligationPeriod } from "./obligations/obligation.entity.ts";
import {
  InitiativeObligationPeriodsResolver,
  ObligationPeriodResolver,
} from "./obligations/obligation-period.resolver.ts";
import { InitiativeObligationsResolver, ObligationResolver } from "./obligations/obligation.resolver.ts";
import { MeasurementQuery } from "./queries/measurement-query.entity.ts";
import { PanelChangeResolver } from "./panels/panel-change.resolver.ts";
import { Overlap } from "./overlaps/overlap.entity.ts";
import { IndicatorOverlapsResolver, OverlapResolver } from "./overlaps/overlap.resolver.ts";
import { IndicatorIncrementsResolver } from "./increments/increment.resolver.ts";
import { IndicatorDistributionResolver } from "./distributions/distribution.resolver.ts";
import { InitiativeViewerResolver, MembershipViewerResolver } from "./viewer-can.resolver.ts";
import { BurdenResolver, MembershipBurdenResolver } from "./obligations/burden.resolver.ts";
import {
  InitiativeReportingProgressResolver,
  PartnerProgressResolver,
  ReportingProgressResolver,
} from "./progress/reporting-progress.resolver.ts";
import {
  IndicatorReportingPeriodsResolver,
  ReportingPeriodResolver,
} from "./reporting-periods/reporting-period.resolver.ts";
import { ReminderResolver } from "./reminders/reminder.resolver.ts";
import { Restatement } from "./restatements/restatement.entity.ts";
import { IndicatorRestatementsResolver, RestatementResolver } from "./restatements/restatement.resolver.ts";
import { InitiativeSubmissionsResolver, MeasurementReviewResolver } from "./submissions/submission.resolver.ts";
import { Target } from "./targets/target.entity.ts";

export const measurement: Module = {
  entities: [
    Indicator,
    IndicatorDefinition,
    Dimension,
    Category,
    Target,
    Baseline,
    Obligation,
    ObligationPeriod,
    Measurement,
    MeasurementValue,
    MeasurementQuery,
    Restatement,
    Overlap,
  ],
  resolvers: [
    InitiativeIndicatorsResolver,
    OutcomeIndicatorsResolver,
    InitiativeViewerResolver,
    MembershipViewerResolver,
    IndicatorResolver,
    IndicatorDistributionResolver,
    IndicatorIncrementsResolver,
    IndicatorOverlapsResolver,
    OverlapResolver,
    AggregateResolver,
    BaselineResolver,
    CurveResolver,
    PanelChangeResolver,
    IndicatorDefinitionsResolver,
    DefinitionResolver,
    IndicatorReportingPeriodsResolver,
    ReportingPeriodResolver,
    IndicatorRestatementsResolver,
    RestatementResolver,
    InitiativeObligationsResolver,
    ObligationResolver,
    InitiativeObligationPeriodsResolver,
    ObligationPeriodResolver,
    MeasurementResolver,
    MeasurementReviewResolver,
    InitiativeSubmissionsResolver,
    LiveResolver,
    ReportingProgressChangeResolver,
    AggregateChangeResolver,
    InitiativeReportingProgressResolver,
    ReportingProgressResolver,
    PartnerProgressResolver,
    ReminderResolver,
    BurdenResolver,
    MembershipBurdenResolver,
  ],
};
