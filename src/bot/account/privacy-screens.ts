import type { InlineKeyboardButton, RichText } from 'grammy/types';
import type { Audience, PhonePrivacyKey, PrivacyRule } from '../../contacts/account-settings.ts';
import { fullName, type User } from '../../contacts/contact.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { actions } from '../kit/actions.ts';
import { undoButtons } from '../kit/buttons.ts';
import { displayName } from '../kit/contact-words.ts';
import type { OpenView } from '../kit/open-view.ts';
import type { Screen } from '../kit/reply.ts';
import { bold, isolated, lines } from '../kit/text.ts';
import { label, say } from '../kit/words.ts';

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
  const button = (of: PhonePrivacyKey): InlineKeyboardButton[] => [
    { text: label(`privacy-${of}`), callback_data: actions.privacyRule.data(viewId, of) },
  ];
  return {
    text: lines(
      bold(say('privacy-title', { name: fullName(account.owner) })),
      say('privacy-number', { phone: formatPhone(account.owner.phone) }),
      '',
      ...ruleLines('phone_number', rules.sees),
      '',
      ...ruleLines('added_by_phone', rules.finds),
    ),
    keyboard: [button('phone_number'), button('added_by_phone')],
  };
}

/** One rule with buttons to change it. `notice`: the result of the last change. */
export function ruleScreen(
  of: PhonePrivacyKey,
  rule: PrivacyRule,
  { viewId }: OpenView,
  notice?: { readonly text: RichText; readonly operationId: string | undefined },
): Screen {
  const named = [...rule.always, ...rule.never].slice(0, maxListed);
  return {
    text: lines(
      ...(notice ? [notice.text, ''] : []),
      ...ruleLines(of, rule),
      '',
      say(`privacy-note-${of}`),
      ...(named.length > 0 ? ['', say('privacy-drop')] : []),
    ),
    keyboard: [
      ...undoButtons(notice?.operationId),
      audiences[of].map((audience) => audienceButton(of, audience, rule, viewId)),
      ...named.map((user): InlineKeyboardButton[] => [
        {
          text: label('button-drop', { name: displayName(user) }),
          callback_data: actions.dropException.data(viewId, of, user.id),
        },
      ]),
      [{ text: label('button-privacy'), callback_data: actions.privacy.data(viewId) }],
    ],
  };
}

function audienceButton(
  of: PhonePrivacyKey,
  audience: Audience,
  rule: PrivacyRule,
  viewId: string,
): InlineKeyboardButton {
  const chosen = audience === rule.audience;
  const text = label(`button-audience-${audience}`);
  return {
    text: chosen ? `✓ ${text}` : text,
    callback_data: actions.audience.data(viewId, of, audience),
    ...(chosen ? { style: 'primary' } : {}),
  };
}

/** The audience and its exceptions, in Telegram's order of rules. */
function ruleLines(of: PhonePrivacyKey, rule: PrivacyRule): RichText[] {
  const exceptions: (RichText | undefined)[] = [
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

function people(key: string, users: readonly User[]): RichText | undefined {
  if (users.length === 0) return undefined;
  const names = users.slice(0, maxListed).map((user) => isolated(displayName(user)));
  const more = users.length - names.length;
  const rest = more > 0 ? [label('privacy-more', { count: more })] : [];
  return say(key, { who: [...names, ...rest].join(', ') });
}

function others(key: string, words: readonly (string | undefined)[]): RichText | undefined {
  const said = words.filter((word) => word !== undefined);
  return said.length > 0 ? say(key, { who: said.join(', ') }) : undefined;
}

function alwaysOthers(rule: PrivacyRule): (string | undefined)[] {
  return [
    groups(rule.alwaysChats.length),
    rule.alwaysCloseFriends ? label('privacy-close-friends') : undefined,
    rule.alwaysPremium ? label('privacy-premium') : undefined,
    rule.bots === 'always' ? label('privacy-bots') : undefined,
  ];
}

function neverOthers(rule: PrivacyRule): (string | undefined)[] {
  return [
    rule.neverContacts ? label('privacy-contacts') : undefined,
    groups(rule.neverChats.length),
    rule.bots === 'never' ? label('privacy-bots') : undefined,
  ];
}

function groups(count: number): string | undefined {
  return count > 0 ? label('privacy-groups', { count }) : undefined;
}
