import type { InputMediaDocument, InputMediaPhoto, Location } from '@grammyjs/types';
import type {
  InputRichBlock,
  InputRichBlockListItem,
  RichBlockCaption,
  RichBlockTableCell,
} from '@grammyjs/types/rich.js';
import { object, optional, variants } from '../shape/object.ts';
import {
  refine,
  float,
  flag,
  integer,
  lazy,
  list,
  oneOf,
  refused,
  text,
  literalTrue,
  type Shape,
} from '../shape/shape.ts';
import { richButton, richText } from './rich-text.ts';

export type Block = InputRichBlock<never>;

const nested: Shape<Block[]> = lazy(() => list(richBlock));
const align = oneOf('left', 'center', 'right');

const caption = object<RichBlockCaption>({ text: richText, credit: optional(richText) });

const item = object<InputRichBlockListItem<never>>({
  blocks: nested,
  has_checkbox: optional(literalTrue()),
  is_checked: optional(literalTrue()),
  value: optional(integer()),
  type: optional(oneOf('a', 'A', 'i', 'I', '1')),
});

const cell = object<RichBlockTableCell>({
  text: optional(richText),
  is_header: optional(literalTrue()),
  colspan: optional(integer(1)),
  rowspan: optional(integer(1)),
  align,
  valign: oneOf('top', 'middle', 'bottom'),
});

const location = object<Location>({
  latitude: float(),
  longitude: float(),
  horizontal_accuracy: optional(float()),
  live_period: optional(integer()),
  heading: optional(integer()),
  proximity_alert_radius: optional(integer()),
});

// Telegram ignores the caption here. Sending one is a mistake of the bot, so it is refused.
const ignored = refused('media inside a rich message has the caption of its block');

const photo: Shape<InputMediaPhoto<never>> = variants<InputMediaPhoto<never>>(
  {
    photo: {
      media: text(),
      caption: optional(ignored),
      parse_mode: optional(ignored),
      caption_entities: optional(ignored),
      show_caption_above_media: optional(ignored),
      has_spoiler: optional(flag()),
    },
  },
  "Can't parse InputMedia: unsupported type specified",
);

const document: Shape<InputMediaDocument<never>> = variants<InputMediaDocument<never>>(
  {
    document: {
      media: text(),
      thumbnail: optional(refused('thumbnails are not simulated')),
      caption: optional(ignored),
      parse_mode: optional(ignored),
      caption_entities: optional(ignored),
      disable_content_type_detection: optional(flag()),
    },
  },
  "Can't parse InputMedia: unsupported type specified",
);

const media = refused('only photos and documents are simulated in rich messages');

const anyBlock = variants<Block>(
  {
    paragraph: { text: richText },
    heading: { text: richText, size: oneOf(1, 2, 3, 4, 5, 6) },
    pre: { text: richText, language: optional(text()) },
    footer: { text: richText },
    divider: {},
    mathematical_expression: { expression: text() },
    anchor: { name: text() },
    list: { items: list(item, 1) },
    blockquote: { blocks: nested, credit: optional(richText) },
    expandable_blockquote: { text: richText, credit: optional(richText) },
    pullquote: { text: richText, credit: optional(richText) },
    collage: { blocks: nested, caption: optional(caption) },
    slideshow: { blocks: nested, caption: optional(caption) },
    table: {
      cells: list(list(cell, 1), 1),
      is_bordered: optional(literalTrue()),
      is_striped: optional(literalTrue()),
      is_compact: optional(literalTrue()),
      caption: optional(richText),
    },
    details: { summary: richText, blocks: nested, is_open: optional(literalTrue()) },
    map: {
      location,
      zoom: integer(0, 24),
      width: integer(0, 10_000),
      height: integer(0, 10_000),
      caption: optional(caption),
    },
    animation: { animation: media, caption: optional(caption) },
    audio: { audio: media, caption: optional(caption) },
    document: { document, caption: optional(caption) },
    photo: { photo, caption: optional(caption) },
    video: { video: media, caption: optional(caption) },
    voice_note: { voice_note: media, caption: optional(caption) },
    buttons: { buttons: list(richButton, 1, 8), align: optional(align) },
    thinking: { text: richText },
  },
  "Can't parse InputRichBlock: unsupported type specified",
);

function hasValidSize(block: Block): boolean {
  if (block.type !== 'map') return true;
  const [short, long] = [Math.min(block.width, block.height), Math.max(block.width, block.height)];
  return short + long <= 10_000 && long <= short * 20;
}

/** One block of a rich message with its contents. */
export const richBlock: Shape<Block> = refine(
  anyBlock,
  hasValidSize,
  'width and height of a map must be 10000 in total at most, and 20 to 1 at most',
);
