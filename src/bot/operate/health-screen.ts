import type { Health } from '../../accounts/roster.ts';
import { actions } from '../kit/actions.ts';
import {
  bullets,
  button,
  buttonRows,
  heading,
  layOut,
  subheading,
  type Button,
  type Screen,
} from '../kit/blocks.ts';
import { time, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** The state of the program on one screen of a phone. */
export function healthScreen(health: Health): Screen {
  const { processes, openSessions, updates, left, outbox, floods, skipped, errors } = health;
  const { retries } = left;
  const [oldest] = processes;
  // The one that asks for this screen is being handled.
  const waiting = updates.depth - 1;
  return layOut([
    heading(say('health-title')),
    bullets([
      oldest && say('health-processes', { count: processes.length, since: time(oldest.startedAt) }),
      say('health-sessions', { count: openSessions }),
      updates.since && waiting > 0
        ? say('health-updates', { count: waiting, since: time(updates.since) })
        : say('health-no-updates'),
      workLine(health, 'import'),
      workLine(health, 'undo'),
      left.count > 0 && say('health-left', { count: left.count }),
      retries.next &&
        say('health-retries', { count: retries.count, until: time(retries.next, 'Dt') }),
      outbox.since
        ? say('health-outbox', { count: outbox.depth, since: time(outbox.since) })
        : say('health-no-outbox'),
      floods.until &&
        say('health-floods', { count: floods.accounts, until: time(floods.until, 'Dt') }),
      skipped.until && say('health-skipped', { count: skipped.count }),
    ]),
    subheading(say('health-errors')),
    errors.length === 0
      ? say('health-no-errors')
      : bullets(errors.map(({ message, at }): Text => [time(at), ': ', message])),
    buttonRows([
      skipped.until && skippedButtons(skipped.until),
      [button(say('button-health-reload'), actions.health.data())],
    ]),
  ]);
}

/** `until`: when the last message was skipped that the owner reads of. */
export function skippedButtons(until: Date): Button[] {
  return [
    button(say('button-skipped-again'), actions.runSkipped.data()),
    button(say('button-skipped-dismiss'), actions.dismissSkipped.data(until)),
  ];
}

/** Work that is over, or was not begun, is left out. */
function workLine({ work }: Health, kind: 'import' | 'undo'): Maybe<Text> {
  const countOf = (state: string): number =>
    work.find((one) => one.kind === kind && one.state === state)?.count ?? 0;
  const counts = { running: countOf('running'), waiting: countOf('waiting') };
  const paused = kind === 'import' ? countOf('paused') : 0;
  if (counts.running + counts.waiting + paused === 0) return undefined;
  return kind === 'import'
    ? say('health-imports', { ...counts, paused })
    : say('health-undos', counts);
}
