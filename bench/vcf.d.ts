/** As much of `vcf` as is used here; the package brings no types. */
declare module 'vcf' {
  interface Property {
    valueOf(): string;
  }
  export default class VCard {
    readonly data: Readonly<Record<string, Property | readonly Property[]>>;
    static parse(text: string): readonly VCard[];
  }
}
