import { AggregateResolver } from "./aggregates/aggregate.resolver.js";
import { Baseline } from "./baselines/baseline.entity.js";
import { BaselineResolver } from "./baselines/baseline.resolver.js";
import { CurveResolver } from "./curves/curve.resolver.js";
import { Category, Dimension } from "./dimensions/dimension.entity.js";
import { DefinitionResolver, IndicatorDefinitionsResolver } from "./indicators/definition.resolver.js";
import { Indicator, IndicatorDefinition } from "./indicators/indicator.entity.js";
import { IndicatorResolver, InitiativeIndicatorsResolver } from "./indicators/indicator.resolver.js";
import { AggregateChangeResolver, LiveResolver, ReportingProgressChangeResolver } from "./live/live.resolver.js";
import { Measurement, MeasurementValue } from "./measurements/measurement.entity.js";
import { MeasurementResolver } from "./measurements/measurement.resolver.js";
import { Obligation, ObligationPeriod } from "./obligations/obligation.entity.js";
import {
  InitiativeObligationPeriodsResolver,
  ObligationPeriodResolver,
} from "./obligations/obligation-period.resolver.js";
import { InitiativeObligationsResolver, ObligationResolver } from "./obligations/obligation.resolver.js";
import { MeasurementQuery } from "./queries/measurement-query.entity.js";
import { PanelChangeResolver } from "./panels/panel-change.resolver.js";
import { Overlap } from "./overlaps/overlap.entity.js";
import { IndicatorOverlapsResolver, OverlapResolver } from "./overlaps/overlap.resolver.js";
import { IndicatorIncrementsResolver } from "./increments/increment.resolver.js";
import { IndicatorDistributionResolver } from "./distributions/distribution.resolver.js";
import { InitiativeViewerResolver, MembershipViewerResolver } from "./viewer-can.resolver.js";
import { BurdenResolver, MembershipBurdenResolver } from "./obligations/burden.resolver.js";
import {
  InitiativeReportingProgressResolver,
  PartnerProgressResolver,
  ReportingProgressResolver,
} from "./progress/reporting-progress.resolver.js";
import {
  IndicatorReportingPeriodsResolver,
  ReportingPeriodResolver,
} from "./reporting-periods/reporting-period.resolver.js";
import { ReminderResolver } from "./reminders/reminder.resolver.js";
import { Restatement } from "./restatements/restatement.entity.js";
import { IndicatorRestatementsResolver, RestatementResolver } from "./restatements/restatement.resolver.js";
import { InitiativeSubmissionsResolver, MeasurementReviewResolver } from "./submissions/submission.resolver.js";
import { Target } from "./targets/target.entity.js";
export const measurement = {
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
//# sourceMappingURL=measurement.module.js.map
