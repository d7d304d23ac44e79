import type { BookPage } from '../../accounts/roster.ts';
import { buttons } from '../kit/actions.ts';
import type { Key } from '../kit/blocks.ts';
import { countPicked } from '../kit/picks.ts';
import { label } from '../kit/words.ts';

/** Begins choosing, or what can be done with those chosen. In the shape of both kinds of messages. */
export function chooseKeys(viewId: string, page: BookPage): Key[][] {
  const { picked } = page.view;
  const { matching } = page;
  const exportKey = (text: string): Key => ({
    text,
    callback_data: buttons.askExport.data(viewId),
  });
  if (!picked) {
    const choose = chooseKey(viewId, 'on', label('button-choose'));
    return matching > 0 ? [[choose, exportKey(label('button-export'))]] : [];
  }
  const count = countPicked(picked, page);
  const whole = picked.all && count === matching;
  const first = [
    ...(whole || matching === 0
      ? []
      : [chooseKey(viewId, 'all', label('button-choose-all', { count: matching }))]),
    ...(count > 0 ? [chooseKey(viewId, 'none', label('button-choose-none'))] : []),
  ];
  const ask: Key = {
    text: label('button-delete-many', { count }),
    style: 'danger',
    callback_data: buttons.askDeleteMany.data(viewId),
  };
  const done = chooseKey(viewId, 'off', label('button-choose-done'));
  return [
    first,
    count > 0 ? [ask, exportKey(label('button-export-many', { count })), done] : [done],
  ].filter((row) => row.length > 0);
}

function chooseKey(viewId: string, what: 'on' | 'all' | 'none' | 'off', text: string): Key {
  return { text, callback_data: buttons.choose.data(viewId, what) };
}
