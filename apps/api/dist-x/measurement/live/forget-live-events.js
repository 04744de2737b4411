/** Forgets what happened longer than a day ago: whoever was away for as long reads everything anew. */
export const forgetLiveEvents = async (unit) => {
  await unit.rows("select forget_live_events()");
  return {};
};
//# sourceMappingURL=forget-live-events.js.map
