/** The type of a TL field. `flags` is `#`; `present` is `flags.N?true`. */
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
  /** A value with its constructor id in front. `type` is its required type. */
  | { readonly kind: 'boxed'; readonly type: string }
  /** A value without its id. `name` is its constructor. */
  | { readonly kind: 'bare'; readonly name: string }
  | { readonly kind: 'vector'; readonly of: TlType; readonly boxed: boolean }
  /** A call inside another one (`!X`), or its answer (`X`). */
  | { readonly kind: 'call' };

export interface Field {
  readonly name: string;
  readonly type: TlType;
  /** The field is present only when bit `bit` of the flags field `word` is set. */
  readonly condition: { readonly word: string; readonly bit: number } | undefined;
}

/** One line of a schema: a constructor or a method. `result` is its type or that of its answer. */
export interface Definition {
  readonly name: string;
  readonly id: number;
  readonly isMethod: boolean;
  readonly fields: readonly Field[];
  readonly result: TlType;
}

/** A value does not fit its schema, or no schema explains the bytes. */
export class TlError extends Error {
  override readonly name: string = 'TlError';
}

/**
 * A client sent bytes that are no correct request. `text` is what Telegram answers with code 400: see
 * INPUT_METHOD_INVALID and the other INPUT_ errors in core.telegram.org/api/errors.
 */
export class InputError extends TlError {
  override readonly name = 'TlError';
  readonly text: string;

  constructor(text: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.text = text;
  }
}
