import { gzipSync } from 'node:zlib';
import type { Faults } from '../server/faults.ts';
import { ArgumentReads, type IgnoredArguments } from './argument-reads.ts';
import { type Method, type Methods, RpcError } from './rpc.ts';
import type { Session } from './session.ts';
import type { Sessions } from './sessions.ts';
import { methodError } from './tl/decode.ts';
import { InputError } from './tl/definition.ts';
import { Encoder } from './tl/encode.ts';
import { loadLayers } from './tl/layers.ts';
import type { TlObject } from './tl/value.ts';
import { TlWriter } from './tl/writer.ts';
import { bindTemporaryKey, dropTemporaryKeys } from './temporary-keys.ts';
import { ignoredWrapperArguments, type UnwrappedCall, unwrap } from './unwrap.ts';
import type { CallRecord, WireError } from './wire.ts';

const gzipPackedId = 0x3072cfa1;
/** Shorter answers are sent uncompressed. */
const minCompressedBytes = 512;

interface CallHandlerOptions {
  readonly methods: Methods;
  readonly faults: Faults<{ readonly code: number; readonly text: string }>;
  readonly sessions: Sessions;
  readonly ignoredArguments: IgnoredArguments;
}

/** Passes calls to their methods, sends the answers and applies faults. */
export class CallHandler {
  readonly records: CallRecord[] = [];
  readonly errors: WireError[] = [];
  readonly #methods: ReadonlyMap<string, Method>;
  readonly #faults: CallHandlerOptions['faults'];
  readonly #sessions: Sessions;
  readonly #ignored: IgnoredArguments;

  constructor({ methods, faults, sessions, ignoredArguments }: CallHandlerOptions) {
    this.#methods = new Map(Object.entries(methods));
    this.#faults = faults;
    this.#sessions = sessions;
    this.#ignored = { ...ignoredWrapperArguments, ...ignoredArguments };
  }

  /** Processes one call and answers it unless a fault prevents that. Never rejects. */
  async handle(session: Session, id: bigint, wrapped: TlObject): Promise<void> {
    try {
      const reads = new ArgumentReads();
      const call = unwrap(reads.track(wrapped), session);
      for (const earlier of call.after) await session.received.get(earlier)?.done;
      const fault = this.#faults.take(call.request._);
      if (fault?.kind === 'silence') return;
      if (fault?.kind === 'drop' && fault.when === 'before') {
        session.forgetCall(id);
        session.outbox.connection?.cut();
        return;
      }
      if (fault?.kind === 'delay') await fault.until;
      if (fault?.kind === 'error') throw new RpcError(fault.error.code, fault.error.text);
      const body = await this.#answer(session, id, call, () =>
        this.#checkArguments(session, reads, wrapped),
      );
      this.#record(call.request._, session, body.length);
      if (fault?.kind === 'drop') session.outbox.connection?.cut();
      session.answer(id, compress(body));
    } catch (error) {
      this.#fail(session, id, innermostName(wrapped), error);
    }
  }

  /** Answers bytes that could not be decoded as a call. */
  answerError(session: Session, id: bigint, error: unknown): void {
    this.#fail(session, id, '', error);
  }

  /** Records a defect of the sandbox or a malformed request, for tests to find. */
  recordError(method: string, thrown: unknown): void {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    this.errors.push({ method, error });
  }

  /** `checkArguments` throws when an argument was not read. */
  async #answer(
    session: Session,
    id: bigint,
    call: UnwrappedCall,
    checkArguments: () => void,
  ): Promise<Buffer> {
    const { request, takeoutId } = call;
    const { key } = session;
    if (this.#sessions.duplicated.has(key.state.keyId))
      throw new RpcError(406, 'AUTH_KEY_DUPLICATED');
    if (request._ === 'auth.bindTempAuthKey') {
      const isBound = bindTemporaryKey(this.#sessions, session, id, request);
      return this.#encoder().value({ kind: 'bool' }, isBound, request._);
    }
    if (key.isTemporary && !key.isBound) throw new RpcError(401, 'AUTH_KEY_PERM_EMPTY');
    if (request._ === 'auth.dropTempAuthKeys') {
      const isDropped = dropTemporaryKeys(this.#sessions, session, request);
      return this.#encoder().value({ kind: 'bool' }, isDropped, request._);
    }
    if (key.state.layer === 0) throw new RpcError(400, 'CONNECTION_NOT_INITED');
    const layer = loadLayers().get(key.state.layer);
    const definition = layer.byName.get(request._);
    const method = this.#methods.get(request._);
    if (!definition?.isMethod || !method) {
      const where = definition?.isMethod ? 'The sandbox' : `Layer ${layer.number}`;
      const text = `${where} has no method ${request._}. Methods are in sandbox/rpc/.`;
      throw methodError(loadLayers().idOf(request._, layer), text);
    }
    const answer = method({ method: request._, args: request, key: key.state, takeoutId });
    // No other call may run between the two steps of a change, so a change is not awaited.
    const read = typeof answer === 'function' ? answer : await answer;
    checkArguments();
    const value = typeof read === 'function' ? read() : read;
    return new Encoder(loadLayers(), layer).value(definition.result, value, request._);
  }

  #encoder(): Encoder {
    return new Encoder(loadLayers(), loadLayers().service);
  }

  /** Throws when the client set an argument that no code has read. */
  #checkArguments(session: Session, reads: ArgumentReads, call: TlObject): void {
    const { layer } = session.key.state;
    if (layer === 0) return;
    const unread = reads.unread(call, loadLayers().get(layer), this.#ignored);
    if (unread.length === 0) return;
    const names = [...new Set(unread)].join(', ');
    throw new InputError(
      'ARGUMENT_NOT_SIMULATED',
      `The sandbox does not read ${names}. Read it, or add it to the ignored arguments with the reason.`,
    );
  }

  #fail(session: Session, id: bigint, method: string, thrown: unknown): void {
    if (!(thrown instanceof RpcError)) this.recordError(method, thrown);
    const { code, text } = errorAnswer(thrown);
    const answer = { _: 'rpc_error', error_code: code, error_message: Buffer.from(text) };
    this.#record(method, session, 12 + text.length);
    session.answerWith(id, answer);
  }

  #record(method: string, session: Session, answerBytes: number): void {
    this.records.push({ method, keyId: session.key.state.keyId, answerBytes });
  }
}

/** Clients repeat a call after a 500, so only a defect of the sandbox may be one. */
function errorAnswer(thrown: unknown): RpcError {
  if (thrown instanceof RpcError) return thrown;
  if (thrown instanceof InputError) return new RpcError(400, thrown.text);
  return new RpcError(500, 'INTERNAL');
}

/** Wraps the body in gzip_packed when that is shorter. */
function compress(body: Buffer): Buffer {
  if (body.length < minCompressedBytes) return body;
  const zipped = gzipSync(body, { level: 1 });
  if (zipped.length >= body.length) return body;
  const out = new TlWriter(zipped.length + 16);
  out.int(gzipPackedId);
  out.bytes(zipped);
  return out.take();
}

/** The name of the call inside all wrappers. */
function innermostName(request: TlObject): string {
  const { query } = request;
  return typeof query === 'object' && '_' in query ? innermostName(query) : request._;
}
