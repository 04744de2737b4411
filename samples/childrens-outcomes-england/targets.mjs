/**
 * Where each indicator began, and what is aimed at. The beginnings follow from the published figures. The targets are invented for the demonstration, all by
 * one rule, so that nobody takes them for somebody's aims: by 2027/28 one in ten less of what should fall, and one in ten less of what is missing to
 * 100 per cent of what should rise. What is better neither higher nor lower has none.
 */
import { dimensions } from "./indicators.mjs";

/** The first year after the pandemic's with figures of every indicator. */
const beganIn = 2021;
const aimedAtIn = 2027;
/** As for the public: the figures of fewer than so many of those asked are no beginning. */
const coverageMin = 0.8;

/** Rows of baselines.csv and targets.csv. */
export function aims(indicators, measurements) {
  const begun = indicators
    .filter(({ desiredDirection }) => desiredDirection !== "MAINTAIN")
    .flatMap((indicator) => {
      const baseline = beginning(indicator, measurements);
      return baseline ? [{ indicator, baseline }] : [];
    });
  return {
    baselines: begun.map(({ baseline }) => baseline),
    targets: begun.map(({ indicator, baseline }) => ({
      indicator: indicator.code,
      period: `${aimedAtIn}${yearName(indicator)}`,
      value: shown(better(indicator, Number(baseline.value)), 1),
    })),
  };
}

const yearName = ({ yearStartMonth }) => ({ 4: "April", 9: "Sep", 10: "Oct" })[yearStartMonth];

/** All authorities together, as Keelson puts their figures together; null where too few have one. */
function beginning(indicator, measurements) {
  const period = `${beganIn}${yearName(indicator)}`;
  const rows = measurements.filter((row) => row.indicator === indicator.code && row.period === period);
  const organisations = [...new Set(rows.map(({ organisation }) => organisation))];
  const answers = organisations
    .map((organisation) => whole(rows.filter((row) => row.organisation === organisation)))
    .filter((answer) => answer.length > 0);
  const asked = organisations.filter((organisation) =>
    rows.some((row) => row.organisation === organisation && row.valueState !== "NOT_APPLICABLE"),
  );
  if (answers.length / asked.length < coverageMin) return null;
  const sum = (column) => answers.flat().reduce((total, row) => total + Number(row[column]), 0);
  const [numerator, denominator] = [sum("numerator"), sum("denominator")];
  const isRatio = indicator.acrossPartners === "RATIO_OF_SUMS";
  return {
    indicator: indicator.code,
    period,
    value: shown(isRatio ? (indicator.multiplier * numerator) / denominator : sum("value"), isRatio ? 10 : 4),
    ...(isRatio && { numerator: shown(numerator, 4), denominator: shown(denominator, 4) }),
    quality: "HIGH",
    source: `the published figures of ${answers.length} authorities put together`,
  };
}

/** An authority's total: its own row, or where it gives none, its parts, if all are known. */
function whole(rows) {
  const isPart = (row) => dimensions.some(({ dimension }) => row[dimension]);
  const total = rows.find((row) => !isPart(row));
  if (total) return total.valueState === "REPORTED" ? [total] : [];
  return rows.length > 0 && rows.every(({ valueState }) => valueState === "REPORTED") ? rows : [];
}

function better({ desiredDirection }, value) {
  return desiredDirection === "DECREASE" ? value * 0.9 : 100 - (100 - value) * 0.9;
}

/** With so many places at most, and no zeros at their end. */
const shown = (value, places) => String(Number(value.toFixed(places)));
