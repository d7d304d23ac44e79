import type { CardDraft } from '../../record/card-draft.ts';
import { type CardProperty, paramOf } from './card-property.ts';

interface NameCandidate<Name> {
  readonly best: Name;
  readonly altid: string | undefined;
  /** A pronunciation (RFC 9554, 4.5), which only replaces a missing name. */
  readonly phonetic?: boolean;
}

/** Collects the names of a card and chooses the most informative one. */
export class CardNames {
  #parts: NameCandidate<readonly string[]> | undefined;
  #whole: NameCandidate<string> | undefined;
  #derived = '';
  #organisation = '';
  #nickname = '';
  #isCompany = false;
  /** From programs that write table headers instead of property names. */
  readonly #headerNames = { first: '', middle: '', last: '' };

  addParts(property: CardProperty): void {
    const parts = unescapedAgain(property.names().map((part) => part.trim()));
    const filled = (of: readonly string[]): number => [of[0], of[1]].filter(Boolean).length;
    const phonetic = paramOf(property.params, 'PHONETIC') !== undefined;
    const offered = { best: parts, altid: paramOf(property.params, 'ALTID'), phonetic };
    if (parts.every((part) => part === '')) return;
    this.#parts = betterCandidate(
      this.#parts,
      offered,
      (one, other) => filled(one) < filled(other),
    );
  }

  /** A name that is derived from other properties only replaces a missing name (RFC 9554, 4.4). */
  addWhole(property: CardProperty): void {
    const best = property.text().trim();
    if (paramOf(property.params, 'DERIVED')?.toLowerCase() === 'true') this.#derived ||= best;
    else this.addText(best, paramOf(property.params, 'ALTID'));
  }

  addText(best: string, altid?: string): void {
    const isLonger = (one: string, other: string): boolean =>
      ` ${other} `.includes(` ${one} `) && other.length > one.length;
    if (best.trim() !== '') this.#whole = betterCandidate(this.#whole, { best, altid }, isLonger);
  }

  addHeaded(role: 'first' | 'middle' | 'last', text: string): void {
    this.#headerNames[role] = `${this.#headerNames[role]} ${text}`.trim();
  }

  addOrganisation(units: readonly string[]): void {
    const unit = units.map((one) => one.trim()).find((one) => one !== '');
    if (this.#organisation === '') this.#organisation = unit ?? '';
  }

  addNickname(text: string): void {
    if (this.#nickname === '') this.#nickname = text.trim();
  }

  /** The card is of a company, not a person. */
  setCompany(): void {
    this.#isCompany = true;
  }

  addTo(draft: CardDraft): void {
    const { first, middle, last } = this.#headerNames;
    const [family = last, given = first, further = middle, prefix = ''] = this.#parts?.best ?? [];
    const whole = this.#whole?.best ?? '';
    const forename = given !== '' && further !== '' ? `${given} ${further}` : given || further;
    // In `Dr. Miller`, the title replaces the first name.
    const before = forename || (family === '' ? '' : prefix);
    const isFull = family !== '' && before !== '';
    const name = whole || before || family;
    const isCompany = !isFull && this.#isOrganisation(name);
    if (isCompany) draft.addName('organisation', name);
    // A lone first or last name is often a whole name that was never split.
    else if (!isFull && further === '' && whole === '') draft.addName('whole', name);
    else {
      draft.addName('parts', before, family);
      draft.addName('whole', whole);
    }
    draft.addName('organisation', this.#organisation);
    draft.addName('nickname', this.#nickname);
    if (this.#organisation === '' && this.#nickname === '') draft.addName('whole', this.#derived);
    if (this.#organisation !== '' && name !== '' && !isCompany) draft.addExtra('organisation');
  }

  #isOrganisation(name: string): boolean {
    return name !== '' && (this.#isCompany || name === this.#organisation);
  }
}

/** Chooses between two names: of alternatives (`ALTID`) the first, of others the more informative one. */
function betterCandidate<Name>(
  before: NameCandidate<Name> | undefined,
  offered: NameCandidate<Name>,
  isMoreInformative: (before: Name, offered: Name) => boolean,
): NameCandidate<Name> {
  if (!before || (before.phonetic && !offered.phonetic)) return offered;
  if (offered.phonetic) return before;
  const isAlternative = before.altid !== undefined && before.altid === offered.altid;
  return !isAlternative && isMoreInformative(before.best, offered.best) ? offered : before;
}

/** Splits again if a program escaped the semicolons between components. */
function unescapedAgain(parts: readonly string[]): readonly string[] {
  const [first = ''] = parts;
  const isEscaped = first.includes(';') && parts.slice(1).every((part) => part === '');
  return isEscaped ? first.split(';').map((part) => part.trim()) : parts;
}
