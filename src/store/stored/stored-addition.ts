/** The name somebody is added or renamed to, and whether they may see the number from then on. */
export interface StoredAddition {
  readonly firstName: string;
  readonly lastName: string;
  readonly showPhone: boolean;
}
