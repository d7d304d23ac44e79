import { generatePrimeSync, randomBytes } from 'node:crypto';
import { type AuthKey, newAuthKey } from './auth-key.ts';
import { decryptIge, encryptIge } from './crypto/aes-ige.ts';
import { type DhSecret, dhGenerator, dhPrime, makeDhSecret } from './crypto/diffie-hellman.ts';
import { sha1 } from './crypto/hashes.ts';
import type { RsaKey } from './crypto/rsa-key.ts';
import type { TlObject } from './tl/value.ts';
import { Decoder } from './tl/decode.ts';
import { TlError } from './tl/definition.ts';
import { Encoder } from './tl/encode.ts';
import { loadLayers } from './tl/layers.ts';
import { TlReader } from './tl/reader.ts';
import { bufferField } from './tl/fields.ts';

interface ExchangeStart {
  readonly nonce: Buffer;
  readonly serverNonce: Buffer;
  readonly pq: bigint;
}
interface ExchangeAgreement extends ExchangeStart {
  readonly newNonce: Buffer;
  readonly secret: DhSecret;
  readonly key: Buffer;
  readonly iv: Buffer;
}

/** The making of one auth key over one connection, as core.telegram.org/mtproto/auth_key has it. */
export class KeyExchange {
  readonly #rsa: RsaKey;
  readonly #dc: number;
  readonly #now: () => Date;
  readonly #keep: (key: AuthKey) => boolean;
  #started: ExchangeStart | undefined;
  #agreed: ExchangeAgreement | undefined;

  /** `keep` stores a finished key; it says no to one whose id is taken. */
  constructor(rsa: RsaKey, dc: number, now: () => Date, keep: (key: AuthKey) => boolean) {
    this.#rsa = rsa;
    this.#dc = dc;
    this.#now = now;
    this.#keep = keep;
  }

  /** The answer to one step. Throws when the client breaks the rules: cut the connection. */
  answer(request: TlObject): TlObject {
    switch (request._) {
      case 'req_pq':
      case 'req_pq_multi':
        return this.#start(bufferField(request, 'nonce'));
      case 'req_DH_params':
        return this.#agree(request);
      case 'set_client_DH_params':
        return this.#finish(request);
      default:
        throw new TlError(`${request._} is no step of a key exchange`);
    }
  }

  #start(nonce: Buffer): TlObject {
    const [a, b] = [primeOf31Bits(), primeOf31Bits()];
    const started = { nonce, serverNonce: randomBytes(16), pq: a * b };
    this.#started = started;
    const pq = Buffer.alloc(8);
    pq.writeBigUInt64BE(started.pq);
    return {
      _: 'resPQ',
      nonce,
      server_nonce: started.serverNonce,
      pq,
      server_public_key_fingerprints: [this.#rsa.fingerprint],
    };
  }

  #agree(request: TlObject): TlObject {
    const started = this.#started;
    const data = this.#rsa.decrypt(bufferField(request, 'encrypted_data'));
    if (!started || !data) throw new TlError('nothing readable in req_DH_params');
    const inner = decode(data);
    checkNonces(inner, started);
    checkNonces(request, started);
    const p = bufferField(inner, 'p');
    const q = bufferField(inner, 'q');
    if (!inner._.startsWith('p_q_inner_data') || toBigInt(p) * toBigInt(q) !== started.pq) {
      throw new TlError('p and q are not the factors of pq');
    }
    const newNonce = bufferField(inner, 'new_nonce');
    const cipher = temporaryCipher(newNonce, started.serverNonce);
    const secret = makeDhSecret();
    this.#agreed = { ...started, ...cipher, newNonce, secret };
    const { nonce, serverNonce } = started;
    const answer = encode({
      _: 'server_DH_inner_data',
      nonce,
      server_nonce: serverNonce,
      g: dhGenerator,
      dh_prime: dhPrime,
      g_a: secret.publicValue,
      server_time: this.#seconds(),
    });
    const hashed = Buffer.concat([sha1(answer), answer]);
    const padded = Buffer.concat([hashed, randomBytes(-hashed.length & 15)]);
    return {
      _: 'server_DH_params_ok',
      nonce,
      server_nonce: serverNonce,
      encrypted_answer: encryptIge(padded, cipher.key, cipher.iv),
    };
  }

  #finish(request: TlObject): TlObject {
    const agreed = this.#agreed;
    if (!agreed) throw new TlError('set_client_DH_params before req_DH_params');
    checkNonces(request, agreed);
    const opened = decryptIge(bufferField(request, 'encrypted_data'), agreed.key, agreed.iv);
    const reader = new TlReader(opened.subarray(20));
    const inner = new Decoder(loadLayers(), undefined).object(reader);
    const hashed = opened.subarray(20, 20 + reader.position);
    if (!sha1(hashed).equals(opened.subarray(0, 20))) throw new TlError('a wrong hash of g_b');
    checkNonces(inner, agreed);
    const bytes = agreed.secret.shared(bufferField(inner, 'g_b'));
    if (!bytes) throw new TlError('an unsafe g_b');
    const firstSalt = agreed.newNonce.readBigInt64LE(0) ^ agreed.serverNonce.readBigInt64LE(0);
    // GramJS and mtcute lose the leading zero of such a key and could not use it.
    const usable = bytes[0] !== 0;
    const kept = usable && this.#keep(newAuthKey(bytes, this.#dc, firstSalt, this.#seconds()));
    if (kept) this.#started = this.#agreed = undefined;
    const number = kept ? 1 : 2;
    const hash = sha1(agreed.newNonce, Buffer.from([number]), sha1(bytes).subarray(0, 8));
    return {
      _: kept ? 'dh_gen_ok' : 'dh_gen_retry',
      nonce: agreed.nonce,
      server_nonce: agreed.serverNonce,
      [`new_nonce_hash${number}`]: hash.subarray(4),
    };
  }

  #seconds(): number {
    return Math.floor(this.#now().getTime() / 1000);
  }
}

function decode(bytes: Buffer): TlObject {
  return new Decoder(loadLayers(), undefined).object(new TlReader(bytes));
}

function encode(object: TlObject): Buffer {
  return new Encoder(loadLayers(), loadLayers().service).object(object);
}

function checkNonces(object: TlObject, { nonce, serverNonce }: ExchangeStart): void {
  const same =
    bufferField(object, 'nonce').equals(nonce) &&
    bufferField(object, 'server_nonce').equals(serverNonce);
  if (!same) throw new TlError(`${object._} belongs to another exchange`);
}

/** tmp_aes_key and tmp_aes_iv. */
function temporaryCipher(newNonce: Buffer, serverNonce: Buffer): { key: Buffer; iv: Buffer } {
  const newServer = sha1(newNonce, serverNonce);
  const serverNew = sha1(serverNonce, newNonce);
  const newNew = sha1(newNonce, newNonce);
  return {
    key: Buffer.concat([newServer, serverNew.subarray(0, 12)]),
    iv: Buffer.concat([serverNew.subarray(12), newNew, newNonce.subarray(0, 4)]),
  };
}

function primeOf31Bits(): bigint {
  return generatePrimeSync(31, { bigint: true });
}

function toBigInt(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`);
}
