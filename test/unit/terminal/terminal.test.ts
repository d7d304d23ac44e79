import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { openTerminal } from '../../../src/terminal/terminal.ts';

function open({ isTTY = false } = {}) {
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => undefined });
  const output = Object.assign(new PassThrough(), { isTTY });
  const shown = (): string => String(output.read() ?? '');
  return { input, shown, terminal: openTerminal(input, output) };
}

test('a terminal writes lines and reads trimmed answers', async () => {
  const { input, shown, terminal } = open();
  terminal.say('Hello');
  const answer = terminal.ask('Name: ');
  input.write(' Max \n');
  expect(await answer).toBe('Max');
  expect(shown()).toBe('Hello\nName: ');
});

test('a hidden answer ends its line, and the next one is read as usual', async () => {
  const { input, shown, terminal } = open();
  input.write('sesame\nMax\n');
  expect(await terminal.ask('Password: ', { isHidden: true })).toBe('sesame');
  expect(shown()).toBe('Password: \n');
  expect(await terminal.ask('Name: ')).toBe('Max');
  expect(shown()).toBe('Name: ');
});

test('a question fails when the input ends', async () => {
  const { input, terminal } = open();
  const answer = terminal.ask('Name: ');
  input.end();
  await expect(answer).rejects.toThrow('The input ended before the question was answered.');
  await expect(terminal.ask('Name: ')).rejects.toThrow('The input ended');
});

test('a withdrawn question rejects, and the next words begin on a line of their own', async () => {
  const { shown, terminal } = open();
  const over = new AbortController();
  const answer = terminal.ask('Name: ', { signal: over.signal });
  over.abort();
  await expect(answer).rejects.toThrow();
  terminal.say('Too late.');
  expect(shown()).toBe('Name: \nToo late.\n');
});

test('on a real terminal, a drawing takes the place of the last one, with what was typed below', async () => {
  const { input, shown, terminal } = open({ isTTY: true });
  terminal.draw('one\ntwo');
  const over = new AbortController();
  const answer = terminal.ask('Number: ', { signal: over.signal });
  input.write('+49');
  over.abort();
  await expect(answer).rejects.toThrow();
  shown();
  terminal.draw('three\nfour');
  expect(shown()).toBe('\u001b[2F\u001b[0Jthree\nfour\n');
  const again = terminal.ask('Number: ');
  input.write('151\n');
  expect(await again).toBe('+49151');
  expect(shown()).toContain('Number: +49');
  terminal.draw('five');
  expect(shown()).toBe('five\n');
});

test('in a pipe, a drawing follows the last one', () => {
  const { shown, terminal } = open();
  terminal.draw('one');
  terminal.draw('two');
  expect(shown()).toBe('one\ntwo\n');
});
