import { categoriesOf, categoryKey, type Categories } from "@keelson/domain/measurement/categories";

/** Every way in which a package's figures are cut, once each: its place is its number in the staging tables. The total is 0. */
export class CategorySets {
  readonly #places = new Map<string, number>([["", 0]]);
  readonly #keys: string[] = [""];

  get keys(): readonly string[] {
    return this.#keys;
  }

  placeOf(categories: Categories): number {
    const key = categoryKey(categories);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.#keys.push(key) - 1;
    this.#places.set(key, place);
    return place;
  }

  at(place: number): Categories {
    return categoriesOf(this.#keys[place] ?? "");
  }
}
