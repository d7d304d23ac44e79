import type { NotificationSettings } from '../../accounts/roster.ts';
import { actions, notificationKinds } from '../kit/actions.ts';
import { button, inRows, message, optionButtons, type Button, type Screen } from '../kit/blocks.ts';
import { bold, lines, time } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** Hours in UTC. */
const hours = [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22] as const;
/** The hour field of the button for immediate delivery. */
export const atOnce = 24;
const dayMs = 24 * 60 * 60_000;

/** Which notifications a person gets, and when. The settings apply to all their accounts. */
export function notificationSettingsScreen(
  { off, digestHour }: NotificationSettings,
  now: Date,
): Screen {
  const all = notificationKinds.every((kind) => off.includes(kind));
  return message(
    lines(
      bold(say('notification-settings-title')),
      '',
      say('notification-settings'),
      ...(all ? ['', say('notification-settings-none')] : []),
      '',
      ...(digestHour === undefined
        ? [
            say('notification-settings-live'),
            say('notification-settings-live-or', { time: time(now, 't') }),
          ]
        : [say('notification-settings-digest', { time: time(next(digestHour, now), 't') })]),
    ),
    [
      ...notificationKinds.map((kind): Button[] => {
        const isOff = off.includes(kind);
        const text = [isOff ? '☐ ' : '☑ ', say(`button-notification-${kind}`)];
        const data = actions.notificationKind.data(kind, isOff ? 'on' : 'off');
        return [button(text, data, isOff ? undefined : 'primary')];
      }),
      hourButtons([atOnce], digestHour),
      ...inRows(hourButtons(hours, digestHour), 4),
    ],
  );
}

function hourButtons(offered: readonly number[], digestHour: number = atOnce): Button[] {
  return optionButtons(offered, digestHour, (hour) => [
    hour === atOnce ? say('button-notification-at-once') : clockWords(hour),
    actions.digestHour.data(hour),
  ]);
}

function clockWords(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

function next(hour: number, now: Date): Date {
  const today = new Date(now);
  today.setUTCHours(hour, 0, 0, 0);
  return today > now ? today : new Date(today.getTime() + dayMs);
}
