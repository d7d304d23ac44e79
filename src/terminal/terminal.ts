import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Writes lines to a terminal and reads answers. */
export interface Terminal extends Disposable {
  say(text: string): void;
  /** `hidden`: does not echo the answer. Rejects when the input ends. */
  ask(question: string, hidden?: 'hidden'): Promise<string>;
}

export function openTerminal(
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): Terminal {
  let muted = false;
  const echo = new Writable({
    write(chunk, _encoding, done) {
      if (!muted) output.write(chunk as Buffer);
      done();
    },
  });
  const lines = createInterface({
    input,
    output: echo,
    terminal: 'isTTY' in input && !!input.isTTY,
  });
  // With a pipe as input, lines may arrive before their questions.
  const waiting: string[] = [];
  lines.on('line', (line) => waiting.push(line));
  let ended = false;
  const closed = once(lines, 'close');
  // In raw mode readline gets Ctrl-C as a key, and the process gets no signal.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  lines.on('close', () => {
    ended = true;
  });

  return {
    say: (text) => void output.write(`${text}\n`),
    ask: async (question, hidden) => {
      output.write(question);
      muted = hidden === 'hidden';
      while (waiting.length === 0) {
        if (ended) throw new Error('The input ended before the question was answered.');
        await Promise.race([once(lines, 'line'), closed]);
      }
      if (muted) output.write('\n');
      muted = false;
      return waiting.shift()?.trim() ?? '';
    },
    [Symbol.dispose]: () => lines.close(),
  };
}
