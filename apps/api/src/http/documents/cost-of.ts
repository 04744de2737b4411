import { parsePeriod } from "@keelson/domain/measurement/period";
import { dayNumberOf } from "@keelson/domain/measurement/civil-date";
import {
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type FragmentDefinitionNode,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

type Variables = Readonly<Record<string, unknown>>;

/** How many rows a list has that is not paged, where it is not as many as usual. */
const rows: Readonly<Record<string, number>> = {
  "Activity.places": 3,
  "Activity.populationGroups": 3,
  "Activity.supporting": 3,
  "Activity.contributions": 2,
  "Activity.milestones": 5,
  "Activity.reinforcements": 3,
  "Activity.split": 4,
  "ActivityLists.viewerLeads": 1,
  "ActivityMap.activities": 100,
  "ActivityMap.cells": 100,
  "ActivityMap.links": 100,
  "ActivityMap.possibleOverlaps": 10,
  "AgendaVersion.translations": 100,
  "Milestone.dependsOn": 1,
  "PossibleOverlap.activities": 2,
  "PartnerProgress.obligationPeriods": 50,
  "PartnerProgress.streak": 6,
  "Meeting.attendance": 30,
  "Meeting.invited": 30,
  "Meeting.rollCall": 60,
  "Membership.people": 3,
  "Together.possibleOwners": 20,
  "Measurement.values": 3,
  "MeasurementValue.categories": 2,
  "Dimension.categories": 5,
  "Indicator.definitions": 3,
  "Indicator.dimensions": 3,
  "DefinitionVersion.dimensions": 3,
  "Overlap.memberships": 3,
  "Overlap.agreedBy": 3,
  "Measurement.queries": 3,
  "Measurement.revisions": 3,
  "Measurement.doubts": 2,
};
const rowsUsually = 10;

/** What a field costs beside the objects it answers with: it reads many rows to say little. */
const weights: Readonly<Record<string, number>> = {
  "Query.__schema": 1_000,
  "Query.__type": 100,
  "Indicator.change": 10,
  "Indicator.curve": 20,
  "Indicator.distribution": 10,
  "Initiative.activityMap": 50,
  "Initiative.conditions": 80,
  "Initiative.reportingProgress": 10,
  "Measurement.peers": 10,
  "Together.cadence": 10,
  "Together.followThrough": 10,
  "Together.participation": 10,
  // of an address, twenty in ten minutes: somebody who reads it is behind each of them
  "Mutation.tellUs": 20_000,
  "Mutation.writeInOwnCase": 10_000,
  "Mutation.appealOwnCase": 10_000,
  "Mutation.withdrawOwnCase": 10_000,
  "Mutation.forgetOwnContact": 10_000,
  // nobody tries codes
  "Query.ownCase": 2_000,
};
const countWeight = 10;
/** A change is a transaction with its audit. */
const mutationWeight = 10;

/** No indicator answers more at once. */
const periodsMax = 400;
const firstMax = 100;

/**
 * What an operation costs, reckoned before it runs: 1 for each object that it may answer with, nothing for what an object says of
 * itself. A page counts as full (`first` times what is asked of each), lists of lists multiply, a stretch of periods counts its
 * months or its shorter periods, another list a usual number of rows; a change counts 10 and the rows it brings. At least 1. The operation is
 * valid; of variables nothing is sure yet, and what nobody can read counts as much as it could be.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const values: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    values[name] = variables[name] === undefined && defaultValue ? valueFromASTUntyped(defaultValue) : variables[name];
  }
  const root = schema.getRootType(operation.operation);
  if (!root) return 1;
  const reckoning: Reckoning = { schema, fragments, values, isMutation: root === schema.getMutationType() };
  return Math.max(1, costWithin(reckoning, operation.selectionSet, root, { first: null, brought: rowsUsually }));
}

interface Reckoning {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly values: Variables;
  readonly isMutation: boolean;
}

/** Where a selection stands: in a page of so many, in the answer to a change that brought so many rows. */
interface Place {
  readonly first: number | null;
  readonly brought: number;
}

function costWithin(reckoning: Reckoning, set: SelectionSetNode, type: GraphQLObjectType, place: Place): number {
  let cost = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      cost += costOfField(reckoning, selection, type, place);
      continue;
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? reckoning.fragments.get(selection.name.value) : selection;
    if (fragment) cost += costWithin(reckoning, fragment.selectionSet, type, place);
  }
  return cost;
}

function costOfField(reckoning: Reckoning, node: FieldNode, parent: GraphQLObjectType, place: Place): number {
  const name = node.name.value;
  const path = `${parent.name}.${name}`;
  const own = weights[path] ?? (name === "totalCount" ? countWeight : 0);
  const field = parent.getFields()[name];
  const type = field && getNamedType(field.type);
  if (!field || !isObjectType(type)) return own;
  const isRoot = reckoning.isMutation && parent === reckoning.schema.getMutationType();
  const brought = isRoot ? rowsBrought(argument(reckoning, node, "input")) : place.brought;
  const pageSize = field.args.some((arg) => arg.name === "first") ? first(argument(reckoning, node, "first")) : null;
  const each =
    1 + (node.selectionSet ? costWithin(reckoning, node.selectionSet, type, { first: pageSize, brought }) : 0);
  const times = isListType(getNullableType(field.type)) ? sizeOf(reckoning, node, parent, place) : 1;
  return own + times * each + (isRoot ? mutationWeight + brought : 0);
}

/** How many rows a list may have. */
function sizeOf(
  reckoning: Reckoning,
  node: FieldNode,
  parent: GraphQLObjectType,
  { first: page, brought }: Place,
): number {
  if (page !== null) return page;
  if (node.arguments?.some((arg) => arg.name.value === "from"))
    return periodsBetween(argument(reckoning, node, "from"), argument(reckoning, node, "to"));
  if (parent.name.endsWith("Payload")) return brought;
  return rows[`${parent.name}.${node.name.value}`] ?? rowsUsually;
}

const argument = ({ values }: Reckoning, node: FieldNode, name: string): unknown => {
  const value = node.arguments?.find((arg) => arg.name.value === name)?.value;
  return value && valueFromASTUntyped(value, values);
};

const first = (value: unknown): number =>
  typeof value === "number" && value >= 1 && value <= firstMax ? Math.ceil(value) : firstMax;

const daysIn: Readonly<Record<string, number>> = { DAILY: 1, WEEKLY: 7 };
const daysInMonth = 30.4;

/** Which periods an indicator has, only the database knows: months, or what the codes themselves are of. */
function periodsBetween(from: unknown, to: unknown): number {
  const [earliest, latest] = [from, to].map((code) => (typeof code === "string" ? parsePeriod(code) : null));
  if (!earliest || !latest) return periodsMax;
  const days = (dayNumberOf(latest.end) ?? 0) - (dayNumberOf(earliest.start) ?? 0) + 1;
  return Math.min(periodsMax, Math.max(1, Math.round(days / (daysIn[earliest.frequency] ?? daysInMonth))));
}

/** How many rows the input of a change holds: the longest of its lists. */
function rowsBrought(input: unknown): number {
  if (typeof input !== "object" || input === null) return 1;
  return Math.max(1, ...Object.values(input).map((value) => (Array.isArray(value) ? value.length : 0)));
}
