import type { InputRichMessage, RichBlockTableCell, RichText } from 'grammy/types';

const names = ['Amara Okafor', 'Ben Whitfield', 'Chloé Laurent', 'Dmitri Sokolov', 'Elif Demir'];
const columns = ['#', 'Name', 'Number', 'Username', 'Last seen', ''];

/** A rich message as the bot's own are: wider than a phone, with buttons in its rows and below. */
export function contactsMessage(page: number): InputRichMessage {
  return {
    blocks: [
      { type: 'heading', size: 2, text: `Contacts, page ${page}` },
      {
        type: 'table',
        is_striped: true,
        caption: 'sorted by name',
        cells: [
          columns.map((text) => ({ ...cell(text), is_header: true as const })),
          ...names.map((name, at) => [
            { ...cell(String(at + 1)), align: 'right' as const },
            cell(button(name, `open:${at}`, 'link')),
            cell(`+44 7700 90011${at}`),
            cell({ type: 'mention', text: '@somebody', username: 'somebody' }),
            cell('three hours ago'),
            cell(button('Delete', `delete:${at}`, 'danger')),
          ]),
          [{ ...cell('and nobody else'), colspan: columns.length, align: 'center' as const }],
        ],
      },
      {
        type: 'list',
        items: [
          { has_checkbox: true, is_checked: true, blocks: [{ type: 'paragraph', text: 'read' }] },
          { has_checkbox: true, blocks: [{ type: 'paragraph', text: 'sorted' }] },
        ],
      },
      { type: 'details', summary: 'More', blocks: [{ type: 'paragraph', text: 'unfolded' }] },
      {
        type: 'buttons',
        align: 'center',
        buttons: [
          { text: 'Back', disabled: {} },
          { text: 'Next', callback_data: `page:${page + 1}`, style: 'primary' },
        ],
      },
      { type: 'footer', text: 'read just now' },
    ],
  };
}

function cell(text: RichText): RichBlockTableCell {
  return { text, align: 'left', valign: 'middle' };
}

function button(text: string, data: string, style: 'link' | 'danger'): RichText {
  return { type: 'button', button: { text, callback_data: data, style } };
}
