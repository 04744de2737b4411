/** Is told of a statement before it is sent, by its text; gives what to call when it is done. */
export type Watch = (sql: string) => (error?: unknown) => void;

/** Nobody watches: what Keelson does by itself. */
export const unwatched: Watch = () => () => undefined;

/** Sends a statement under the eyes of whoever watches. */
export async function watched<Answer>(watch: Watch, sql: string, send: () => Promise<Answer>): Promise<Answer> {
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
