import { gzipSync } from 'node:zlib';
import type { Faults } from '../server/faults.ts';
import { type Method, type Methods, RpcError } from './rpc.ts';
import type { Session } from './session.ts';
import { TlError } from './tl/definition.ts';
import { Encoder } from './tl/encode.ts';
import { loadLayers } from './tl/layers.ts';
import type { TlObject } from './tl/value.ts';
import { TlWriter } from './tl/writer.ts';
import { type UnwrappedCall, unwrap } from './unwrap.ts';
import type { CallRecord, WireError } from './wire.ts';

const gzipPackedId = 0x3072cfa1;
/** Shorter answers are sent uncompressed. */
const minCompressedBytes = 512;

/** Passes calls to their methods, sends the answers and applies faults. */
export class CallHandler {
  readonly records: CallRecord[] = [];
  readonly errors: WireError[] = [];
  readonly #methods: ReadonlyMap<string, Method>;
  readonly #faults: Faults<{ readonly code: number; readonly text: string }>;

  constructor(methods: Methods, faults: Faults<{ readonly code: number; readonly text: string }>) {
    this.#methods = new Map(Object.entries(methods));
    this.#faults = faults;
  }

  /** Processes one call and answers it unless a fault prevents that. Never rejects. */
  async handle(session: Session, id: bigint, wrapped: TlObject): Promise<void> {
    try {
      const call = unwrap(wrapped, session);
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
      const body = await this.#answer(session, call);
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

  async #answer(session: Session, { request, takeoutId }: UnwrappedCall): Promise<Buffer> {
    const { state } = session.key;
    const method = this.#methods.get(request._);
    if (!method)
      throw new TlError(`The sandbox does not implement ${request._}. Add it to sandbox/rpc/.`);
    const layer = loadLayers().get(state.layer);
    const definition = layer.byName.get(request._);
    if (!definition?.isMethod)
      throw new TlError(`Layer ${layer.number} has no method ${request._}.`);
    const value = await method({ method: request._, args: request, key: state, takeoutId });
    return new Encoder(loadLayers(), layer).value(definition.result, value, request._);
  }

  #fail(session: Session, id: bigint, method: string, thrown: unknown): void {
    if (!(thrown instanceof RpcError)) this.recordError(method, thrown);
    const { code, text } = thrown instanceof RpcError ? thrown : new RpcError(500, 'INTERNAL');
    const answer = { _: 'rpc_error', error_code: code, error_message: Buffer.from(text) };
    this.#record(method, session, 12 + text.length);
    session.answerWith(id, answer);
  }

  #record(method: string, session: Session, answerBytes: number): void {
    this.records.push({ method, keyId: session.key.state.keyId, answerBytes });
  }
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
