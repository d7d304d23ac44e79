import type { CardDraft } from '../../record/card-draft.ts';
import { paramOf, type CardProperty } from './card-property.ts';

interface NameCandidate<Name> {
  readonly best: Name;
  readonly altid: string | undefined;
  /** How the name is pronounced (RFC 9554, 4.5): it stands in for one that is missing. */
  readonly phonetic?: boolean;
}

/** The names of one card, from which the one that says most is chosen. */
export class CardNames {
  #parts: NameCandidate<readonly string[]> | undefined;
  #whole: NameCandidate<string> | undefined;
  #derived = '';
  #organisation = '';
  #nickname = '';
  #isCompany = false;
  /** What programs that know no vCard say under the headers of a table. */
  readonly #headed = { first: '', middle: '', last: '' };

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

  /** What is derived from other properties stands in for a name that is missing (RFC 9554, 4.4). */
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
    this.#headed[role] = `${this.#headed[role]} ${text}`.trim();
  }

  addOrganisation(units: readonly string[]): void {
    const unit = units.map((one) => one.trim()).find((one) => one !== '');
    if (this.#organisation === '') this.#organisation = unit ?? '';
  }

  addNickname(text: string): void {
    if (this.#nickname === '') this.#nickname = text.trim();
  }

  /** The card is shown under the name of the company. */
  setCompany(): void {
    this.#isCompany = true;
  }

  addTo(draft: CardDraft): void {
    const { first, middle, last } = this.#headed;
    const [family = last, given = first, further = middle, prefix = ''] = this.#parts?.best ?? [];
    const whole = this.#whole?.best ?? '';
    // Of `Dr. Miller` the title is part of what the person is called.
    const title = given === '' && further === '' && family !== '' ? prefix : '';
    const full = family !== '' && `${given}${further}${title}` !== '';
    const alone = `${given} ${further} ${family}`.trim();
    if (!full && this.#isOrganisation(whole || alone)) {
      draft.addName('organisation', whole || alone);
    } else {
      // Half of a name is often all of one that was never split.
      const isUnsplit = !full && further === '' && whole === '';
      if (isUnsplit) draft.addName('whole', alone);
      else draft.addName('parts', `${title || given} ${further}`, family);
      draft.addName('whole', whole);
    }
    draft.addName('organisation', this.#organisation);
    draft.addName('nickname', this.#nickname);
    if (this.#organisation === '' && this.#nickname === '') draft.addName('whole', this.#derived);
    const isName = this.#isOrganisation(whole || alone) && !full;
    if (this.#organisation !== '' && `${alone}${whole}` !== '' && !isName) {
      draft.addExtra('organisation');
    }
  }

  #isOrganisation(name: string): boolean {
    return name !== '' && (this.#isCompany || name === this.#organisation);
  }
}

/** The first counts, of alternatives in any case; of others one that says more. */
function betterCandidate<Name>(
  before: NameCandidate<Name> | undefined,
  offered: NameCandidate<Name>,
  saysMore: (before: Name, offered: Name) => boolean,
): NameCandidate<Name> {
  if (!before || (before.phonetic && !offered.phonetic)) return offered;
  if (offered.phonetic) return before;
  const isAlternative = before.altid !== undefined && before.altid === offered.altid;
  return !isAlternative && saysMore(before.best, offered.best) ? offered : before;
}

/** Some programs escape the semicolons between the components as well. */
function unescapedAgain(parts: readonly string[]): readonly string[] {
  const [first = '', ...others] = parts;
  const escaped = first.includes(';') && others.every((part) => part === '');
  return escaped ? first.split(';').map((part) => part.trim()) : parts;
}
