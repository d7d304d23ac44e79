import { generatePrimeSync, randomBytes } from 'node:crypto';
import { unixTime } from '../server/unix-time.ts';
import { AuthKey } from './auth-key.ts';
import { decryptIge, encryptIge } from './crypto/aes-ige.ts';
import {
  type DhSecret,
  dhGenerator,
  dhPrime,
  makeDhSecret,
  toBigInt,
} from './crypto/diffie-hellman.ts';
import { sha1 } from './crypto/hashes.ts';
import type { RsaKey } from './crypto/rsa-key.ts';
import { Decoder } from './tl/decode.ts';
import { TlError } from './tl/definition.ts';
import { Encoder } from './tl/encode.ts';
import { bufferField, intField } from './tl/fields.ts';
import { loadLayers } from './tl/layers.ts';
import { TlReader } from './tl/reader.ts';
import type { TlObject } from './tl/value.ts';

interface ExchangeStart {
  readonly nonce: Buffer;
  readonly serverNonce: Buffer;
  readonly pq: bigint;
}
interface ExchangeAgreement extends ExchangeStart {
  readonly newNonce: Buffer;
  /** Seconds until the key expires; undefined for a permanent one. */
  readonly expiresIn: number | undefined;
  readonly secret: DhSecret;
  readonly key: Buffer;
  readonly iv: Buffer;
}

export interface KeyExchangeOptions {
  /** Makes a server that lies: it gets every object before it is sent, the encrypted ones too. */
  readonly alter?: ((object: TlObject) => TlObject) | undefined;
  /** Requests another exchange when the key begins with a zero byte, which GramJS and mtcute drop. */
  readonly avoidLeadingZeros?: boolean;
}

/** The server side of one key exchange over one connection (core.telegram.org/mtproto/auth_key). */
export class KeyExchange {
  readonly #rsa: RsaKey;
  readonly #dc: number;
  readonly #now: () => Date;
  readonly #addKey: (key: AuthKey) => boolean;
  readonly #alter: (object: TlObject) => TlObject;
  readonly #avoidsLeadingZeros: boolean;
  #start: ExchangeStart | undefined;
  #agreement: ExchangeAgreement | undefined;

  /** `addKey` stores a finished key and returns false when its id is taken. */
  constructor(
    rsa: RsaKey,
    dc: number,
    now: () => Date,
    addKey: (key: AuthKey) => boolean,
    { alter = (object) => object, avoidLeadingZeros = false }: KeyExchangeOptions = {},
  ) {
    this.#rsa = rsa;
    this.#dc = dc;
    this.#now = now;
    this.#addKey = addKey;
    this.#alter = alter;
    this.#avoidsLeadingZeros = avoidLeadingZeros;
  }

  /** Answers one step. Throws a `TlError` on an invalid request; the caller then cuts the connection. */
  answer(request: TlObject): TlObject {
    return this.#alter(this.#answer(request));
  }

  #answer(request: TlObject): TlObject {
    switch (request._) {
      case 'req_pq':
      case 'req_pq_multi':
        return this.#sendPq(bufferField(request, 'nonce'));
      case 'req_DH_params':
        return this.#sendDhParams(request);
      case 'set_client_DH_params':
        return this.#createKey(request);
      default:
        throw new TlError(`${request._} is not a step of a key exchange.`);
    }
  }

  #sendPq(nonce: Buffer): TlObject {
    const [a, b] = [make31BitPrime(), make31BitPrime()];
    const start = { nonce, serverNonce: randomBytes(16), pq: a * b };
    this.#start = start;
    const pq = Buffer.alloc(8);
    pq.writeBigUInt64BE(start.pq);
    return {
      _: 'resPQ',
      nonce,
      server_nonce: start.serverNonce,
      pq,
      server_public_key_fingerprints: [this.#rsa.fingerprint],
    };
  }

  #sendDhParams(request: TlObject): TlObject {
    const start = this.#start;
    const data = this.#rsa.decrypt(bufferField(request, 'encrypted_data'));
    if (!start || !data) throw new TlError('req_DH_params cannot be decrypted.');
    const inner = decode(data);
    checkNonces(inner, start);
    checkNonces(request, start);
    const p = bufferField(inner, 'p');
    const q = bufferField(inner, 'q');
    if (!inner._.startsWith('p_q_inner_data') || toBigInt(p) * toBigInt(q) !== start.pq) {
      throw new TlError('p and q are not the factors of pq.');
    }
    const newNonce = bufferField(inner, 'new_nonce');
    const cipher = temporaryCipher(newNonce, start.serverNonce);
    const secret = makeDhSecret();
    const expiresIn = 'expires_in' in inner ? intField(inner, 'expires_in') : undefined;
    this.#agreement = { ...start, ...cipher, newNonce, expiresIn, secret };
    const { nonce, serverNonce } = start;
    const answer = encode(
      this.#alter({
        _: 'server_DH_inner_data',
        nonce,
        server_nonce: serverNonce,
        g: dhGenerator,
        dh_prime: dhPrime,
        g_a: secret.publicValue,
        server_time: unixTime(this.#now()),
      }),
    );
    const hashed = Buffer.concat([sha1(answer), answer]);
    const padded = Buffer.concat([hashed, randomBytes(-hashed.length & 15)]);
    return {
      _: 'server_DH_params_ok',
      nonce,
      server_nonce: serverNonce,
      encrypted_answer: encryptIge(padded, cipher.key, cipher.iv),
    };
  }

  #createKey(request: TlObject): TlObject {
    const agreement = this.#agreement;
    if (!agreement) throw new TlError('set_client_DH_params came before req_DH_params.');
    checkNonces(request, agreement);
    const opened = decryptIge(bufferField(request, 'encrypted_data'), agreement.key, agreement.iv);
    const reader = new TlReader(opened.subarray(20));
    const inner = new Decoder(loadLayers(), undefined).object(reader);
    const hashed = opened.subarray(20, 20 + reader.position);
    if (!sha1(hashed).equals(opened.subarray(0, 20)))
      throw new TlError('set_client_DH_params has a wrong hash.');
    checkNonces(inner, agreement);
    const bytes = agreement.secret.shared(bufferField(inner, 'g_b'));
    if (!bytes) throw new TlError('g_b is not a safe value.');
    const isAdded =
      !(this.#avoidsLeadingZeros && bytes[0] === 0) &&
      this.#addKey(this.#makeKey(bytes, agreement));
    if (isAdded) this.#start = this.#agreement = undefined;
    const number = isAdded ? 1 : 2;
    const hash = sha1(agreement.newNonce, Buffer.from([number]), sha1(bytes).subarray(0, 8));
    return {
      _: isAdded ? 'dh_gen_ok' : 'dh_gen_retry',
      nonce: agreement.nonce,
      server_nonce: agreement.serverNonce,
      [`new_nonce_hash${number}`]: hash.subarray(4),
    };
  }

  #makeKey(bytes: Buffer, { newNonce, serverNonce, expiresIn }: ExchangeAgreement): AuthKey {
    const firstSalt = newNonce.readBigInt64LE(0) ^ serverNonce.readBigInt64LE(0);
    return new AuthKey(bytes, this.#dc, firstSalt, unixTime(this.#now()), expiresIn);
  }
}

function decode(bytes: Buffer): TlObject {
  return new Decoder(loadLayers(), undefined).object(new TlReader(bytes));
}

function encode(object: TlObject): Buffer {
  return new Encoder(loadLayers(), loadLayers().service).object(object);
}

function checkNonces(object: TlObject, { nonce, serverNonce }: ExchangeStart): void {
  const isSame =
    bufferField(object, 'nonce').equals(nonce) &&
    bufferField(object, 'server_nonce').equals(serverNonce);
  if (!isSame) throw new TlError(`${object._} has the nonces of another exchange.`);
}

/** tmp_aes_key and tmp_aes_iv of the specification. */
function temporaryCipher(newNonce: Buffer, serverNonce: Buffer): { key: Buffer; iv: Buffer } {
  const newServer = sha1(newNonce, serverNonce);
  const serverNew = sha1(serverNonce, newNonce);
  const newNew = sha1(newNonce, newNonce);
  return {
    key: Buffer.concat([newServer, serverNew.subarray(0, 12)]),
    iv: Buffer.concat([serverNew.subarray(12), newNew, newNonce.subarray(0, 4)]),
  };
}

function make31BitPrime(): bigint {
  return generatePrimeSync(31, { bigint: true });
}
