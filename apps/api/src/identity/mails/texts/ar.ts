import type { MailTexts } from "./mail-texts.ts";

/** A name stands in its own direction, whatever letters it is written in. */
const name = (text: string) => `\u2068${text}\u2069`;
/** A line that begins with such a name is still read from the right. */
const line = (text: string) => `\u200f${text}`;

export const ar: MailTexts = {
  invitation: ({ inviter, initiative }) => ({
    subject: initiative ? `دعوة للانضمام إلى ${name(initiative)}` : "دعوة للانضمام إلى Keelson",
    before: [
      initiative
        ? `${line(inviter ? `يدعوك ${name(inviter)}` : "وصلتك دعوة")} للعمل ضمن ${name(initiative)} عبر Keelson.`
        : `${line(inviter ? `يدعوك ${name(inviter)}` : "وصلتك دعوة")} للعمل عبر Keelson.`,
      "سجّل الدخول بهذا الرابط. يعمل مرة واحدة خلال سبعة أيام:",
    ],
    after: [
      "بعد ذلك يمكنك طلب رابط جديد بهذا العنوان متى شئت. إن لم تكن تنتظر دعوة فلا تفعل شيئًا: لن يحدث شيء من دونك.",
    ],
  }),
  signIn: {
    subject: "رابط تسجيل الدخول",
    before: ["سجّل الدخول إلى Keelson بهذا الرابط. يعمل مرة واحدة خلال عشر دقائق:"],
    after: ["إن لم تطلبه فلا تفعل شيئًا: لا يستطيع أحد تسجيل الدخول من دون هذه الرسالة."],
  },
  passwordReset: {
    subject: "اختر كلمة مرور جديدة",
    before: ["اختر كلمة مرور جديدة لحسابك في Keelson بهذا الرابط. يعمل مرة واحدة خلال ساعة:"],
    after: ["إن لم تطلبه فلا تفعل شيئًا: تبقى كلمة مرورك كما هي."],
  },
  caseNews: ({ initiative }) => ({
    subject: "وصل شيء جديد",
    before: [`وصل إليك شيء جديد في ${initiative}.`, "سجّل الدخول لقراءته:"],
    after: ["لا تذكر هذه الرسالة شيئًا عن مضمونه، وينبغي ألا يذكره الرد عليها. تصلك لأنك عُيّنت لهذا العمل."],
  }),
  news: {
    toDo: ({ initiative }) => `عليك إنجازه في ${name(initiative)}`,
    toRead: ({ initiative }) => `مستجدات ${name(initiative)}`,
    actions: ({ initiative }) => `${line("هذا ما تولّيته في")} ${name(initiative)}:`,
    updates: ({ initiative }) => `${line("هذا ما أُعلن في")} ${name(initiative)}:`,
    replies: ({ initiative }) => `${line("رُدّ عليك في")} ${name(initiative)}:`,
    update: (title) => line(name(title)),
    reply: ({ by, said }) => line(`${name(by)}: ${name(said)}`),
    due: ({ text, day }) => line(`${name(text)}: الموعد ${day}`),
    wasDue: ({ text, day }) => line(`${name(text)}: كان الموعد ${day}`),
    open: "افتح صندوق الوارد:",
    say: "اذكر هناك أين وصل: أُنجز، أو قيد التنفيذ، أو ما الذي يعيقه.",
  },
  stop: "لإيقاف الرسائل من هذا النوع:",
  choose: "اختر عمّ نكتب إليك ومتى:",
  caseReaderNamed: ({ initiative }) => ({
    subject: "عُيّن شخص آخر",
    before: [`عُيّن شخص آخر لقراءة ما يقوله الناس في ${initiative}.`, "كل ما قيل يُظهر من يستطيع قراءته:"],
    after: ["تصلك هذه الرسالة لأنك عُيّنت لهذا العمل أيضًا. إن كان لا ينبغي ذلك فأخبر اللجنة التوجيهية."],
  }),
  readinessReminder: ({ initiative, day }) => ({
    subject: `${initiative}: الإجابات حتى ${day}`,
    before: [
      `تسأل ${initiative} أهلها إلى أي حد صارت الأمور قائمة. أنت منهم، ويمكنك الإجابة حتى ${day}.`,
      "أجب هنا، بعد تسجيل الدخول:",
    ],
    after: ["لا يقرأ أحد غيرك ما تجيب به. إن فضّلت ألا تجيب فلا تفعل شيئًا: لا يُخبَر أحد بذلك."],
  }),
  reminder: {
    frame: ({ organisation, initiative, days }) => ({
      subject: `بيانات ${name(organisation)} المطلوبة ضمن ${name(initiative)} لم تصل بعد`,
      before: [`وافقت ${name(organisation)} على تقديم هذه البيانات ضمن ${name(initiative)}، ولم تصل بعد:`],
      after: [
        "إن كان بعضها لا ينطبق عليكم، أو كان الإفصاح عنه غير آمن، فاذكر ذلك هناك: لن يُطلب منكم بعدها.",
        `هذا الرابط خاص بك: من يحمله يستطيع تقديم البيانات باسمك عن ${name(organisation)} لمدة ${days} يومًا. تصلك هذه الرسالة لأنك تقدّم بيانات ${name(organisation)}.`,
      ],
    }),
    due: ({ indicator, period, day }) => line(`${name(indicator)}، ${name(period)}: الموعد ${day}`),
    wasDue: ({ indicator, period, day }) => line(`${name(indicator)}، ${name(period)}: كان الموعد ${day}`),
    more: (count) => line(`و${count} غيرها`),
    report: "قدّم البيانات هنا، من دون كلمة مرور:",
    link: "[الرابط الخاص بالمستلم]",
  },
};
