import type { InlineKeyboardButton } from 'grammy/types';
import type { SavedEntry } from '../../accounts/roster.ts';
import { buttons } from '../buttons.ts';
import type { SavedSight } from './saved-table.ts';
import { label } from '../chat/words.ts';

/** In the shape both of rich messages and of keyboards. */
type Key = InlineKeyboardButton.CallbackButton;

const filters = ['all', 'without', 'with'] as const;

/** What can be done with the list as a whole. */
export function savedKeys(sight: SavedSight): Key[][] {
  const { page, viewId, accountId, waiting } = sight;
  const whole = deleteAllKey(viewId, page.matching);
  return [
    pageKeys(sight),
    page.total === 0
      ? []
      : filters.map((filter) => ({
          text: label(`saved-filter-${filter}`),
          callback_data: buttons.savedFilter.data(viewId, filter),
          ...(filter === page.view.filter ? { style: 'primary' as const } : {}),
        })),
    page.matching > 0 ? [whole, exportKey(viewId)] : [],
    ...(waiting ? waitingKeys(accountId) : [[readKey(accountId, 'again')]]),
  ].filter((row) => row.length > 0);
}

/** Deletes the number of a line. */
export function savedRowKeys(viewId: string, rows: readonly SavedEntry[]): Key[][] {
  const keys = rows.map((_, at) => ({
    text: `× ${at + 1}`,
    callback_data: buttons.savedRow.data(viewId, at),
  }));
  return keys.flatMap((_, at) => (at % 5 === 0 ? [keys.slice(at, at + 5)] : []));
}

export function readKey(accountId: string, why: 'ask' | 'again'): Key {
  const text = label(why === 'ask' ? 'button-ask-saved' : 'button-read-saved');
  return { text, callback_data: buttons.readSaved.data(accountId, why) };
}

export function waitingKeys(accountId: string): Key[][] {
  const allowed = buttons.readSaved.data(accountId, 'allowed');
  const stop = buttons.stopSaved.data(accountId);
  return [
    [{ text: label('button-allowed'), style: 'success', callback_data: allowed }],
    [{ text: label('button-stop-waiting'), callback_data: stop }],
  ];
}

function exportKey(viewId: string): Key {
  return { text: label('button-export'), callback_data: buttons.askExport.data(viewId) };
}

function deleteAllKey(viewId: string, count: number): Key {
  return {
    text: label('button-delete-phones', { count }),
    style: 'danger',
    callback_data: buttons.savedAll.data(viewId),
  };
}

function pageKeys({ page, viewId }: SavedSight): Key[] {
  if (page.pages < 2) return [];
  const at = page.view.page;
  const to = (text: string, number: number): Key[] =>
    number < 0 || number >= page.pages
      ? []
      : [{ text, callback_data: buttons.savedPage.data(viewId, number) }];
  const here = { text: `${at + 1}/${page.pages}`, callback_data: buttons.list.data(viewId) };
  return [...to('‹', at - 1), here, ...to('›', at + 1)];
}
