import type { Decimal } from "@keelson/domain/measurement/decimal";
import type { Unit } from "../../kernel/context.ts";
import { slots } from "../../kernel/slots.ts";
import type { Cell } from "../aggregates/find-tallies.ts";

/** The parts of one definition and period, as they are counted now (null) or were at an instant. */
export interface PartsAsked {
  readonly definitionId: string;
  readonly start: string;
  readonly end: string;
  readonly at: Date | null;
}

/** What was said of one set of categories, the total among them, with what each partner gave to it. */
export interface Part {
  readonly categorySetId: string;
  readonly categoryKey: string;
  /** Without an expectation, which is the total's. */
  readonly cell: Cell;
  readonly given: readonly Given[];
}

/** A partner's own figure in a part; of a partner that shares nothing there is none. */
export interface Given {
  readonly partner: string;
  readonly isNamed: boolean;
  readonly value: Decimal | null;
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
}

/** All that a release may tell of: the total and the parts that somebody spoke of. One statement, however much is asked. */
export async function findParts({ rows }: Unit, initiativeId: string, asked: readonly PartsAsked[]): Promise<Part[][]> {
  if (asked.length === 0) return [];
  const found = await rows<PartRow>(
    `select p.place, f.category_set_id as "categorySetId", s.key as "categoryKey", 0 as expected,
       sum(f.waived)::int as waived, sum(f.reported)::int as reported, sum(f.no_exposure)::int as "noExposure",
       sum(f.estimated)::int as estimated, sum(f.revised)::int as revised, count(coalesce(f.value, f.denominator))::int as n,
       trim_scale(coalesce(sum(f.value), 0))::text as value, trim_scale(coalesce(sum(f.numerator), 0))::text as numerator,
       trim_scale(coalesce(sum(f.denominator), 0))::text as denominator, trim_scale(coalesce(sum(f.weighted), 0))::text as weighted,
       trim_scale(min(f.value))::text as least, trim_scale(max(f.value))::text as greatest,
       json_agg(json_build_array(f.membership_id, m.data_sharing_consent = 'NAMED_PUBLIC', trim_scale(f.value)::text,
         trim_scale(f.numerator)::text, trim_scale(f.denominator)::text)) filter (where coalesce(f.value, f.denominator) is not null) as given
     from unnest($2::text[], $3::uuid[], $4::date[], $5::date[], $6::timestamptz[])
       p (place, definition_id, period_start, period_end, at)
     join counted_figure f on f.initiative_id = $1 and f.definition_id = p.definition_id and f.period_start = p.period_start
       and f.period_end = p.period_end and f.kind = 0
       and case when p.at is null then f.closed_at = 'infinity' else f.opened_at <= p.at and f.closed_at > p.at end
     join category_set s on s.initiative_id = $1 and s.id = f.category_set_id
     join membership m on m.initiative_id = $1 and m.id = f.membership_id and m.data_sharing_consent <> 'NONE'
     -- no more than two dimensions at a time: isReleased
     where s.key not like '%|%|%'
     group by p.place, f.category_set_id, s.key
     order by p.place, s.key`,
    [
      initiativeId,
      asked.map((_, place) => String(place)),
      asked.map(({ definitionId }) => definitionId),
      asked.map(({ start }) => start),
      asked.map(({ end }) => end),
      asked.map(({ at }) => at),
    ],
  );
  const keys = asked.map((_, place) => String(place));
  return slots(keys, found, ({ place }) => place).map((own) =>
    own.map(({ categorySetId, categoryKey, given, ...cell }) => ({
      categorySetId,
      categoryKey,
      cell,
      given: (given ?? []).map(([partner, isNamed, value, numerator, denominator]) => ({
        partner,
        isNamed,
        value,
        numerator,
        denominator,
      })),
    })),
  );
}

interface PartRow extends Cell {
  readonly place: string;
  readonly categorySetId: string;
  readonly categoryKey: string;
  readonly given:
    | readonly [
        partner: string,
        isNamed: boolean,
        value: Decimal | null,
        numerator: Decimal | null,
        denominator: Decimal | null,
      ][]
    | null;
}
