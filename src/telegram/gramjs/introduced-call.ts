import { Api, type errors, type extensions } from 'telegram';
import { LAYER } from 'telegram/tl/AllTLObjects.js';

/** Whether Telegram refused a call because of the connection or its data center, whatever the call is. */
export function isAboutConnection({ code, errorMessage }: errors.RPCError): boolean {
  return code === 303 || errorMessage.startsWith('CONNECTION_');
}

/**
 * A call that introduces the client again, with its layer and version, as the first call of a connection does
 * (core.telegram.org/api/invoking). Telegram answers it as it answers `call`.
 */
export class IntroducedCall extends Api.InvokeWithLayer {
  readonly call: Api.AnyRequest;

  constructor(introduction: Api.InitConnection, call: Api.AnyRequest) {
    introduction.query = call;
    super({ layer: LAYER, query: introduction });
    this.call = call;
  }

  readResult(reader: extensions.BinaryReader): unknown {
    return (this.call as unknown as AnswerReader).readResult(reader);
  }
}

/** A method that GramJS adds to every request, and that its types leave out. */
interface AnswerReader {
  readResult(reader: extensions.BinaryReader): unknown;
}
