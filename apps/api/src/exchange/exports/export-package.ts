import { createHash, type Hash } from "node:crypto";
import type { MembershipStatus } from "@keelson/domain/identity/membership-life";
import { In, MoreThan } from "typeorm";
import { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { Membership } from "../../identity/memberships/membership.entity.ts";
import type { Context, Unit, Work } from "../../kernel/context.ts";
import { Refused } from "../../kernel/refusal.ts";
import { Dimension } from "../../measurement/dimensions/dimension.entity.ts";
import { IndicatorDefinition } from "../../measurement/indicators/indicator.entity.ts";
import type { PackageFile } from "../imports/faults.ts";
import { figureColumns } from "../imports/measurements/figure-columns.ts";
import type { Provenance } from "../imports/package/provenance.ts";
import type { Progress } from "../imports/progress.ts";
import { byHashJoins } from "../by-hash-joins.ts";
import { packageSha256 } from "../package-sha256.ts";
import { baselinesTable } from "./baselines-table.ts";
import { componentsTable } from "./components-table.ts";
import { describePackage } from "./describe-package.ts";
import { dimensionsTable } from "./dimensions-table.ts";
import { indicatorsTable } from "./indicators-table.ts";
import { measurementsTable } from "./measurements-table.ts";
import { obligationsTable } from "./obligations-table.ts";
import { organisationsTable } from "./organisations-table.ts";
import { overlapsTable } from "./overlaps-table.ts";
import { openDestination, type Destination, type Packing } from "./package/destination.ts";
import { csvLine } from "./tables/csv-line.ts";
import type { PackageTable } from "./tables/package-table.ts";
import { targetsTable } from "./targets-table.ts";
import { waiversTable } from "./waivers-table.ts";

export interface ExportInput {
  readonly initiativeId: string;
  /** A folder that is empty or not there, or a new file that ends in .zip. */
  readonly path: string;
  readonly onProgress?: Progress;
}

/** What went out. */
export interface Exported {
  readonly initiativeId: string;
  readonly slug: string;
  /** The same that `import` tells of this package. */
  readonly sha256: string;
  /** The rows of measurements.csv. */
  readonly rows: number;
}

/**
 * Writes an initiative as a data package: what counts now, in one order and one spelling, so that `import` into an empty database
 * and another export give the same bytes. One snapshot is read, and rows pass by, however many. The package is in its place once
 * the audit trail says that it went out. Throws Refused where the path is taken or the initiative cannot be written as a package.
 * Source: docs/data-package.md, docs/decisions/0012.
 */
export async function exportFrom(ctx: Context, input: ExportInput): Promise<Exported> {
  const packings: readonly Packing[] = ["DEFLATED", "STORED"];
  for (const packing of packings) {
    const destination = await openDestination(input.path, packing);
    try {
      const exported = await ctx.ask((unit) => byHashJoins(unit, () => writeOut(unit, input, destination)), null);
      if (await destination.finish()) {
        const { problems } = await ctx.run(exportPackage, exported, {});
        if (problems.length > 0) throw new Refused(problems);
        await destination.putInPlace();
        return exported;
      }
    } catch (error) {
      // whatever was being read is not read on
      await ctx.close();
      await destination.discard();
      throw error;
    }
    await destination.discard();
  }
  const message = "It is too large for a zip that import would take. Export it to a folder.";
  throw new Refused({ code: "TOO_LARGE_FOR_ZIP", message, path: ["path"] });
}

/** Writes down that all of an initiative went out. */
const exportPackage: Work<Exported, object> = async (unit, { initiativeId, slug, sha256, rows }) => {
  unit.because(`package ${slug}, SHA-256 ${sha256}`);
  await unit.rows("insert into package_export (initiative_id, sha256, rows) values ($1, $2, $3)", [
    initiativeId,
    sha256,
    rows,
  ]);
  return {};
};

async function writeOut(
  unit: Unit,
  { initiativeId, onProgress = () => undefined }: ExportInput,
  destination: Destination,
): Promise<Exported> {
  const initiative = await unit.db.findOneByOrFail(Initiative, { id: initiativeId });
  const dimensions = await dimensionCodes(unit, initiativeId);
  const hasVersions = await unit.db.existsBy(IndicatorDefinition, { initiativeId, version: MoreThan(1) });
  const sensitive = [
    { initiativeId, isSensitive: true },
    { initiativeId, suppressZeros: true },
  ];
  const hasSensitive = await unit.db.existsBy(IndicatorDefinition, sensitive);
  const statuses: readonly MembershipStatus[] = ["INVITED", "DECLINED", "SUSPENDED"];
  const hasStatuses = await unit.db.existsBy(Membership, { initiativeId, status: In(statuses) });
  const hasSensitiveDimensions = await unit.db.existsBy(Dimension, { initiativeId, isSensitive: true });
  // for one sort of all rows, read to its end: the default is meant for many small statements at once
  await unit.rows("set local work_mem = '64MB'");
  await unit.rows("set local cursor_tuple_fraction = 1");

  const hashes = new Map<PackageFile, Hash>();
  const write = async (file: PackageFile, bytes: AsyncIterable<Buffer>) => {
    const hash = createHash("sha256");
    hashes.set(file, hash);
    await destination.write(file, hashed(hash, bytes));
  };
  const written: PackageTable[] = [];
  let rows = 0;
  const tables = [
    organisationsTable(unit, initiativeId, hasStatuses),
    dimensionsTable(unit, initiativeId, hasSensitiveDimensions),
    indicatorsTable(unit, initiativeId, { hasVersions, hasSensitive }),
    componentsTable(unit, initiativeId, hasVersions),
    obligationsTable(unit, initiativeId),
    waiversTable(unit, initiativeId),
    measurementsTable(unit, initiativeId, dimensions, (step) => {
      rows = step.rows;
      onProgress(step);
    }),
    overlapsTable(unit, initiativeId),
    targetsTable(unit, initiativeId),
    baselinesTable(unit, initiativeId),
  ];
  for (const table of tables) {
    const lines = linesOf(table);
    const first = await lines.next();
    if (first.done) continue;
    await write(table.file, joined(first.value, lines));
    written.push(table);
  }
  await write("datapackage.json", once(describePackage(initiative, await provenanceOf(unit, initiativeId), written)));
  return { initiativeId, slug: initiative.slug, sha256: packageSha256(hashes), rows };
}

/** In display order. One that is called like a column of measurements.csv cannot stand beside it: DIMENSION_NAMED_LIKE_COLUMN. */
async function dimensionCodes({ rows }: Unit, initiativeId: string): Promise<string[]> {
  const found = await rows<{ code: string }>(
    `select code from dimension where initiative_id = $1 order by position, code collate "C"`,
    [initiativeId],
  );
  const codes = found.map(({ code }) => code);
  const taken = codes.find((code) => figureColumns.some((column) => column === code));
  if (taken === undefined) return codes;
  const message = `A dimension is called ${taken}, and so is a column of measurements.csv: no package can hold both.`;
  throw new Refused({ code: "DIMENSION_NAMED_LIKE_COLUMN", message, path: ["slug"] });
}

async function provenanceOf({ rows }: Unit, initiativeId: string): Promise<Provenance> {
  const [found] = await rows<Provenance>("select licenses, sources from provenance where initiative_id = $1", [
    initiativeId,
  ]);
  return found ?? { licenses: [], sources: [] };
}

/** A file piece by piece, the header with the first rows; nothing at all where it is left out. */
async function* linesOf({ fields, isOptional, rows }: PackageTable): AsyncGenerator<Buffer> {
  let header = csvLine(fields.map(({ name }) => name));
  for await (const page of rows) {
    yield Buffer.from(header + page.map(csvLine).join(""));
    header = "";
  }
  if (header !== "" && !isOptional) yield Buffer.from(header);
}

async function* joined(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

async function* once(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

async function* hashed(hash: Hash, bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}
