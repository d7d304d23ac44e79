/** A TL value as data: longs are bigint, bytes Buffer, `flags.N?true` boolean, vectors arrays. */
export type TlValue = string | number | bigint | boolean | Buffer | TlObject | readonly TlValue[];

/** A boxed TL value; `_` is the constructor or method name in the schema, e.g. `contacts.getContacts`. */
export interface TlObject {
  readonly _: string;
  readonly [field: string]: TlValue | undefined;
}
