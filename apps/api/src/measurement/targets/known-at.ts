import { parsePeriod, type Period } from "@keelson/domain/measurement/period";

/** Something that held for a period, from when to when it was known. */
export interface Known {
  readonly period: string;
  readonly openedAt: Date;
  /** Null: holds still. */
  readonly closedAt: Date | null;
}

/** One of them, with its period read. */
export interface InForce<Row extends Known> {
  readonly period: Period;
  readonly row: Row;
}

/** The targets, or baselines, that held at an instant: one a period. */
export function knownAt<Row extends Known>(all: readonly Row[], at: Date): InForce<Row>[] {
  return all.flatMap((row) => {
    const period = parsePeriod(row.period);
    const isInForce = row.openedAt <= at && (row.closedAt === null || row.closedAt > at);
    return period && isInForce ? [{ period, row }] : [];
  });
}
