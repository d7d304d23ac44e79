import { expect, test } from 'vitest';
import { textAt } from '../../../../src/bot/kit/render-svg.ts';

test('textAt: signs of XML are characters of the text', () => {
  expect(textAt(1, 2, `"A" <B> & C`)).toBe(
    '<text x="1" y="2" >&#34;A&#34; &#60;B&#62; &#38; C</text>',
  );
});
