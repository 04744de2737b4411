/** Nobody watches: what Keelson does by itself. */
export const unwatched = () => () => undefined;
/** Sends a statement under the eyes of whoever watches. */
export async function watched(watch, sql, send) {
  const ended = watch(sql);
  try {
    const answer = await send();
    ended();
    return answer;
  } catch (error) {
    ended(error);
    throw error;
  }
}
//# sourceMappingURL=watch.js.map
