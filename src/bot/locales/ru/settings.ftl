### Settings

settings-title = Настройки
settings-announce-on = «Новый контакт» от Telegram, { $name }: вкл.
settings-announce-off = «Новый контакт» от Telegram, { $name }: выкл.
settings-announce-unknown = «Новый контакт» от Telegram, { $name }: сейчас не удалось узнать
settings-tables-drawn = Таблицы: вкл.
settings-tables-plain = Таблицы: выкл., приходят текстом
tables-ask = Видите таблицу?
rich-ask = Видите текст сообщения выше?
settings-keep-days =
    { $days ->
        [one] История и снимки: хранятся { $days } день
        [few] История и снимки: хранятся { $days } дня
        [many] История и снимки: хранятся { $days } дней
       *[other] История и снимки: хранятся { $days } дня
    }
settings-newcomers-on = Пустые чаты новичков: закрываю
settings-newcomers-off = Пустые чаты новичков: не трогаю
settings-keep-less = Если выбрать меньше, старое удалится в течение 15 минут. Последний снимок всегда остаётся.
settings-for-all = Для всех пользователей
settings-ask-above = Спрашивать дважды, если в импорте больше новых номеров, чем { $count }.
settings-own-accounts-on = Подключить можно только аккаунт, с которого пишут боту.
settings-own-accounts-off = Подключить можно любой аккаунт, в который удастся войти.
settings-owner-only = Это может настроить только владелец бота.

command-language = Язык, на котором я пишу
language-of-app = Я пишу на языке вашего приложения Telegram. Здесь можно выбрать другой.
language-chosen = Теперь я пишу на этом языке.
button-language-app = Как в приложении Telegram
button-languages = Язык
