import { loadLocales } from '../src/bot/kit/locale.ts';
import type { Text } from '../src/bot/kit/text.ts';
import { say } from '../src/bot/kit/words.ts';
import type { PageJob } from './page/page-jobs.ts';
import type { DemoCast } from './demo/populate.ts';

const deleted = 30;
const perPage = 10;

/** What a visitor with two minutes may want to see, in this order. */
export function demoJobs({ you, zoe }: DemoCast): readonly PageJob[] {
  const { all } = loadLocales();
  // The bot may have been switched to any of its languages.
  const labels = (text: Text): string[] => all.map((locale) => locale.plain(text));
  const later = 'after_pairing';
  const page = { press: labels(say('button-choose-page')) };
  const next = { press: ['›'] };
  return [
    {
      label: 'Connect Alex’s account',
      offered: 'before_pairing',
      steps: [{ say: '/pair' }, { press: ['Scan with your phone'] }],
    },
    {
      label: 'Import my phone’s export',
      offered: later,
      steps: [{ attach: 'phone_export' }],
    },
    { label: 'Find doubles', offered: later, steps: [{ say: '/duplicates' }] },
    {
      label: `Delete ${deleted} at once`,
      offered: later,
      steps: [
        { say: '/contacts' },
        { press: labels(say('button-choose')) },
        page,
        ...Array.from({ length: deleted / perPage - 1 }, () => [next, page]).flat(),
        { press: labels(say('button-delete-many', { count: deleted })) },
      ],
      answer: labels(say('button-tables-yes')),
    },
    { label: 'Undo that', offered: later, steps: [{ say: '/undo' }] },
    { label: 'Find “sokolov”', offered: later, steps: [{ say: 'sokolov' }] },
    {
      label: 'Note how I met Zoe',
      offered: later,
      steps: [
        { say: '/note @zoe_miller met at the choir in Rome' },
        { say: '/label @zoe_miller Choir, Rome' },
        { say: '#rome' },
      ],
    },
    { label: 'What Telegram remembers', offered: later, steps: [{ say: '/saved' }] },
    { label: 'Tidy up my book', offered: later, steps: [{ say: '/cleanup' }] },
    { label: 'Tidy the names', offered: later, steps: [{ say: '/tidy' }] },
    {
      label: 'Let Zoe add me',
      offered: later,
      steps: [
        {
          act: {
            do: 'add',
            person: zoe.id,
            other: you.id,
            firstName: you.firstName,
            lastName: you.lastName,
            sharePhone: false,
          },
        },
      ],
    },
    { label: 'Back it up', offered: later, steps: [{ say: '/backup' }] },
  ];
}
