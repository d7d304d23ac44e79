import { fullName, type Owner } from '../../contacts/contact.ts';
import { actions, exportFormats, type ExportFormat } from '../kit/actions.ts';
import { message, button, type Screen } from '../kit/blocks.ts';
import { staleNote } from '../kit/failure-words.ts';
import { leadOn } from '../kit/lead-on.ts';
import { bold, lines, time, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import type { ExportSource } from './export-source.ts';

/** Asks for the file format, or says that there is nothing to export. */
export function exportQuestion(
  source: ExportSource,
  owner: Owner,
  viewId: string,
  now: Date,
): Screen {
  if (source.contacts.length === 0) return nothingScreen(source);
  const buttons = exportFormats.map((format) =>
    button(say(`export-${format}`), actions.export.data(viewId, format)),
  );
  return message(
    lines(
      bold(titleOf(source, owner)),
      ...notesOf(source, now),
      '',
      say('export-ask'),
      ...exportFormats.map((format) => say(`export-${format}-about`)),
    ),
    [buttons.slice(0, 2), buttons.slice(2)],
  );
}

export function nothingScreen({ kind, total }: ExportSource): Screen {
  if (total === 0) return message(say(`export-${kind}-none`), [leadOn('import', 'add')]);
  return message(say(`export-${kind}-none-match`), [leadOn(kind)]);
}

/** The caption of the file. */
export function exportCaption(
  source: ExportSource,
  owner: Owner,
  format: ExportFormat,
  now: Date,
): Text {
  return lines(titleOf(source, owner), ...notesOf(source, now), holdsOf(source, format));
}

function titleOf({ kind, contacts, total }: ExportSource, owner: Owner): Text {
  const count = contacts.length;
  const name = fullName(owner);
  return count === total
    ? say(`export-${kind}`, { count, name })
    : say(`export-${kind}-some`, { count, total, name });
}

/** The search words, the filter, and the age of the list if it is not current. */
function notesOf(source: ExportSource, now: Date): Maybe<Text>[] {
  const { kind, words, filter, asOf, stale } = source;
  const at = asOf < now ? asOf : now;
  return [
    words !== '' && say('contacts-searched', { words }),
    filter !== undefined && say('export-filter', { filter }),
    kind === 'saved' && say('export-saved-read', { time: time(at, 'Dt') }),
    stale && staleNote(stale, at),
  ];
}

/** The formats with a field for mutual contacts. */
const formatsWithMutual: readonly ExportFormat[] = ['csv', 'json'];

function holdsOf({ kind, contacts }: ExportSource, format: ExportFormat): Text {
  if (kind === 'saved') return say('export-saved-holds');
  return say(formatsWithMutual.includes(format) ? 'export-holds-mutual' : 'export-holds', {
    phones: contacts.filter(({ phone }) => phone).length,
    usernames: contacts.filter(({ username }) => username).length,
  });
}
