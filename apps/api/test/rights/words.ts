import type { ModuleRights } from "./of-modules.ts";

/** The rights of what people are told and tell each other: docs/methodology.md 4.6, docs/decisions/0031. expectations.ts joins these to its own. */

const wordFields = `
Viewer.notificationPreferences   -   R   R   R   R   R   R   R   R   R
NotificationPreference.type      -   R   R   R   R   R   R   R   R   R
NotificationPreference.mail      -   R   R   R   R   R   R   R   R   R
NotificationPreference.choices   -   R   R   R   R   R   R   R   R   R`;

const wordMutations = `
setNotificationPreference        -   W   W   W   W   W   W   W   W   W`;

const wordTables = `
notification_preference select     -    S    S    S    S    S    S    S    S    S    S    S    -    -    *
notification_preference insert     -    S    S    S    S    S    S    S    S    S    S    S    -    -    *
notification_preference update     -    S    S    S    S    S    S    S    S    S    S    S    -    -    *
told select                        -    -    -    -    -    -    -    -    -    -    -    -    -    -    -
told insert                        -    -    -    -    -    -    -    -    -    -    -    -    -    -    -`;

const wordLoaders = `
findOwnPreferences               -   R   R   R   R   R   R   R   R   R`;

export const wordRights: ModuleRights = {
  fields: wordFields,
  secrets: "",
  mutations: wordMutations,
  tables: wordTables,
  loaders: wordLoaders,
};

export const wordInputs: Record<string, () => readonly [object, ...object[]]> = {
  setNotificationPreference: () => [{ type: "ACTIONS", mail: "WEEKLY" }],
};

/** Lists that are not paged: each is bounded by what it belongs to. */
export const wordBounded: readonly string[] = ["Viewer.notificationPreferences"];

/** Mutations whose sender makes something of their own. */
export const wordOwn: readonly string[] = ["setNotificationPreference"];

export const wordLoaderKeys: Record<string, () => readonly unknown[]> = { findOwnPreferences: () => [] };

/** What no mutation writes as it is needed here. */
export const wordPlanted = `
  insert into notification_preference select id, 'ACTIONS', 'DAILY' from person;
  insert into told (initiative_id, person_id, subject_id, step) select distinct initiative_id, person_id, initiative_id, 'NEW' from assignment;`;
