import { createCipheriv } from 'node:crypto';
import ctrModule from 'telegram/crypto/CTR.js';
import igeModule from 'telegram/crypto/IGE.js';
import { decryptIge, encryptIge } from '../../../../src/telegram/gramjs/aes-ige.ts';

/** GramJS pads what it encrypts to whole blocks. */
class Ige {
  readonly #key: Buffer;
  readonly #iv: Buffer;

  constructor(key: Buffer, iv: Buffer) {
    this.#key = key;
    this.#iv = iv;
  }

  encryptIge(data: Buffer): Buffer {
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 15)]);
    return encryptIge(padded, this.#key, this.#iv);
  }

  decryptIge(data: Buffer): Buffer {
    return decryptIge(data, this.#key, this.#iv);
  }
}

class Ctr {
  readonly #cipher: ReturnType<typeof createCipheriv>;

  constructor(key: Buffer, iv: Buffer) {
    this.#cipher = createCipheriv('aes-256-ctr', key, iv);
  }

  encrypt(data: Buffer): Buffer {
    return this.#cipher.update(data);
  }
}

/** Replaces the ciphers of a plain GramJS client, which come from a package that is not installed. */
export function useOwnCiphers(): void {
  Object.assign(ctrModule, { CTR: Ctr });
  Object.assign(igeModule, { IGE: Ige });
}
