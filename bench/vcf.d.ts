/** The used part of `vcf`, which has no types of its own. */
declare module 'vcf' {
  interface Property {
    valueOf(): string;
  }
  export default class VCard {
    readonly data: Readonly<Record<string, Property | readonly Property[]>>;
    static parse(text: string): readonly VCard[];
  }
}
