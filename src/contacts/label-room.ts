import { labelsWithoutRoom } from './annotation.ts';
import { distinctLabels, withoutLabels } from './label.ts';

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
    const without = labelsWithoutRoom(this.#labels, labels);
    const taken = withoutLabels(labels, without);
    const left = withoutLabels(without, this.#left);
    this.#labels = distinctLabels([...this.#labels, ...taken]);
    this.#left = [...this.#left, ...left];
    return { taken, left };
  }
}
