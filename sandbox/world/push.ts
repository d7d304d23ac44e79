import type { TlObject } from '../mtproto/tl/value.ts';

/** An `Updates` object on its way to the connections of an account, or of one key. */
export type Push =
  | {
      readonly to: 'account';
      readonly userId: bigint;
      readonly updates: TlObject;
      /** The key whose own call caused it: it learns from the answer. */
      readonly exceptKey: bigint | undefined;
    }
  | { readonly to: 'key'; readonly keyId: bigint; readonly updates: TlObject };
