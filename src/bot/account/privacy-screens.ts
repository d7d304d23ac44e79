import type {
  Audience,
  PhonePrivacyKey,
  PrivacyRule,
} from '../../contacts/ports/account-settings.ts';
import { fullName, type User } from '../../contacts/contact.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { actions } from '../kit/actions.ts';
import {
  backButton,
  button,
  message,
  optionButtons,
  type Button,
  type Screen,
} from '../kit/blocks.ts';
import { displayName } from '../kit/contact-words.ts';
import type { OpenView } from '../kit/open-view.ts';
import { bold, isolated, join, lines, present, type Maybe, type Text } from '../kit/text.ts';
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

/** One rule with buttons to change it. */
export function ruleScreen(of: PhonePrivacyKey, rule: PrivacyRule, { viewId }: OpenView): Screen {
  const named = [...rule.always, ...rule.never].slice(0, maxListed);
  return message(
    lines(
      ...ruleLines(of, rule),
      '',
      say(`privacy-note-${of}`),
      ...(named.length > 0 ? ['', say('privacy-drop')] : []),
    ),
    [
      optionButtons(audiences[of], rule.audience, (audience) => [
        [audience === rule.audience ? '✓ ' : '', say(`button-audience-${audience}`)],
        actions.audience.data(viewId, of, audience),
      ]),
      ...named.map((user) => [
        button(
          say('button-drop', { name: displayName(user) }),
          actions.dropException.data(viewId, of, user.id),
        ),
      ]),
      [backButton(say('button-privacy'), actions.privacy.data(viewId))],
    ],
  );
}

/** The audience and its exceptions, in Telegram's order of rules. */
function ruleLines(of: PhonePrivacyKey, rule: PrivacyRule): Maybe<Text>[] {
  return [
    bold(say(`privacy-${of}`)),
    say(`audience-${rule.audience}`),
    exception('privacy-always', namesOf(rule.always)),
    exception('privacy-never', namesOf(rule.never)),
    exception('privacy-always', othersAlways(rule)),
    exception('privacy-never', othersNever(rule)),
  ];
}

function exception(
  key: 'privacy-always' | 'privacy-never',
  who: readonly Maybe<Text>[],
): Maybe<Text> {
  return present(who).length > 0 && say(key, { who: join(who, ', ') });
}

function namesOf(users: readonly User[]): Maybe<Text>[] {
  const names = users.slice(0, maxListed).map((user) => isolated(displayName(user)));
  const more = users.length - names.length;
  return [...names, more > 0 && say('privacy-more', { count: more })];
}

function othersAlways(rule: PrivacyRule): Maybe<Text>[] {
  return [
    groups(rule.alwaysChats.length),
    rule.alwaysCloseFriends && say('privacy-close-friends'),
    rule.alwaysPremium && say('privacy-premium'),
    rule.bots === 'always' && say('privacy-bots'),
  ];
}

function othersNever(rule: PrivacyRule): Maybe<Text>[] {
  return [
    rule.neverContacts && say('privacy-contacts'),
    groups(rule.neverChats.length),
    rule.bots === 'never' && say('privacy-bots'),
  ];
}

function groups(count: number): Maybe<Text> {
  return count > 0 && say('privacy-groups', { count });
}
