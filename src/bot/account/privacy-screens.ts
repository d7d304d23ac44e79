import type { Audience, PhonePrivacyKey, PrivacyRule } from '../../contacts/account-settings.ts';
import { fullName, type User } from '../../contacts/contact.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { actions } from '../kit/actions.ts';
import { message, button, type Screen, type Button } from '../kit/blocks.ts';
import { undoButtons } from '../kit/buttons.ts';
import { displayName } from '../kit/contact-words.ts';
import type { OpenView } from '../kit/open-view.ts';
import { bold, isolated, lines, join, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** A phone shows this many buttons without much scrolling. */
const maxListed = 20;

/** Contacts can always find a user by a number they have, see core.telegram.org/api/privacy. */
const audiences: Record<PhonePrivacyKey, readonly Audience[]> = {
  phone_number: ['everybody', 'contacts', 'nobody'],
  added_by_phone: ['everybody', 'contacts'],
};

/** Both rules, with buttons to change them. */
export function overviewScreen(
  rules: { readonly sees: PrivacyRule; readonly finds: PrivacyRule },
  { account, viewId }: OpenView,
): Screen {
  const ruleRow = (of: PhonePrivacyKey): Button[] => [
    button(say(`privacy-${of}`), actions.privacyRule.data(viewId, of)),
  ];
  return message(
    lines(
      bold(say('privacy-title', { name: fullName(account.owner) })),
      say('privacy-number', { phone: formatPhone(account.owner.phone) }),
      '',
      ...ruleLines('phone_number', rules.sees),
      '',
      ...ruleLines('added_by_phone', rules.finds),
    ),
    [ruleRow('phone_number'), ruleRow('added_by_phone')],
  );
}

/** One rule with buttons to change it. `notice`: the result of the last change. */
export function ruleScreen(
  of: PhonePrivacyKey,
  rule: PrivacyRule,
  { viewId }: OpenView,
  notice?: { readonly text: Text; readonly operationId: string | undefined },
): Screen {
  const named = [...rule.always, ...rule.never].slice(0, maxListed);
  return message(
    lines(
      ...(notice ? [notice.text, ''] : []),
      ...ruleLines(of, rule),
      '',
      say(`privacy-note-${of}`),
      ...(named.length > 0 ? ['', say('privacy-drop')] : []),
    ),
    [
      ...undoButtons(notice?.operationId),
      audiences[of].map((audience) => audienceButton(of, audience, rule, viewId)),
      ...named.map((user): Button[] => [
        button(
          say('button-drop', { name: displayName(user) }),
          actions.dropException.data(viewId, of, user.id),
        ),
      ]),
      [button(say('button-privacy'), actions.privacy.data(viewId))],
    ],
  );
}

function audienceButton(
  of: PhonePrivacyKey,
  audience: Audience,
  rule: PrivacyRule,
  viewId: string,
): Button {
  const chosen = audience === rule.audience;
  const text = say(`button-audience-${audience}`);
  return button(
    chosen ? ['✓ ', text] : text,
    actions.audience.data(viewId, of, audience),
    chosen ? 'primary' : undefined,
  );
}

/** The audience and its exceptions, in Telegram's order of rules. */
function ruleLines(of: PhonePrivacyKey, rule: PrivacyRule): Text[] {
  const exceptions: (Text | undefined)[] = [
    people('privacy-always', rule.always),
    people('privacy-never', rule.never),
    others('privacy-always', alwaysOthers(rule)),
    others('privacy-never', neverOthers(rule)),
  ];
  return [
    bold(say(`privacy-${of}`)),
    say(`audience-${rule.audience}`),
    ...exceptions.filter((line) => line !== undefined),
  ];
}

type ExceptionKey = 'privacy-always' | 'privacy-never';

function people(key: ExceptionKey, users: readonly User[]): Text | undefined {
  if (users.length === 0) return undefined;
  const names = users.slice(0, maxListed).map((user) => isolated(displayName(user)));
  const more = users.length - names.length;
  const rest = more > 0 ? [say('privacy-more', { count: more })] : [];
  return say(key, { who: join([...names, ...rest], ', ') });
}

function others(key: ExceptionKey, words: readonly (Text | undefined)[]): Text | undefined {
  const said = words.filter((word) => word !== undefined);
  return said.length > 0 ? say(key, { who: join(said, ', ') }) : undefined;
}

function alwaysOthers(rule: PrivacyRule): (Text | undefined)[] {
  return [
    groups(rule.alwaysChats.length),
    rule.alwaysCloseFriends ? say('privacy-close-friends') : undefined,
    rule.alwaysPremium ? say('privacy-premium') : undefined,
    rule.bots === 'always' ? say('privacy-bots') : undefined,
  ];
}

function neverOthers(rule: PrivacyRule): (Text | undefined)[] {
  return [
    rule.neverContacts ? say('privacy-contacts') : undefined,
    groups(rule.neverChats.length),
    rule.bots === 'never' ? say('privacy-bots') : undefined,
  ];
}

function groups(count: number): Text | undefined {
  return count > 0 ? say('privacy-groups', { count }) : undefined;
}
