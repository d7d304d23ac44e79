import { constants, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto';
import { decryptIge, encryptIge } from '../../../../sandbox/mtproto/crypto/aes-ige.ts';
import { type DhSecret, makeDhSecret } from '../../../../sandbox/mtproto/crypto/diffie-hellman.ts';
import { sha1 } from '../../../../sandbox/mtproto/crypto/hashes.ts';
import { Decoder } from '../../../../sandbox/mtproto/tl/decode.ts';
import { Encoder } from '../../../../sandbox/mtproto/tl/encode.ts';
import { bufferField } from '../../../../sandbox/mtproto/tl/fields.ts';
import { loadLayers } from '../../../../sandbox/mtproto/tl/layers.ts';
import { TlReader } from '../../../../sandbox/mtproto/tl/reader.ts';
import type { TlObject } from '../../../../sandbox/mtproto/tl/value.ts';

export interface ExchangeOptions {
  readonly publicKeyPem: string;
  /** Seconds; makes a temporary key. */
  readonly expiresIn?: number;
  readonly factor?: bigint;
  readonly nonce?: Buffer;
  readonly publicValue?: Buffer;
  readonly hash?: Buffer;
  readonly makeSecret?: (theirs: Buffer) => DhSecret;
}

/**
 * The client's side of a key exchange, as core.telegram.org/mtproto/auth_key had it before RSA_PAD.
 * `ask` sends one step and returns its answer.
 */
export async function exchangeKeys(
  ask: (request: TlObject) => TlObject | Promise<TlObject>,
  options: ExchangeOptions,
) {
  const nonce = randomBytes(16);
  const resPq = await ask({ _: 'req_pq_multi', nonce });
  const serverNonce = bufferField(resPq, 'server_nonce');
  const newNonce = randomBytes(32);
  const about = { nonce, server_nonce: serverNonce };
  const params = await ask({
    _: 'req_DH_params',
    ...about,
    nonce: options.nonce ?? nonce,
    ...proofOf(bufferField(resPq, 'pq'), { ...about, new_nonce: newNonce }, options),
  });

  const { key, iv } = cipherOf(newNonce, serverNonce);
  const opened = decryptIge(bufferField(params, 'encrypted_answer'), key, iv);
  const theirs = new Decoder(loadLayers(), undefined).object(new TlReader(opened.subarray(20)));
  const secret = (options.makeSecret ?? makeDhSecret)(bufferField(theirs, 'g_a'));
  const g_b = options.publicValue ?? secret.publicValue;
  const mine = encode({ _: 'client_DH_inner_data', ...about, retry_id: 0n, g_b });
  const hashed = Buffer.concat([options.hash ?? sha1(mine), mine]);
  const padded = Buffer.concat([hashed, randomBytes(-hashed.length & 15)]);
  const encrypted_data = encryptIge(padded, key, iv);
  const answer = await ask({ _: 'set_client_DH_params', ...about, encrypted_data });
  const shared = secret.shared(bufferField(theirs, 'g_a'));
  if (!shared) throw new Error('the server sent an unsafe g_a');
  return { answer, key: shared, newNonce, serverNonce };
}

/** The fields of req_DH_params that prove the factoring. */
function proofOf(pq: Buffer, nonces: object, options: ExchangeOptions) {
  const factor = options.factor ?? factorOf(pq.readBigUInt64BE());
  const [p, q] = [bytes(factor), bytes(pq.readBigUInt64BE() / factor)];
  const { expiresIn } = options;
  const inner =
    expiresIn === undefined
      ? { _: 'p_q_inner_data' }
      : { _: 'p_q_inner_data_temp_dc', dc: 2, expires_in: expiresIn };
  const data = encode({ ...inner, pq, p, q, ...nonces });
  return { p, q, public_key_fingerprint: 0n, encrypted_data: encryptOld(options, data) };
}

function cipherOf(newNonce: Buffer, serverNonce: Buffer): { key: Buffer; iv: Buffer } {
  const newServer = sha1(newNonce, serverNonce);
  const serverNew = sha1(serverNonce, newNonce);
  const newNew = sha1(newNonce, newNonce);
  return {
    key: Buffer.concat([newServer, serverNew.subarray(0, 12)]),
    iv: Buffer.concat([serverNew.subarray(12), newNew, newNonce.subarray(0, 4)]),
  };
}

function encode(object: TlObject): Buffer {
  return new Encoder(loadLayers(), loadLayers().service).object(object);
}

function encryptOld({ publicKeyPem }: ExchangeOptions, data: Buffer): Buffer {
  const block = Buffer.concat([Buffer.alloc(1), sha1(data), data, randomBytes(235 - data.length)]);
  return publicEncrypt(
    { key: createPublicKey(publicKeyPem), padding: constants.RSA_NO_PADDING },
    block,
  );
}

function bytes(value: bigint): Buffer {
  const text = value.toString(16);
  return Buffer.from(text.padStart(text.length + (text.length % 2), '0'), 'hex');
}

/** Pollard's rho: pq is the product of two primes of 31 bits. */
function factorOf(pq: bigint): bigint {
  for (let c = 1n; ; c++) {
    let [slow, fast, divisor] = [2n, 2n, 1n];
    const step = (x: bigint): bigint => (x * x + c) % pq;
    while (divisor === 1n) {
      slow = step(slow);
      fast = step(step(fast));
      divisor = gcd(slow > fast ? slow - fast : fast - slow, pq);
    }
    if (divisor !== pq) return divisor;
  }
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}
