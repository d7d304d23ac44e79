import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks questions in a terminal. */
export interface Terminal extends Disposable {
  say(text: string): void;
  /** `hidden`: what is typed is not shown. Rejects when the input ends. */
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
  // Lines may come faster than they are asked for when the input is a pipe.
  const waiting: string[] = [];
  lines.on('line', (line) => waiting.push(line));
  let ended = false;
  const closed = once(lines, 'close');
  // A terminal that readline reads hands it Ctrl-C as a key, and the process hears of no signal.
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
