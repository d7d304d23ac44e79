/** The contents that a reader found, to check that all readers read the same. */
export interface CardFileContents {
  readonly cards: number;
  readonly phones: number;
  /** The length of all names together, in UTF-16 units. */
  readonly nameLength: number;
}

/** The readers by name. Each loads its modules only when it is called. */
export const readers: Record<string, () => Promise<(bytes: Buffer) => CardFileContents>> = {
  Roster: async () => {
    const { readAddressBook } = await import('../src/contacts/read/read-address-book.ts');
    const { fullName } = await import('../src/contacts/contact.ts');
    return (bytes) => {
      const file = readAddressBook(bytes);
      if (file.kind !== 'records') throw new Error(file.kind);
      const contents = { cards: 0, phones: 0, nameLength: 0 };
      for (const record of file.records) {
        contents.cards += 1;
        contents.phones += record.phones.length;
        contents.nameLength += fullName(record).length;
      }
      return contents;
    };
  },
  'ical.js': async () => {
    const { default: ICAL } = await import('ical.js');
    return (bytes) => {
      // The types cover only files with one component. Several components are a list.
      const all = ICAL.parse(bytes.toString()) as unknown as [
        string,
        [string, object, string, string][],
      ][];
      const contents = { cards: all.length, phones: 0, nameLength: 0 };
      for (const [, properties] of all) {
        for (const [name, , , value] of properties) {
          if (name === 'tel') contents.phones += 1;
          if (name === 'fn') contents.nameLength += value.length;
        }
      }
      return contents;
    };
  },
  vcf: async () => {
    const { default: VCard } = await import('vcf');
    return (bytes) => {
      const all = VCard.parse(bytes.toString());
      const contents = { cards: all.length, phones: 0, nameLength: 0 };
      for (const { data } of all) {
        contents.phones += [data['tel'] ?? []].flat().length;
        contents.nameLength += [data['fn'] ?? []].flat()[0]?.valueOf().length ?? 0;
      }
      return contents;
    };
  },
};
