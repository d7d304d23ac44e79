import { onParts, part } from './feed.js';

/*
 * The language of the simulated Telegram app, which the visitor chooses like in any app. What stands around the
 * app, the phone's panel and the suggestions, is in English.
 */

// cspell:disable
/** The app's own words in its chat, as Telegram's apps have them. */
const WORDS = {
  message: {
    en: 'Message',
    ru: 'Сообщение',
    es: 'Mensaje',
    de: 'Nachricht',
    fa: 'پیام',
    ar: 'رسالة',
  },
  menu: { en: 'Menu', ru: 'Меню', es: 'Menú', de: 'Menü', fa: 'منو', ar: 'القائمة' },
  start: { en: 'Start', ru: 'Начать', es: 'Iniciar', de: 'Starten', fa: 'شروع', ar: 'بدء' },
  bot: { en: 'bot', ru: 'бот', es: 'bot', de: 'Bot', fa: 'ربات', ar: 'بوت' },
  edited: {
    en: 'edited',
    ru: 'изменено',
    es: 'editado',
    de: 'bearbeitet',
    fa: 'ویرایش‌شده',
    ar: 'معدّلة',
  },
  pinned: {
    en: 'Pinned a message',
    ru: 'Закреплено сообщение',
    es: 'Mensaje anclado',
    de: 'Nachricht angeheftet',
    fa: 'پیام سنجاق شد',
    ar: 'تم تثبيت رسالة',
  },
  typing: {
    en: 'typing',
    ru: 'печатает',
    es: 'escribiendo',
    de: 'schreibt',
    fa: 'در حال نوشتن',
    ar: 'يكتب',
  },
  upload_document: {
    en: 'sending a file',
    ru: 'отправляет файл',
    es: 'enviando un archivo',
    de: 'sendet eine Datei',
    fa: 'در حال ارسال فایل',
    ar: 'يرسل ملفًا',
  },
  upload_photo: {
    en: 'sending a photo',
    ru: 'отправляет фото',
    es: 'enviando una foto',
    de: 'sendet ein Foto',
    fa: 'در حال ارسال عکس',
    ar: 'يرسل صورة',
  },
};
// cspell:enable

let language = '';

/**
 * A word of the app's own, in its language.
 *
 * @param {keyof typeof WORDS} key
 */
export function word(key) {
  const words = WORDS[key];
  return words[/** @type {keyof typeof words} */ (language)] ?? words.en;
}

/** @param {(language: string) => void} listener called at first and after every change */
export function onLanguage(listener) {
  let known = '';
  onParts(['me'], () => {
    language = part('me')?.language ?? '';
    if (language === known) return;
    known = language;
    listener(language);
  });
}
