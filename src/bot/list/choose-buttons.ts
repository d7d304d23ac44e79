import type { BookPage } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import type { Button } from '../kit/blocks.ts';
import { countPicked } from '../kit/picks.ts';
import { label } from '../kit/words.ts';

/** Begins choosing, or what can be done with those chosen. In the shape of both kinds of messages. */
export function chooseKeys(viewId: string, page: BookPage): Button[][] {
  const { picked } = page.view;
  const { matching } = page;
  const exportKey = (text: string): Button => ({
    text,
    callback_data: actions.askExport.data(viewId),
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
  const ask: Button = {
    text: label('button-delete-many', { count }),
    style: 'danger',
    callback_data: actions.askDeleteMany.data(viewId),
  };
  const done = chooseKey(viewId, 'off', label('button-choose-done'));
  return [
    first,
    count > 0 ? [ask, exportKey(label('button-export-many', { count })), done] : [done],
  ].filter((row) => row.length > 0);
}

function chooseKey(viewId: string, what: 'on' | 'all' | 'none' | 'off', text: string): Button {
  return { text, callback_data: actions.choose.data(viewId, what) };
}
