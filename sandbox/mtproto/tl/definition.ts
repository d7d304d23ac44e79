/** What can stand after the colon of a TL field. `flags` is `#`; `present` is `flags.N?true`. */
export type TlType =
  | {
      readonly kind:
        | 'int'
        | 'long'
        | 'double'
        | 'int128'
        | 'int256'
        | 'string'
        | 'bytes'
        | 'bool'
        | 'flags'
        | 'present';
    }
  /** A value with its constructor id in front; `type` is the name it must be of. */
  | { readonly kind: 'boxed'; readonly type: string }
  /** A value without its id; `constructor` is the one it must have. */
  | { readonly kind: 'bare'; readonly name: string }
  | { readonly kind: 'vector'; readonly of: TlType; readonly boxed: boolean }
  /** A whole call inside another one (`!X`), or the answer to it (`X`). */
  | { readonly kind: 'call' };

export interface Field {
  readonly name: string;
  readonly type: TlType;
  /** The field is there only if bit `bit` of the flags field `word` is set. */
  readonly condition: { readonly word: string; readonly bit: number } | undefined;
}

/** One line of a schema: a constructor of `type`, or a method that answers with `result`. */
export interface Definition {
  readonly name: string;
  readonly id: number;
  readonly isMethod: boolean;
  readonly fields: readonly Field[];
  readonly result: TlType;
}

/** A value that does not fit its schema, or bytes that no schema explains. */
export class TlError extends Error {
  override readonly name = 'TlError';
}
