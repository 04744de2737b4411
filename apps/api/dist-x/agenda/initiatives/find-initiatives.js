import { readerOf } from "../../kernel/entities.js";
import { keyset, page } from "../../kernel/page.js";
import { visibleInitiatives } from "../agenda.policy.js";
import { Initiative } from "./initiative.entity.js";
/** The initiatives the actor may see, by name. */
export async function findInitiatives(unit, asked) {
  const { limit, after } = keyset(asked);
  const ids = visibleInitiatives(unit);
  const all = unit.db.createQueryBuilder(Initiative, "i").where("i.id = any (:ids)", { ids });
  const rows = await all
    .clone()
    .andWhere("(i.name, i.id) > (:name, :id)", { name: after[0], id: after[1] })
    .orderBy("i.name")
    .addOrderBy("i.id")
    .limit(limit)
    .getMany();
  const count = () => all.getCount();
  return page(asked, rows, count, ({ name, id }) => [name, id]);
}
const read = readerOf({ node: [Initiative, "i"] });
/** One initiative by slug; null where there is none that the actor may see. */
export async function findInitiative(unit, slug) {
  const seen = visibleInitiatives(unit);
  const [found = null] = await read(unit, "from initiative i where i.slug = $1 and i.id = any ($2::uuid[])", [
    slug,
    seen,
  ]);
  return found;
}
/** Initiatives by id; null where there is none that the actor may see. */
export const initiativesById = async (unit, ids) => {
  const seen = visibleInitiatives(unit).filter((id) => ids.includes(id));
  const found = await read(unit, "from initiative i where i.id = any ($1::uuid[])", [seen]);
  const byId = new Map(found.map((initiative) => [initiative.id, initiative]));
  return ids.map((id) => byId.get(id) ?? null);
};
//# sourceMappingURL=find-initiatives.js.map
