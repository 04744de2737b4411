/** What a calendar says beside what people wrote. */
export interface CalendarWords {
  readonly toDo: string;
  readonly report: string;
  readonly cancelled: string;
}

const english: CalendarWords = { toDo: "To do by today:", report: "Report due:", cancelled: "Cancelled:" };

const words: Readonly<Record<string, CalendarWords>> = {
  en: english,
  fr: { toDo: "À faire pour aujourd’hui :", report: "Rapport attendu :", cancelled: "Annulée :" },
  es: { toDo: "Por hacer para hoy:", report: "Informe pendiente:", cancelled: "Cancelada:" },
  ar: { toDo: "يجب إنجازه اليوم:", report: "موعد تسليم التقرير:", cancelled: "أُلغي:" },
  sw: { toDo: "La kufanya kufikia leo:", report: "Ripoti inatakiwa:", cancelled: "Umefutwa:" },
};

/** In the language somebody is written to; English where Keelson does not speak it. */
export const calendarWords = (language: string | null): CalendarWords =>
  words[(language ?? "en").split("-")[0] ?? "en"] ?? english;
