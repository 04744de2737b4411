import { takesPart, visible, worksForBackbone } from "../identity/identity.policy.js";
export const may = {
  /** The backbone edits an initiative's settings (docs/methodology.md 3.2). */
  setPublicPage: worksForBackbone,
};
/** The initiatives somebody may see: those in which they have a role, and of the public those that publish. */
export const visibleInitiatives = visible;
/** By which decision the backbone was chosen is told to the initiative's own people: no decision is marked public yet. */
export const seesDecision = takesPart;
//# sourceMappingURL=agenda.policy.js.map
