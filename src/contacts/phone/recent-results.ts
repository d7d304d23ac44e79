/** Longer ones hardly ever repeat, and files may have many of them. */
const maxLength = 200;

/** Most files have fewer different texts. */
const usualSize = 1000;

/**
 * Results of a pure function by its text argument, for about the last `size` to `2 * size` texts. Splitting a
 * text reads the same parts several times, and each reading tries many countries.
 */
export class RecentResults<Result extends object | string | boolean> {
  readonly #size: number;
  #recent = new Map<string, Result>();
  #older = new Map<string, Result>();

  constructor(size = usualSize) {
    this.#size = size;
  }

  /** The result for `text`, computed with `compute` unless it is remembered. Long texts are not. */
  get(text: string, compute: () => Result): Result {
    if (text.length > maxLength) return compute();
    const recent = this.#recent.get(text);
    if (recent !== undefined) return recent;
    const result = this.#older.get(text) ?? compute();
    if (this.#recent.size >= this.#size) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(text, result);
    return result;
  }
}
