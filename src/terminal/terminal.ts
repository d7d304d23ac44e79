import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

interface AskOptions {
  /** Does not echo the answer. */
  readonly isHidden?: boolean;
  /** Withdraws the question. */
  readonly signal?: AbortSignal;
}

/** Writes lines to a terminal and reads answers. */
export interface Terminal extends Disposable {
  say(text: string): void;
  /**
   * Like `say`; on a real terminal, it takes the place of what `draw` wrote last, if only a question came after
   * that.
   */
  draw(text: string): void;
  /** Rejects when the input ends or the question is withdrawn. */
  ask(question: string, options?: AskOptions): Promise<string>;
}

export function openTerminal(
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream & { readonly isTTY?: boolean } = process.stdout,
): Terminal {
  let isMuted = false;
  const echo = new Writable({
    write(chunk, _encoding, done) {
      if (!isMuted) output.write(chunk as Buffer);
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
  let hasEnded = false;
  const closed = once(lines, 'close');
  // In raw mode readline gets Ctrl-C as a key, and the process gets no signal.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  lines.on('close', () => {
    hasEnded = true;
  });
  /** Of the drawing that the next one replaces, in lines. */
  let drawnHeight = 0;

  /** The cursor is behind a withdrawn question. */
  let isBehindQuestion = false;

  const say = (text: string): void => {
    output.write(`${isBehindQuestion ? '\n' : ''}${text}\n`);
    isBehindQuestion = false;
    drawnHeight = 0;
  };
  const draw = (text: string): void => {
    // To the first column of the first line of the last drawing, and everything below is erased.
    if (drawnHeight > 0) output.write(`\u001b[${drawnHeight}F\u001b[0J`);
    isBehindQuestion &&= drawnHeight === 0;
    say(text);
    drawnHeight = output.isTTY ? text.split('\n').length : 0;
  };
  const nextLine = async (signal: AbortSignal | undefined): Promise<string> => {
    while (waiting.length === 0) {
      signal?.throwIfAborted();
      if (hasEnded) throw new Error('The input ended before the question was answered.');
      await Promise.race([once(lines, 'line', signal && { signal }), closed]);
    }
    return waiting.shift()?.trim() ?? '';
  };
  const ask = async (question: string, options: AskOptions = {}): Promise<string> => {
    // Readline writes the question anew when it redraws what was typed, also what was typed before.
    lines.setPrompt(question);
    if (hasEnded) output.write(question);
    else lines.prompt(true);
    isMuted = options.isHidden ?? false;
    try {
      const answer = await nextLine(options.signal);
      if (isMuted) output.write('\n');
      drawnHeight = 0;
      return answer;
    } catch (error) {
      isBehindQuestion = true;
      throw error;
    } finally {
      isMuted = false;
    }
  };
  return { say, draw, ask, [Symbol.dispose]: () => lines.close() };
}
