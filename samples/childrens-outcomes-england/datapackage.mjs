/** What datapackage.json says: the columns of each table, where the figures come from, and how the initiative is run. */
import { dimensions } from "./indicators.mjs";

const repository =
  "https://github.com/dfe-analytical-services/CSC_outcomes_and_enablers/blob/2f5d11a431050523dab58810083259d3313029ae/data-raw";

const publications = {
  "c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv":
    "Children in need: referrals and re-referrals, 2013 to 2025 (Department for Education)",
  "b1_children_in_need_2013_to_2025.csv": "Children in need: episodes, 2013 to 2025 (Department for Education)",
  "d3_cpps_subsequent_plan_2013_to_2025.csv":
    "Children in need: second or subsequent child protection plans, 2013 to 2025 (Department for Education)",
  "cla_number_and_rate_per_10k_children.csv":
    "Children looked after: number and rate per 10,000, 2021 to 2025 (Department for Education; population: Office for National Statistics)",
  "la_care_leavers_accommodation_suitability.csv":
    "Care leavers: suitability of accommodation, 2021 to 2025 (Department for Education)",
  "la_cla_placement_stability.csv":
    "Children looked after: placement stability, 2021 to 2025 (Department for Education)",
  "la_hospital_admissions_2324.csv":
    "Fingertips indicator 90284, hospital admissions for injuries at ages 0 to 14, 2010/11 to 2023/24 (Office for Health Improvement and Disparities; population: Office for National Statistics)",
  "ks2_la.csv": "Outcomes for children in need: key stage 2, 2018/19 to 2024/25 (Department for Education)",
  "csww_indicators_2017_to_2025.csv": "Children's social work workforce, 2017 to 2025 (Department for Education)",
};

/** File → column → Frictionless type, in the order in which the columns are written. */
export const tables = {
  "organisations.csv": {
    code: "string",
    name: "string",
    country: "string",
    roles: "string",
    joined: "date",
    ended: "date",
    dataSharingConsent: "string",
  },
  "dimensions.csv": {
    dimension: "string",
    category: "string",
    name: "string",
    exclusive: "boolean",
    exhaustive: "boolean",
  },
  "indicators.csv": {
    code: "string",
    name: "string",
    definition: "string",
    unit: "string",
    level: "string",
    measureType: "string",
    acrossPartners: "string",
    acrossTime: "string",
    multiplier: "integer",
    desiredDirection: "string",
    frequency: "string",
    yearStartMonth: "integer",
    dimensions: "string",
  },
  "measurements.csv": {
    organisation: "string",
    indicator: "string",
    period: "string",
    valueState: "string",
    value: "number",
    numerator: "number",
    denominator: "number",
    note: "string",
    ...Object.fromEntries(dimensions.map(({ dimension }) => [dimension, "string"])),
  },
  "baselines.csv": {
    indicator: "string",
    period: "string",
    value: "number",
    numerator: "number",
    denominator: "number",
    quality: "string",
    source: "string",
  },
  "targets.csv": { indicator: "string", period: "string", value: "number" },
};

export const datapackage = {
  profile: "tabular-data-package",
  name: "childrens-outcomes-england",
  title: "Children's outcomes in England",
  description:
    "Whether children in England are safe, settled and learning depends on councils, schools and health services together. This demonstration follows shared indicators of need, protection, care and attainment across local authorities, from published statistics. Its targets are invented.",
  licenses: [
    {
      name: "OGL-UK-3.0",
      path: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
      title: "Open Government Licence v3.0 (the statistics)",
    },
    {
      name: "MIT",
      path: "https://github.com/dfe-analytical-services/CSC_outcomes_and_enablers/blob/2f5d11a431050523dab58810083259d3313029ae/LICENSE",
      title: "MIT License (the repository in which the files were found)",
    },
  ],
  sources: Object.entries(publications).map(([file, title]) => ({
    title,
    path: `${repository}/${file}`,
  })),
  resources: Object.entries(tables).map(([path, columns]) => ({
    profile: "tabular-data-resource",
    name: path.replace(".csv", ""),
    path,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: { fields: Object.entries(columns).map(([name, type]) => ({ name, type })) },
  })),
  initiative: {
    timeZone: "Europe/London",
    defaultLanguage: "en",
    currentPhase: "PHASE_III",
    smallCellThreshold: 5,
    minCoverage: 0.8,
  },
};
