/** How partners' figures become one: added up; by both parts of a share; people, whom several partners may count, never added up. */
export const indicatorKinds = ["COUNT", "SHARE", "PEOPLE"] as const;
/** One of `indicatorKinds`. */
export type IndicatorKind = (typeof indicatorKinds)[number];

/** What an indicator is defined by, as far as setting up asks: the rest can be changed later. */
export interface PlainIndicator {
  readonly name: string;
  readonly definition: string;
  readonly unit: string;
  readonly kind: IndicatorKind;
  readonly direction: "INCREASE" | "DECREASE";
}

/**
 * Indicators as people paste them, one a line: its name, and after a tab, comma or semicolon its unit. One in "%" is a share, of which partners report both
 * parts; one in people is of people, and what else there is is counted and added up. Empty lines are none. What counts exactly is said later: until then the name says it.
 */
export function readIndicators(pasted: string): PlainIndicator[] {
  return pasted.split(/\r?\n/).flatMap((line): PlainIndicator[] => {
    const [name = "", said = ""] = line.split(/[\t;]|,(?=[^,]*$)/).map((part) => part.trim());
    if (name === "") return [];
    const isShare = /%|percent|per cent/i.test(`${said} ${name}`);
    const unit = said === "" ? (isShare ? "%" : "#") : said;
    const kind = isShare
      ? "SHARE"
      : /people|person|participants|clients|children|families/i.test(said)
        ? "PEOPLE"
        : "COUNT";
    return [{ name, definition: name, unit, kind, direction: "INCREASE" }];
  });
}

/** As the API is told of it: shares are added up by their parts, counts by themselves, people not at all, and nothing is averaged. */
export const rulesOf = ({ kind }: Pick<PlainIndicator, "kind">) => rules[kind];

const rules = {
  COUNT: { measureType: "COUNT", acrossPartners: "SUM", acrossTime: "SUM", multiplier: 1 },
  SHARE: { measureType: "PROPORTION", acrossPartners: "RATIO_OF_SUMS", acrossTime: "RATIO_OF_SUMS", multiplier: 100 },
  PEOPLE: { measureType: "PEOPLE_COUNT", acrossPartners: "SUM_DISTINCT", acrossTime: "LAST", multiplier: 1 },
} as const;
