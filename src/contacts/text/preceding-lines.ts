import type { TextLine } from './text-line.ts';
import { kindOf, type PersonLines } from './group-lines.ts';

/** What the lines above say about the person to whom the next line may belong. */
export class PrecedingLines {
  #isLabelled = false;
  #hasName = false;
  #hasNumbers = false;

  /** `before`: a person who is still open, as in forms with blank lines between the fields. */
  constructor(before: PersonLines = []) {
    this.#isLabelled = before.some(isLabelledName);
  }

  add(line: TextLine): void {
    const kind = kindOf(line);
    this.#isLabelled ||= isLabelledName(line);
    this.#hasName ||= kind === 'name';
    this.#hasNumbers ||= kind === 'numbers';
  }

  get hasName(): boolean {
    return this.#isLabelled || this.#hasName;
  }

  /** Whether a labelled name, or a name and a number, stand above. */
  get describesPerson(): boolean {
    return this.#isLabelled || (this.#hasName && this.#hasNumbers);
  }
}

function isLabelledName({ role }: TextLine): boolean {
  return role === 'whole' || role === 'first' || role === 'last';
}
