import { nodeId, parseNodeId, type Kind } from "../../src/kernel/node-id.ts";
import type { TestApi } from "../harness.ts";
import type { TestInitiative } from "../initiative.ts";
import { words } from "../words.ts";
import type { AgendaIds } from "./agenda.ts";
import type { ModuleRights } from "./of-modules.ts";
import type { World } from "./world.ts";

/** The rights of what people are told and tell each other: docs/methodology.md 4.6, docs/decisions/0031. expectations.ts joins these to its own. */

export const wordSecrets = {
  draftOfHome: "what is not said yet",
  updateOfHome: "what partners are told",
  commentOfA: "what A says of the meeting",
  hiddenOfA: "what A should not have said",
  translationOfHome: "kile ambacho A anasema",
  translationForAll: "kwa wote, inasema A",
  hiddenTranslationOfA: "ambacho A hakusema",
  translatedToAll: "kile ambacho wote wanasoma",
  translatedInside: "kile ambacho washirika wanasoma",
  translatedAmong: "kile ambacho walioalikwa wanasoma",
  wordsAway: "what is said away",
  storyOfA: "what A tells its peers",
  answerToStory: "what is answered among peers",
  tipOfA: "what A tells whoever takes part",
} as const;

const wordSecretsSeen = `
draftOfHome                      -   -   R   R   R   -   -   -   -   -
updateOfHome                     -   -   R   R   R   R   R   -   -   -
commentOfA                       -   -   R   R   R   R   R   -   R   -
hiddenOfA                        -   -   R   R   R   R   -   -   -   -
translationOfHome                -   -   R   R   R   R   R   -   R   -
translationForAll                -   -   R   R   R   R   R   R   R   -
hiddenTranslationOfA             -   -   R   R   R   R   -   -   -   -
translatedToAll                  R   -   R   R   R   R   R   R   R   -
translatedInside                 -   -   R   R   R   R   R   R   R   -
translatedAmong                  -   -   R   R   R   R   R   -   R   -
wordsAway                        -   R   -   -   -   -   -   -   -   -
storyOfA                         -   -   R   R   R   R   R   -   R   -
answerToStory                    -   -   o   o   o   R   o   -   o   -
tipOfA                           -   -   R   R   R   R   R   R   R   -`;

const everybody = "R   -   R   R   R   R   R   R   R   -";
const insiders = "-   -   R   R   R   R   R   R   R   -";
const invited = "-   -   R   R   R   R   R   -   R   -";

const wordFields = `
Viewer.notificationPreferences   -   R   R   R   R   R   R   R   R   R
NotificationPreference.type      -   R   R   R   R   R   R   R   R   R
NotificationPreference.mail      -   R   R   R   R   R   R   R   R   R
NotificationPreference.choices   -   R   R   R   R   R   R   R   R   R
NotificationPreference.inInbox   -   R   R   R   R   R   R   R   R   R
NotificationPreference.mayLeaveInbox -   R   R   R   R   R   R   R   R   R
Initiative.exchangePosts         ${insiders}
Initiative.exchangePost          ${insiders}
Initiative.exchangeAudiences     ${insiders}
ExchangePost.id                  ${insiders}
ExchangePost.kind                ${insiders}
ExchangePost.audience            ${insiders}
ExchangePost.createdAt           ${insiders}
ExchangePost.version             ${insiders}
ExchangePost.opening             ${insiders}
ExchangePost.markedHelpful       ${insiders}
ExchangePost.isHelpfulToViewer   ${insiders}
ExchangePost.viewerCan           ${insiders}
Query.discussion                 ${invited}
Discussion.id                    ${invited}
Discussion.comments              ${invited}
Discussion.viewerCan             -   -   R   R   R   R   -   -   -   -
Discussion.parts                 o   o   o   o   o   o   o   o   o   o
DiscussedPart.kind               o   o   o   o   o   o   o   o   o   o
DiscussedPart.code               o   o   o   o   o   o   o   o   o   o
DiscussedPart.text               o   o   o   o   o   o   o   o   o   o
DiscussedPart.commentCount       o   o   o   o   o   o   o   o   o   o
DiscussedPart.viewerCan          o   o   o   o   o   o   o   o   o   o
CommentedPart.kind               o   o   o   o   o   o   o   o   o   o
CommentedPart.code               o   o   o   o   o   o   o   o   o   o
CommentedPart.text               o   o   o   o   o   o   o   o   o   o
CommentedPart.isThere            o   o   o   o   o   o   o   o   o   o
CommentedPart.isChanged          o   o   o   o   o   o   o   o   o   o
Initiative.repliesToViewer       -   -   -   -   -   R   -   -   -   -
Comment.id                       ${insiders}
Comment.about                    ${insiders}
Comment.subject                  -   -   R   R   R   R   R   o   R   -
CommentedOn.kind                 -   -   R   R   R   R   R   o   R   -
CommentedOn.title                -   -   R   R   R   R   R   o   R   -
CommentedOn.code                 o   o   o   o   o   o   o   o   o   o
Comment.part                     o   o   o   o   o   o   o   o   o   o
Comment.text                     ${insiders}
Comment.language                 ${insiders}
Comment.createdAt                ${insiders}
Comment.editedAt                 ${invited}
Comment.hiddenAt                 ${invited}
Comment.hiddenBecause            ${invited}
Comment.hiddenBy                 ${invited}
Comment.version                  ${insiders}
Comment.author                   -   -   R   R   R   R   R   o   R   -
Comment.replies                  -   -   R   R   R   R   R   o   R   -
Comment.translations             ${invited}
Comment.viewerCan                ${insiders}
Initiative.updates               ${everybody}
Initiative.update                ${everybody}
Update.id                        ${everybody}
Update.kind                      ${everybody}
Update.title                     ${everybody}
Update.text                      ${everybody}
Update.language                  ${everybody}
Update.audiences                 ${everybody}
Update.createdAt                 ${everybody}
Update.publishedAt               ${everybody}
Update.version                   ${everybody}
Update.author                    ${insiders}
Update.translations              ${everybody}
Update.viewerCan                 -   -   R   R   R   R   -   -   -   -
Meeting.minutesTranslations      ${invited}
ActionItem.translations          ${invited}
Proposal.translations            ${everybody}
Decision.translations            ${everybody}
Decision.rationaleTranslations   o   -   R   R   R   R   R   R   R   -
Decision.dissentTranslations     ${everybody}
Consultation.answerTranslations  ${everybody}
ConsultationTheme.translations   ${everybody}
ConsultationTheme.answerTranslations ${everybody}
AgendaVersion.translations       ${everybody}
Translation.paragraph            ${everybody}
AgendaParagraph.kind             ${everybody}
AgendaParagraph.code             ${everybody}
AgendaParagraph.text             ${everybody}
Translation.id                   ${everybody}
Translation.language             ${everybody}
Translation.title                ${everybody}
Translation.text                 ${everybody}
Translation.madeAt               ${everybody}
Translation.isOfEarlierText      ${everybody}
Translation.hiddenAt             -   -   R   R   R   R   -   -   -   -
Translation.hiddenBecause        -   -   R   R   R   R   -   -   -   -
Translation.hiddenBy             -   -   R   R   R   R   -   -   -   -
Translation.viewerCan            -   -   R   R   R   R   -   -   -   -
Translation.translator           ${insiders}
Author.id                        ${insiders}
Author.name                      ${insiders}
Author.membership                ${insiders}`;

/** The walk puts them in. */
export const wordAsked: Record<string, readonly string[]> = {
  "Query.discussion.about": ["$meeting"],
  "Initiative.update.updateId": ["$update"],
  "Initiative.exchangePost.exchangePostId": ["$exchangePost"],
};

const wordMutations = `
setNotificationPreference        -   W   W   W   W   W   W   W   W   W
addComment                       -   -   -   -   -   W   -   -   -   -
addComment, for whom one acts    -   -   W   W   W   W   -   -   -   -
changeComment                    -   -   -   -   -   W   -   -   -   -
hideComment                      -   -   W   W   W   -   -   -   -   -
translateText                    -   -   -   -   -   W   -   -   -   -
translateText, for whom one acts -   -   W   W   W   W   -   -   -   -
hideTranslation                  -   -   W   W   W   W   -   -   -   -
writeExchangePost                -   -   W   W   W   W   W   W   W   -
changeExchangePost               -   -   -   -   -   W   -   -   -   -
markHelpful                      -   -   W   W   W   -   W   W   W   -
writeUpdate                      -   -   W   W   W   -   -   -   -   -
changeUpdate                     -   -   W   -   -   -   -   -   -   -
publishUpdate                    -   -   W   -   -   -   -   -   -   -`;

const wordTables = `
notification_preference select     -    S    S    S    S    S    S    S    S    S    S    S    -    -    *
notification_preference insert     -    S    S    S    S    S    S    S    S    S    S    S    -    -    *
notification_preference update     -    S    S    S    S    S    S    S    S    S    S    S    -    -    *
initiative_update select           U    -    I    I    I    W    W    U    U    -    W    W    -    -    -
initiative_update insert           -    -    F    F    F    -    -    -    -    -    -    -    -    -    -
initiative_update update           -    -    S    S    S    -    -    -    -    -    -    -    -    -    -
comment select                     -    -    I    I    I    I    I    U    I    -    I    I    -    -    -
comment insert                     -    -    S    S    S    S    S    S    S    -    -    -    -    -    -
comment update                     -    -    I    I    I    S    S    S    S    -    -    -    -    -    -
hidden_comment select              -    -    I    I    I    I    -    -    -    -    -    I    -    -    -
hidden_comment insert              -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
hidden_comment delete              -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
translation select                 U    -    I    I    I    I    W    Y    W    -    W    I    -    -    -
translation insert                 -    -    S    S    S    S    -    -    -    -    -    -    -    -    -
translation update                 -    -    I    I    I    S    -    -    -    -    -    -    -    -    -
exchange_post select               -    -    I    I    I    I    I    U    I    -    I    I    -    -    -
exchange_post insert               -    -    S    S    S    S    S    S    S    -    -    -    -    -    -
exchange_post update               -    -    S    S    S    S    S    S    S    -    -    -    -    -    -
exchange_mark select               -    -    I    I    I    I    I    -    I    -    I    I    -    -    -
exchange_mark insert               -    -    S    S    S    S    S    S    S    -    -    -    -    -    -
exchange_mark delete               -    -    S    S    S    S    S    S    S    -    -    -    -    -    -
told select                        -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
told insert                        -    -    -    -    -    -    -    -    -    -    -    -    -    -    -`;

const wordLoaders = `
findOwnPreferences               -   R   R   R   R   R   R   R   R   R
findUpdates                      ${everybody}
updatesById                      ${everybody}
authorNamesOf                    ${insiders}
findComments                     ${invited}
commentsById                     ${invited}
repliesOf                        ${invited}
hiddenTextsOf                    -   -   R   R   R   R   -   -   -   -
findRepliesToViewer              -   -   -   -   -   R   -   -   -   -
findExchangePosts                ${insiders}
exchangePostsById                ${insiders}
openingsOf                       ${insiders}
helpfulOf                        ${insiders}
subjectsRead                     ${invited}
discussedPartsOf                 ${insiders}
originalsRead                    ${everybody}
translationsOf                   ${everybody}
translationsOf, a draft's        ${insiders}`;

export const wordRights: ModuleRights = {
  fields: wordFields,
  secrets: wordSecretsSeen,
  mutations: wordMutations,
  tables: wordTables,
  loaders: wordLoaders,
};

interface Ids {
  readonly initiative: string;
  readonly heldMeeting: string;
  readonly actionItem: string;
  readonly a: string;
  readonly words: WordIds;
  readonly agenda: AgendaIds;
}

export const wordInputs: Record<string, (ids: Ids) => readonly [object, ...object[]]> = {
  setNotificationPreference: () => [{ type: "ACTIONS", mail: "WEEKLY" }],
  addComment: (ids) => [{ about: ids.heldMeeting, text: "t", membershipId: ids.a }],
  "addComment, for whom one acts": (ids) => [
    { about: ids.heldMeeting, text: "t" },
    { about: ids.heldMeeting, text: "t", replyToId: ids.words.comment },
  ],
  changeComment: (ids) => [{ id: ids.words.comment, text: "another" }],
  hideComment: (ids) => [
    { id: ids.words.answer, because: "b" },
    { id: ids.words.hidden, because: null },
  ],
  translateText: (ids) => [{ id: ids.words.update, language: "fr", title: "t", text: "t", membershipId: ids.a }],
  "translateText, for whom one acts": (ids) => [
    { id: ids.words.comment, language: "fr", text: "t" },
    { id: ids.words.update, language: "fr", title: "t", text: "t" },
    { id: ids.heldMeeting, language: "fr", text: "t" },
    { id: ids.actionItem, language: "fr", text: "t" },
    { id: ids.agenda.open, language: "fr", title: "t", text: "t" },
    { id: ids.agenda.choice, language: "fr", title: "t", text: "t" },
    { id: ids.agenda.choice, part: "RATIONALE", language: "fr", text: "t" },
    { id: ids.agenda.answered, part: "ANSWER", language: "fr", text: "t" },
    { id: ids.agenda.theme, language: "fr", text: "t" },
    {
      id: ids.agenda.draft,
      paragraph: { kind: "GOAL", code: "G1", text: "Ready for school" },
      language: "fr",
      text: "t",
    },
  ],
  hideTranslation: (ids) => [{ id: ids.words.translation, because: "b" }],
  writeExchangePost: (ids) => [{ initiativeId: ids.initiative, kind: "TIP", audience: "PARTNERS", text: "t" }],
  changeExchangePost: (ids) => [{ id: ids.words.tip, kind: "OFFER" }],
  markHelpful: (ids) => [{ id: ids.words.tip, isHelpful: true }],
  writeUpdate: (ids) => [{ initiativeId: ids.initiative, kind: "NEWS", title: "t", text: "t", audiences: ["PUBLIC"] }],
  changeUpdate: (ids) => [{ id: ids.words.draft, title: "another" }],
  publishUpdate: (ids) => [{ id: ids.words.draft }],
};

/** Lists that are not paged: each is bounded by what it belongs to. */
export const wordBounded: readonly string[] = [
  "ActionItem.translations",
  "AgendaVersion.translations",
  "Comment.replies",
  "Comment.translations",
  "Consultation.answerTranslations",
  "ConsultationTheme.answerTranslations",
  "ConsultationTheme.translations",
  "Decision.dissentTranslations",
  "Decision.rationaleTranslations",
  "Decision.translations",
  "Discussion.parts",
  "Meeting.minutesTranslations",
  "Proposal.translations",
  "Update.translations",
  "Viewer.notificationPreferences",
];

/** As in communication.ts: to translations those of updates lead as well. */
export const wordShortcuts: readonly string[] = [
  "ActionItem.translations",
  "AgendaVersion.translations",
  "Comment.translations",
  "Consultation.answerTranslations",
  "ConsultationTheme.answerTranslations",
  "ConsultationTheme.translations",
  "Decision.dissentTranslations",
  "Decision.rationaleTranslations",
  "Decision.translations",
  "Meeting.minutesTranslations",
  "Proposal.translations",
];

/** Mutations whose sender makes something of their own. */
export const wordOwn: readonly string[] = ["setNotificationPreference"];

export const wordLists: readonly string[] = ["findUpdates", "findExchangePosts", "findComments", "findRepliesToViewer"];
/** What find-*.ts exports beside lists and loaders. */
export const wordNotLoaders: readonly string[] = [
  "parseSubject",
  "subjectId",
  "anchorsOf",
  "commentedPartOf",
  "beside",
  "parseOriginal",
  "placeOf",
];

const rowOf = (kind: "comment" | "update" | "meeting" | "exchangePost", text: string) => parseNodeId(kind, text);

export const wordLoaderKeys: Record<string, (world: World) => readonly unknown[]> = {
  findOwnPreferences: () => [],
  findUpdates: ({ rows }) => [{ initiativeId: rows.home, first: 9 }],
  updatesById: ({ ids }) => [[rowOf("update", ids.words.draft), rowOf("update", ids.words.update)]],
  authorNamesOf: ({ rows, actors }) => [[{ initiativeId: rows.home, id: actors.lead!.personId }]],
  findComments: ({ rows, ids }) => [
    { initiativeId: rows.home, subjectId: rowOf("meeting", ids.heldMeeting).id, first: 9, anchors: null },
  ],
  commentsById: ({ ids }) => [[rowOf("comment", ids.words.comment)]],
  hiddenTextsOf: ({ ids }) => [[rowOf("comment", ids.words.hidden)]],
  repliesOf: ({ ids }) => [[rowOf("comment", ids.words.comment)]],
  findRepliesToViewer: ({ rows }) => [{ initiativeId: rows.home, first: 9 }],
  findExchangePosts: ({ rows }) => [{ initiativeId: rows.home, first: 9 }],
  exchangePostsById: ({ ids }) => [[rowOf("exchangePost", ids.words.story), rowOf("exchangePost", ids.words.tip)]],
  openingsOf: ({ ids }) => [[rowOf("exchangePost", ids.words.story), rowOf("exchangePost", ids.words.tip)]],
  helpfulOf: ({ ids }) => [[rowOf("exchangePost", ids.words.story), rowOf("exchangePost", ids.words.tip)]],
  discussedPartsOf: ({ rows }) => [[{ kind: "AGENDA_VERSION", initiativeId: rows.home, id: rows.agenda.draft }]],
  subjectsRead: ({ ids }) => [[{ kind: "MEETING", ...rowOf("meeting", ids.heldMeeting) }]],
  translationsOf: ({ ids }) => [
    [
      { of: "COMMENT", part: null, ...rowOf("comment", ids.words.comment) },
      { of: "UPDATE", part: null, ...rowOf("update", ids.words.update) },
    ],
  ],
  "translationsOf, a draft's": ({ rows }) => [
    [{ of: "AGENDA_VERSION", part: null, initiativeId: rows.home, id: rows.agenda.draft }],
  ],
  originalsRead: ({ rows }) => [[{ of: "PROPOSAL", initiativeId: rows.home, id: rows.agenda.asked }]],
};

/** What no mutation writes as it is needed here. */
export const wordPlanted = `
  insert into notification_preference select id, 'ACTIONS', 'DAILY' from person;
  insert into told (initiative_id, person_id, subject_id, step) select distinct initiative_id, person_id, initiative_id, 'NEW' from assignment;`;

/** A comment of A's lead, another of theirs that was hidden, a draft, and an update for everybody. */
export interface WordIds {
  readonly comment: string;
  /** To it, by the backbone: what is hidden takes its translations with it, and this has none. */
  readonly answer: string;
  readonly hidden: string;
  readonly draft: string;
  readonly update: string;
  /** Of the comment, by A's lead. */
  readonly translation: string;
  /** Of A's lead too: for peers, answered and marked by the backbone, and for whoever takes part. */
  readonly story: string;
  readonly tip: string;
}

/** A draft, an update to partners and one to everybody; on a meeting a comment of A's, answered and translated, and one that was hidden. */
export async function tellWords(
  api: TestApi,
  home: TestInitiative,
  meeting: string,
  told: Record<Exclude<keyof typeof wordSecrets, "wordsAway">, string>,
): Promise<WordIds> {
  const { id: initiativeId, backbone, partners } = home;
  const say = words(api);
  const lead = partners["A"]!.token;
  const write = async (text: string, audiences: readonly string[], publishes = true) => {
    const update = { initiativeId, kind: "SETBACK", title: "Where we are", text, language: "en", audiences };
    const { id } = await say.done(say.write(backbone, update));
    if (publishes) await say.done(say.publish(backbone, { id }));
    return id;
  };
  const draft = await write(told.draftOfHome, ["PUBLIC"], false);
  await write(told.updateOfHome, ["PARTNER"]);
  const update = await write("For everybody.", ["PUBLIC"]);
  await say.done(say.translate(backbone, { id: update, language: "sw", title: "Tulipo", text: "Kwa wote." }));
  await say.done(say.translate(lead, { id: update, language: "es", title: "Tulipo", text: told.translationForAll }));
  const { id: comment } = await say.done(say.comment(lead, { about: meeting, text: "At first", language: "en" }));
  await say.done(say.edit(lead, { id: comment, text: told.commentOfA }));
  const answered = { about: meeting, text: "So it is.", replyToId: comment };
  const { id: answer } = await say.done(say.comment(backbone, answered));
  const swahili = { id: comment, language: "sw" };
  const wrong = await say.done(say.translate(lead, { ...swahili, text: told.hiddenTranslationOfA }));
  await say.done(say.hideTranslation(backbone, { id: wrong.id, because: "It says something else" }));
  const { id: translation } = await say.done(say.translate(lead, { ...swahili, text: told.translationOfHome }));
  const { id: hidden } = await say.done(say.comment(lead, { about: meeting, text: told.hiddenOfA }));
  await say.done(say.hide(backbone, { id: hidden, because: "It names somebody" }));
  const tells = async (audience: string, text: string) => {
    const post = { initiativeId, kind: "FAILURE_STORY", audience, text, language: "en" };
    return (await say.done(say.post(lead, post))).id;
  };
  const story = await tells("PEERS_ONLY", told.storyOfA);
  await say.done(say.comment(backbone, { about: story, text: told.answerToStory }));
  await say.done(say.help(backbone, { id: story, isHelpful: true }));
  const tip = await tells("PARTNERS", told.tipOfA);
  await say.done(say.comment(backbone, { about: tip, text: "Thank you" }));
  await translateRest(api, home, told);
  return { comment, answer, hidden, draft, update, translation, story, tip };
}

/** Minutes, actions, proposals, decisions, consultations and agendas, as many as there are: by the backbone what is said of those for all. */
async function translateRest(
  api: TestApi,
  { id: initiativeId, backbone }: TestInitiative,
  {
    translatedToAll,
    translatedInside,
    translatedAmong,
  }: Pick<Record<keyof typeof wordSecrets, string>, "translatedToAll" | "translatedInside" | "translatedAmong">,
) {
  const say = words(api);
  const home = parseNodeId("initiative", initiativeId).id;
  const found = await api.look<{
    kind: Kind;
    id: string;
    part: string | null;
    titled: boolean;
    open: boolean | null;
    paragraph: object | null;
  }>(
    `select 'meeting' as kind, id, null as part, false as titled, null::boolean as open, null::json as paragraph from meeting where initiative_id = $1 and minutes <> ''
     union all select 'actionItem', id, null, false, null, null from action_item where initiative_id = $1
     union all select 'proposal', id, null, true, visibility = 'PUBLIC', null from proposal where initiative_id = $1
     union all select 'decision', id, part, part is null, visibility = 'PUBLIC', null from decision,
       unnest(array[null, case when rationale <> '' then 'RATIONALE' end, case when dissent <> '' then 'DISSENT' end]) with ordinality parts (part, nth)
       where initiative_id = $1 and (nth = 1 or part is not null)
     union all select 'consultation', id, 'ANSWER', false, true, null from consultation where initiative_id = $1 and status = 'ANSWERED'
     union all select 'theme', t.id, part, false, c.status = 'ANSWERED', null from consultation_theme t
       join consultation c on c.initiative_id = t.initiative_id and c.id = t.consultation_id,
       unnest(array[null, case when t.response is not null then 'ANSWER' end]) with ordinality parts (part, nth)
       where t.initiative_id = $1 and (nth = 1 or part is not null)
     union all select 'agendaVersion', v.id, null, false, v.adopted_on is not null, json_build_object('kind', 'OUTCOME', 'code', o ->> 'code',
       'text', concat_ws(E'\n', o ->> 'text', o ->> 'targetYear'))
       from agenda_version v, jsonb_array_elements(v.content -> 'goals' -> 0 -> 'outcomes') o
       where v.initiative_id = $1 and (v.status = 'ADOPTED' or o ->> 'code' = 'O2')`,
    [home],
  );
  for (const { kind, id, part, titled, open, paragraph } of found)
    await say.done(
      say.translate(backbone, {
        id: nodeId(kind, home, id),
        language: "sw",
        text: open === null ? translatedAmong : open ? translatedToAll : translatedInside,
        ...(part && { part }),
        ...(titled && { title: "t" }),
        ...(paragraph && { paragraph }),
      }),
    );
}
