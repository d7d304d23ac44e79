import { addLabelsTo } from './annotation.ts';
import { withoutLabels } from './label.ts';

/** The labels that one user has and is to get. */
export class LabelRoom {
  #labels: readonly string[];
  #left: readonly string[] = [];

  constructor(labels: readonly string[]) {
    this.#labels = labels;
  }

  /** Adds labels while there is room. `left`: those without room that were not left before. */
  add(labels: readonly string[]): {
    readonly taken: readonly string[];
    readonly left: readonly string[];
  } {
    const { labels: all, withoutRoom } = addLabelsTo(this.#labels, labels);
    const taken = withoutLabels(labels, withoutRoom);
    const left = withoutLabels(withoutRoom, this.#left);
    this.#labels = all;
    this.#left = [...this.#left, ...left];
    return { taken, left };
  }
}
