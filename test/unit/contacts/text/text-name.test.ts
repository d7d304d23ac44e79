import { expect, test } from 'vitest';
import { nameIn, placeLabelIn } from '../../../../src/contacts/text/text-name.ts';
import { gap } from '../../../../src/contacts/text/text-words.ts';

test.each([
  [`Zoe Miller: ${gap}`, 'Zoe Miller'],
  [`“Zoe” ${gap}`, 'Zoe'],
  [`„Zoe“ ${gap}`, 'Zoe'],
  [`«Zoe» ${gap}`, 'Zoe'],
  [`‘Zoe’ ${gap}`, 'Zoe'],
  [`\`Zoe\` ${gap}`, 'Zoe'],
  [`"Zoe" ${gap}`, 'Zoe'],
  [`“Zoe” & “Ben” ${gap}`, '“Zoe” & “Ben”'],
  [`(${gap}) “Zoe ${gap}`, '“Zoe'],
  [`Zoe "Zo" Miller ${gap}`, 'Zoe "Zo" Miller'],
  [`"Zoe ${gap}`, 'Zoe'],
  [`Zoe () ${gap}...`, 'Zoe'],
  [`Zoe()Miller ${gap}`, 'Zoe Miller'],
  [`or ${gap} Zoe`, 'or Zoe'],
  [`Zoe ${gap} or`, 'Zoe or'],
  [`Zoe ${gap} Miller`, 'Zoe Miller'],
  [`Zoe ${gap} or ${gap} Miller`, 'Zoe Miller'],
  [`${gap}, ${gap}`, ''],
])('nameIn of %j is %s', (rest, name) => {
  expect(nameIn(rest)).toBe(name);
});

test('placeLabelIn keeps the place of a number, which nameIn leaves out', () => {
  expect([placeLabelIn(`Home: ${gap}`), nameIn(`Home: ${gap}`)]).toEqual(['Home', '']);
});
