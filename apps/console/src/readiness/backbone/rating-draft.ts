/** The name of what somebody has chosen here and not sent yet. It is theirs alone: the next person at this device has another. */
export const ratingDraft = (personId: string, reviewId: string): string => `backbone rating ${personId} ${reviewId}`;
