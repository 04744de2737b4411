/** What somebody who searches typed, to be found with `ilike` as it is: % and _ are no wild cards. Null: nothing was typed. */
export const literal = (text: string | null | undefined): string | null =>
  text ? `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%` : null;
