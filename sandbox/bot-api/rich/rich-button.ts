import type { RichMessageButton, RichText } from '@grammyjs/types/rich.js';
import {
  callbackAction,
  chosenChatAction,
  copyTextAction,
  loginAction,
  link,
  webAppAction,
} from '../keyboards/button-actions.ts';
import { choice, object, optional } from '../shape/object.ts';
import { refine, oneOf, text, inContext, type Shape } from '../shape/shape.ts';

type Common = RichMessageButton.AbstractRichMessageButton;
type Action<B> = B extends Common ? Omit<B, keyof Common> : never;

/** "May contain only plain text, RichTextCustomEmoji and RichTextDateTime entities." */
function isButtonText(label: RichText): boolean {
  if (typeof label === 'string') return true;
  if (Array.isArray(label)) return label.every(isButtonText);
  if (label.type === 'date_time') return isButtonText(label.text);
  return label.type === 'custom_emoji';
}

/** The shape of a button in a rich message. `label` is the shape of a rich text. */
export function richButtonOf(label: Shape<RichText>): Shape<RichMessageButton> {
  const anyButton = choice<Common, Action<RichMessageButton>>(
    {
      text: refine(
        label,
        (given) => isButtonText(given) && given !== '',
        'text of a rich message button must be plain, with custom emoji and times at most',
      ),
      style: optional(oneOf('danger', 'success', 'primary', 'link')),
    },
    {
      url: link('rich message button'),
      callback_data: callbackAction('BUTTON_DATA_INVALID'),
      web_app: webAppAction('rich message button'),
      login_url: loginAction,
      switch_inline_query: text(),
      switch_inline_query_current_chat: text(),
      switch_inline_query_chosen_chat: chosenChatAction(),
      copy_text: copyTextAction(),
      disabled: object<object>({}),
    },
    {
      none: "Can't parse rich message button: no type of button is specified",
      several: "Can't parse rich message button: exactly one type of button must be specified",
    },
  );
  return inContext(
    'rich message button',
    refine<RichMessageButton>(
      anyButton,
      (button) => button.style !== 'link' || 'callback_data' in button,
      'style "link" is allowed only for callback buttons of a rich message',
    ),
  );
}
