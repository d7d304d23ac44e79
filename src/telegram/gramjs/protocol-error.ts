/** The server broke a rule of MTProto or sent more than a client accepts: it, or the network, is hostile. */
export class ProtocolError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ProtocolError';
  }
}

/** The server broke a rule while a key was exchanged. There is no sense in trying again. */
export class KeyExchangeError extends ProtocolError {
  constructor(message: string) {
    super(message);
    this.name = 'KeyExchangeError';
  }
}
