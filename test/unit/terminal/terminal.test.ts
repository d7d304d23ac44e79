import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { openTerminal } from '../../../src/terminal/terminal.ts';

function open() {
  const input = new PassThrough();
  const output = new PassThrough();
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
  expect(await terminal.ask('Password: ', 'hidden')).toBe('sesame');
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
