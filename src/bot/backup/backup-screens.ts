import { type Account, type BackupPlan, type MadeBackup } from '../../accounts/roster.ts';
import { fullName, type Owner } from '../../contacts/contact.ts';
import { actions, backupChoices } from '../kit/actions.ts';
import { backButton, button, inRows, message, optionButtons, type Screen } from '../kit/blocks.ts';
import { bold, join, lines, time, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** How often backups of an account are sent, and what is in them. */
export function backupScreen({ id, owner }: Account, { every, sentAt }: BackupPlan): Screen {
  const now = every ?? 'off';
  const choices = optionButtons(backupChoices, now, (one) => [
    say(`button-backup-${one}`),
    actions.backupEvery.data(id, one),
  ]);
  return message(
    lines(
      bold(say('backup-title', { name: fullName(owner) })),
      say('backup-how'),
      '',
      say(`backup-${now}`),
      sentAt && say('backup-sent', { time: time(sentAt, 'Dt') }),
    ),
    [
      ...inRows(choices, 2),
      [button(say('button-backup-now'), actions.backupNow.data(id))],
      [backButton(say('button-run-settings'), actions.settings.data(id, 'first'))],
    ],
  );
}

/** The caption of the file. */
export function backupCaption(owner: Owner, { counts, savedReadAt }: MadeBackup): Text {
  const { contacts, savedNumbers, blocked } = counts;
  const holds = join(
    [
      say('snapshot-contacts', { count: contacts }),
      savedNumbers > 0 &&
        savedReadAt &&
        say('backup-holds-saved', { count: savedNumbers, time: time(savedReadAt, 'D') }),
      blocked > 0 && say('backup-holds-blocked', { count: blocked }),
    ],
    ', ',
  );
  const title = say('backup-title', { name: fullName(owner) });
  return lines(title, holds, '', say('backup-caption-how'));
}
