import { nil, parseNodeId } from "../../kernel/node-id.js";
import { Refused } from "../../kernel/refusal.js";
import { organisationsById } from "./find-organisations.js";
/** The organisation that was named by id, or a new one. Its row cannot be read back before the membership makes it visible. */
export async function organisationOf(unit, input) {
  if (input.id) {
    const { id } = parseNodeId("organisation", input.id);
    await organisationsById(unit, [id]); // or NOT_FOUND
    return id;
  }
  if (!input.name?.trim()) {
    throw new Refused({
      code: "TEXT_REQUIRED",
      message: "Give the organisation's id or name.",
      path: ["organisation", "name"],
    });
  }
  if (input.country && !/^[A-Z]{2}$/.test(input.country)) {
    throw new Refused({
      code: "COUNTRY_NOT_VALID",
      message: "A country is two capital letters, e.g. GB.",
      path: ["organisation", "country"],
    });
  }
  const [fresh] = await unit.rows("select uuidv7() as id");
  const id = fresh?.id ?? nil;
  await unit.rows("insert into organisation (id, name, country) values ($1, $2, $3)", [
    id,
    input.name.trim(),
    input.country ?? null,
  ]);
  return id;
}
//# sourceMappingURL=organisation-of.js.map
