/**
 * What is measured, and where each figure stands in the sources.
 *
 * `desiredDirection` follows the polarity that the Department for Education lists for the measure ("Low" DECREASE, "High"
 * INCREASE); where it lists none, neither more nor fewer is better: MAINTAIN.
 */
import { count, hospitalAdmissions, partOfWhole, ratio } from "./figures.mjs";

const children = {
  referrals: "c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv",
  inNeed: "b1_children_in_need_2013_to_2025.csv",
  protectionPlans: "d3_cpps_subsequent_plan_2013_to_2025.csv",
  lookedAfter: "cla_number_and_rate_per_10k_children.csv",
};
const toMarch = { yearStartMonth: 4 };
const sum = { measureType: "COUNT", acrossPartners: "SUM", multiplier: 1 };
const percentage = {
  measureType: "PROPORTION",
  acrossPartners: "RATIO_OF_SUMS",
  multiplier: 100,
  unit: "%",
};
const per10000 = { measureType: "RATE", acrossPartners: "RATIO_OF_SUMS", multiplier: 10000 };

const keyStage2 = (group) => ({
  ...percentage,
  level: "POPULATION",
  acrossTime: "RATIO_OF_SUMS",
  desiredDirection: "INCREASE",
  yearStartMonth: 9,
  file: "ks2_la.csv",
  figures: ratio("t_rwm_met_expected_standard", "t_rwm_eligible_pupils", (row) => row.social_care_group === group),
});

export const indicators = [
  {
    code: "REREFERRALS",
    name: "Re-referrals within 12 months",
    definition:
      "Of the referrals to children's social care received in the year, those made within 12 months of an earlier referral of the same child to the same authority. Referrals are counted, so a child referred twice counts twice.",
    ...percentage,
    ...toMarch,
    level: "SYSTEM",
    acrossTime: "RATIO_OF_SUMS",
    desiredDirection: "DECREASE",
    file: children.referrals,
    figures: ratio("rereferral_count", "referral_count"),
  },
  {
    code: "REFERRALS",
    name: "Referrals to children's social care",
    definition:
      "Requests in the year that children's social care provide services for a child who has no open case. Every referral counts, also the second one of the same child.",
    unit: "referrals",
    ...sum,
    ...toMarch,
    level: "SYSTEM",
    acrossTime: "SUM",
    desiredDirection: "MAINTAIN",
    file: children.referrals,
    figures: count("referral_count"),
  },
  {
    code: "CIN_STARTED",
    name: "Episodes of need started",
    definition:
      "Episodes of being a child in need that began in the year. Episodes are counted, not children: a child can begin more than one.",
    unit: "episodes of need",
    ...sum,
    ...toMarch,
    level: "SYSTEM",
    acrossTime: "SUM",
    desiredDirection: "MAINTAIN",
    file: children.inNeed,
    figures: count("Started_episodes"),
  },
  {
    code: "CIN_AT_31_MARCH",
    name: "Episodes of need open at 31 March",
    definition:
      "Episodes of being a child in need that are open on the last day of the year, children looked after and children on a protection plan included. A stock: two years are never added.",
    unit: "episodes of need",
    ...sum,
    ...toMarch,
    level: "POPULATION",
    acrossTime: "LAST",
    desiredDirection: "MAINTAIN",
    file: children.inNeed,
    figures: count("At31_episodes"),
  },
  {
    code: "CPP_SUBSEQUENT",
    name: "Child protection plans that are a second or later plan",
    definition:
      "Of the child protection plans that began in the year, those of a child who had been on a plan before, however long ago. Plans are counted, so a child can count more than once.",
    ...percentage,
    ...toMarch,
    level: "SYSTEM",
    acrossTime: "RATIO_OF_SUMS",
    desiredDirection: "DECREASE",
    file: children.protectionPlans,
    figures: ratio("CPP_subsequent", "CPP_start"),
  },
  {
    code: "CLA_RATE",
    name: "Children looked after at 31 March",
    definition:
      "Children looked after by the authority on the last day of the year, for every 10,000 residents aged 0 to 17 (mid-year estimate of the calendar year in which the year began).",
    unit: "per 10,000 children",
    ...per10000,
    ...toMarch,
    level: "POPULATION",
    acrossTime: "LAST",
    desiredDirection: "MAINTAIN",
    file: children.lookedAfter,
    figures: ratio("children_count", "population_estimate", (row) =>
      row.population_type.startsWith("Children looked after on"),
    ),
  },
  {
    code: "CLA_STARTED",
    name: "Children starting to be looked after",
    definition:
      "Children who began to be looked after by the authority in the year, for every 10,000 residents aged 0 to 17 (mid-year estimate of the calendar year in which the year began).",
    unit: "per 10,000 children",
    ...per10000,
    ...toMarch,
    level: "POPULATION",
    acrossTime: "RATIO_OF_SUMS",
    desiredDirection: "MAINTAIN",
    file: children.lookedAfter,
    figures: ratio("children_count", "population_estimate", (row) =>
      row.population_type.startsWith("Children starting"),
    ),
  },
  {
    code: "CARE_LEAVERS_SUITABLE",
    name: "Care leavers in suitable accommodation",
    definition:
      "Of the care leavers who turned 17 to 21 in the year, those whose accommodation the authority judged suitable. Young people whose accommodation is not known stay in the denominator.",
    ...percentage,
    ...toMarch,
    level: "POPULATION",
    acrossTime: "LAST",
    desiredDirection: "INCREASE",
    dimensions: "AGE",
    file: "la_care_leavers_accommodation_suitability.csv",
    figures: partOfWhole("care_leaver_count", {
      group: "care_leaver_age",
      breakdown: "breakdown",
      part: "Accommodation considered suitable",
      whole: "Suitability total",
      categories: ({ care_leaver_age: age }) => ({
        AGE: age === "17 to 18 years" ? "AGE_17_TO_18" : "AGE_19_TO_21",
      }),
    }),
  },
  {
    code: "PLACEMENT_STABILITY",
    name: "Children looked after with the same carer for two years",
    definition:
      "Of the children under 16 who on 31 March had been looked after without a break for at least two and a half years, those who had lived with the same carer for at least two years.",
    ...percentage,
    ...toMarch,
    level: "SYSTEM",
    acrossTime: "LAST",
    desiredDirection: "INCREASE",
    file: "la_cla_placement_stability.csv",
    figures: partOfWhole("children_count", {
      group: "cla_group",
      breakdown: "placement_stability",
      part: "Living with the same carer for at least 2 years",
      whole: "Total children",
      where: (row) => row.cla_group.includes("at least 2.5 years"),
    }),
  },
  {
    code: "HOSPITAL_INJURIES",
    name: "Hospital admissions for injuries, ages 0 to 14",
    definition:
      "Emergency hospital admissions in the year of children aged 0 to 14 for an injury, accidental or deliberate, for every 10,000 residents of that age. Admissions are counted, most of them rounded to 5 in the source.",
    unit: "per 10,000 children",
    ...per10000,
    ...toMarch,
    level: "POPULATION",
    acrossTime: "RATIO_OF_SUMS",
    desiredDirection: "DECREASE",
    dimensions: "SEX",
    file: "la_hospital_admissions_2324.csv",
    figures: hospitalAdmissions,
  },
  {
    code: "KS2_RWM_CIN",
    name: "Children in need reaching the expected standard at 11",
    definition:
      "Of the pupils at the end of key stage 2 who were children in need on 31 March, and neither looked after nor on a child protection plan, those who met the expected standard in reading, writing and mathematics together.",
    ...keyStage2("CINO at 31 March"),
  },
  {
    code: "KS2_RWM_CLA",
    name: "Children looked after reaching the expected standard at 11",
    definition:
      "Of the pupils at the end of key stage 2 who on 31 March had been looked after for at least 12 months, those who met the expected standard in reading, writing and mathematics together.",
    ...keyStage2("CLA 12 months at 31 March"),
  },
  {
    code: "CASELOAD",
    name: "Cases per social worker",
    definition:
      "Cases held on 30 September by children and family social workers, agency workers included, for every full-time equivalent worker who holds at least one case.",
    unit: "cases per full-time equivalent case holder",
    measureType: "RATE",
    acrossPartners: "RATIO_OF_SUMS",
    multiplier: 1,
    yearStartMonth: 10,
    level: "PERFORMANCE",
    acrossTime: "LAST",
    desiredDirection: "DECREASE",
    file: "csww_indicators_2017_to_2025.csv",
    figures: ratio("cases", "case_holders_fte"),
  },
  {
    code: "AGENCY_FTE",
    name: "Agency social workers",
    definition: "Agency staff working as children and family social workers on 30 September, in full-time equivalents.",
    unit: "full-time equivalents",
    measureType: "AMOUNT",
    acrossPartners: "SUM",
    multiplier: 1,
    yearStartMonth: 10,
    level: "PERFORMANCE",
    acrossTime: "LAST",
    desiredDirection: "DECREASE",
    file: "csww_indicators_2017_to_2025.csv",
    figures: count("agency_fte"),
  },
];

/** In display order. `exhaustive` is what the parts claim by their definition; convert.mjs takes it back where they do not add up. */
export const dimensions = [
  { dimension: "SEX", category: "FEMALE", name: "Female", exclusive: true, exhaustive: true },
  { dimension: "SEX", category: "MALE", name: "Male", exclusive: true, exhaustive: true },
  {
    dimension: "AGE",
    category: "AGE_17_TO_18",
    name: "17 to 18",
    exclusive: true,
    exhaustive: true,
  },
  {
    dimension: "AGE",
    category: "AGE_19_TO_21",
    name: "19 to 21",
    exclusive: true,
    exhaustive: true,
  },
];
