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
 * parts; one whose words speak of people is of people, and what else there is is counted and added up. Empty lines are none. What counts exactly is said later: until then the name says it.
 */
export function readIndicators(pasted: string): PlainIndicator[] {
  return pasted.split(/\r?\n/).flatMap((line): PlainIndicator[] => {
    const [name = "", said = ""] = line.split(/[\t;]|,(?=[^,]*$)/).map((part) => part.trim());
    if (name === "") return [];
    const isShare = /%|percent|per cent/i.test(`${said} ${name}`);
    const unit = said === "" ? (isShare ? "%" : "#") : said;
    const kind = isShare ? "SHARE" : ofPeople.test(`${said} ${name}`) ? "PEOPLE" : "COUNT";
    return [{ name, definition: name, unit, kind, direction: "INCREASE" }];
  });
}

/** Words for people in the languages of the pages. Where one is there, nobody is added up unless somebody says so. */
const ofPeople = new RegExp(
  [
    "people|person|participant|client|child|pupil|student|patient|famil|household|women|\\bmen\\b|girl|boy|youth|young|learner|resident|volunteer",
    "enfant|jeune|femme|homme|élève|ménage|bénéficiaire|habitant|bénévole",
    "niñ|joven|jóven|mujer|hombre|alumn|estudiante|paciente|hogar|habitante|voluntari",
    "watu|mtu|watoto|mtoto|vijana|wanawake|wanaume|wanafunzi|wagonjwa|kaya",
    "شخص|أشخاص|أطفال|طفل|أسر|أسرة|شباب|نساء|رجال|طلاب|تلاميذ|مرضى|أفراد|متطوع",
  ].join("|"),
  "iu",
);

/** As the API is told of it: shares are added up by their parts, counts by themselves, people not at all, and nothing is averaged. */
export const rulesOf = ({ kind }: Pick<PlainIndicator, "kind">) => rules[kind];

const rules = {
  COUNT: { measureType: "COUNT", acrossPartners: "SUM", acrossTime: "SUM", multiplier: 1 },
  SHARE: { measureType: "PROPORTION", acrossPartners: "RATIO_OF_SUMS", acrossTime: "RATIO_OF_SUMS", multiplier: 100 },
  PEOPLE: { measureType: "PEOPLE_COUNT", acrossPartners: "SUM_DISTINCT", acrossTime: "LAST", multiplier: 1 },
} as const;
