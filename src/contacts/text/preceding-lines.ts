import type { TextLine } from './text-line.ts';
import { kindOf, type PersonLines } from './group-lines.ts';

/** Whether the lines above name a person whose other numbers may follow. */
export class PrecedingLines {
  #labelled = false;
  #names = false;
  #ways = false;

  /** `before`: whom a form names whose lines are parted by blank ones. */
  constructor(before: PersonLines = []) {
    this.#labelled = before.some(isLabelledName);
  }

  add(line: TextLine): void {
    const kind = kindOf(line);
    this.#labelled ||= isLabelledName(line);
    this.#names ||= kind === 'name';
    this.#ways ||= kind === 'ways';
  }

  get hasName(): boolean {
    return this.#labelled || this.#names;
  }

  /** By a label, or by a line over their number. */
  get describesPerson(): boolean {
    return this.#labelled || (this.#names && this.#ways);
  }
}

function isLabelledName({ role }: TextLine): boolean {
  return role === 'whole' || role === 'first' || role === 'last';
}
