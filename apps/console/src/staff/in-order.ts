/** A question that is under way, perhaps more than once. */
interface UnderWay<Answer> {
  times: number;
  asked: number;
  /** The last asked of those that were answered. */
  newest: { readonly nth: number; readonly answer: Answer } | null;
}

/**
 * Keeps answers in the order of their questions. A list is asked for again after a change, and what was asked before may be answered later:
 * then the newer answer is given in its place, or the screen would go back to how things were, and stay so.
 */
export function inOrder<Answer>() {
  const questions = new Map<string, UnderWay<Answer>>();
  return async (question: string, ask: () => Promise<Answer>): Promise<Answer> => {
    const underWay = questions.get(question) ?? { times: 0, asked: 0, newest: null };
    questions.set(question, underWay);
    underWay.times += 1;
    underWay.asked += 1;
    const nth = underWay.asked;
    const newer = () => (underWay.newest !== null && underWay.newest.nth > nth ? underWay.newest : null);
    try {
      const answer = await ask();
      underWay.newest = newer() ?? { nth, answer };
      return underWay.newest.answer;
    } catch (error) {
      const instead = newer();
      if (instead === null) throw error;
      return instead.answer;
    } finally {
      underWay.times -= 1;
      if (underWay.times === 0) questions.delete(question);
    }
  };
}
