/** What a file holds, so that all readers can be seen to have read the same. */
export interface CardFileContents {
  readonly cards: number;
  readonly phones: number;
  /** Of all names together, in UTF-16 units. */
  readonly nameLength: number;
}

/** What each brings along is loaded only when it is asked for. */
export const readers: Record<string, () => Promise<(bytes: Buffer) => CardFileContents>> = {
  Roster: async () => {
    const { readAddressBook } = await import('../src/contacts/read/read-address-book.ts');
    const { fullName } = await import('../src/contacts/contact.ts');
    return (bytes) => {
      const file = readAddressBook(bytes);
      if (file.kind !== 'records') throw new Error(file.kind);
      const held = { cards: 0, phones: 0, nameLength: 0 };
      for (const record of file.records) {
        held.cards += 1;
        held.phones += record.phones.length;
        held.nameLength += fullName(record).length;
      }
      return held;
    };
  },
  'ical.js': async () => {
    const { default: ICAL } = await import('ical.js');
    return (bytes) => {
      // The types know only of files that hold one component; several are a list of such.
      const all = ICAL.parse(bytes.toString()) as unknown as [
        string,
        [string, object, string, string][],
      ][];
      const held = { cards: all.length, phones: 0, nameLength: 0 };
      for (const [, properties] of all) {
        for (const [name, , , value] of properties) {
          if (name === 'tel') held.phones += 1;
          if (name === 'fn') held.nameLength += value.length;
        }
      }
      return held;
    };
  },
  vcf: async () => {
    const { default: VCard } = await import('vcf');
    return (bytes) => {
      const all = VCard.parse(bytes.toString());
      const held = { cards: all.length, phones: 0, nameLength: 0 };
      for (const { data } of all) {
        held.phones += [data['tel'] ?? []].flat().length;
        held.nameLength += [data['fn'] ?? []].flat()[0]?.valueOf().length ?? 0;
      }
      return held;
    };
  },
};
