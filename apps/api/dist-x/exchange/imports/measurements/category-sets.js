import { categoriesOf, categoryKey } from "@keelson/domain/measurement/categories";
/** Every way in which a package's figures are cut, once each: its place is its number in the staging tables. The total is 0. */
export class CategorySets {
  #places = new Map([["", 0]]);
  #keys = [""];
  get keys() {
    return this.#keys;
  }
  placeOf(categories) {
    const key = categoryKey(categories);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.#keys.push(key) - 1;
    this.#places.set(key, place);
    return place;
  }
  at(place) {
    return categoriesOf(this.#keys[place] ?? "");
  }
}
//# sourceMappingURL=category-sets.js.map
