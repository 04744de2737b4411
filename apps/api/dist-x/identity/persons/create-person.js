import { personOf } from "./person-of.js";
/** Makes a person known by an address: the first one, who founds an initiative and invites the others. */
export const createPerson = async (unit, { email, name }) => personOf(unit, email, name);
//# sourceMappingURL=create-person.js.map
