/** The initiative that comes with Keelson to be looked at: real published data, with an invented backbone and invented people. */
export const sampleSlug = "childrens-outcomes-england";
