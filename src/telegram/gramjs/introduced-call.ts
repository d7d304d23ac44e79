import { Api, type errors, type extensions } from 'telegram';
import { LAYER } from 'telegram/tl/AllTLObjects.js';

/** Whether Telegram refused a call because of the connection or its data center, whatever the call is. */
export function isAboutConnection({ code, errorMessage }: errors.RPCError): boolean {
  return code === 303 || errorMessage.startsWith('CONNECTION_');
}

/**
 * A call that says once more which layer and client it comes from, as the first call of a connection does
 * (core.telegram.org/api/invoking). Its answer is that of `call`.
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

/** Fields that GramJS adds to every request; its types leave it out. */
interface AnswerReader {
  readResult(reader: extensions.BinaryReader): unknown;
}
