/** Small, seeded and the same everywhere (mulberry32). */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  /** 0 ≤ … < below. */
  roll(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  }
  pick<Item>(items: readonly Item[]): Item {
    return items[this.roll(items.length)]!;
  }
  /** At least one, where there is one, and none twice. */
  some<Item>(items: readonly Item[], most: number): Item[] {
    const picked = Array.from({ length: 1 + this.roll(most) }, () => this.roll(items.length));
    return [...new Set(picked)].flatMap((index) => items[index] ?? []);
  }
  /** All of them, in any order. */
  shuffled<Item>(items: readonly Item[]): Item[] {
    return items
      .map((item) => ({ item, at: this.roll(1e9) }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }
  chance(percent: number): boolean {
    return this.roll(100) < percent;
  }
}
