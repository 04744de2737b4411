/** With more cells than that, last time's figures stand below them instead of in a column of their own. */
export const lastColumnMax = 2;
