/** Whether somebody who reads pages in a language (`locale`) reads a text in that of `tag`, wherever either is spoken. */
export const isOwnLanguage = (tag: string, locale: string): boolean => tag.split("-")[0] === locale.split("-")[0];
