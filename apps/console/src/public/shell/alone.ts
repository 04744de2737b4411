/** Words that somebody wrote, where no element can hold them: their direction ends with them (FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE). */
export const alone = (words: string): string => `\u2068${words}\u2069`;
