### Snapshots of the whole book

command-snapshots = Ваши контакты, какими они были; сравнить, восстановить

snapshots-title = Снимки контактов { $name }
snapshots-how = Я сохраняю снимок контактов раз в день и перед изменением больше { $count } за раз.
snapshots-kept =
    { $days ->
        [one] Снимки хранятся { $days } день; изменить: /settings.
        [few] Снимки хранятся { $days } дня; изменить: /settings.
        [many] Снимки хранятся { $days } дней; изменить: /settings.
       *[other] Снимки хранятся { $days } дня; изменить: /settings.
    }
snapshots-none = Снимков пока нет. Сделайте первый сейчас или подождите ежедневного.
snapshots-pick = С каким сравнить?
snapshots-taken =
    { $count ->
        [one] Сделан снимок: { $count } контакт.
        [few] Сделан снимок: { $count } контакта.
        [many] Сделан снимок: { $count } контактов.
       *[other] Сделан снимок: { $count } контакта.
    }
snapshots-same = Со снимка от { $time } ничего не изменилось, в нём ваши контакты как сейчас. Второй не понадобился.
column-snapshot = Снимок
snapshot-contacts =
    { $count ->
        [one] { $count } контакт
        [few] { $count } контакта
        [many] { $count } контактов
       *[other] { $count } контакта
    }
snapshot-first = самый старый
snapshot-renamed = переименовано: { $count }
snapshot-details = изменено: { $count }
snapshot-still = без изменений до { $time }
snapshot-cause-daily = ежедневный
snapshot-cause-import = перед импортом
snapshot-cause-delete = перед удалением контактов
snapshot-cause-undo = перед отменой
snapshot-cause-asked = по вашей просьбе
snapshot-gone = Этого снимка больше нет: его срок вышел. Какие хранятся, покажет /snapshots.

snapshot-title = Снимок от { $time }
snapshot-facts = { $contacts }, снимок { $cause }
snapshot-same-until = Контакты не менялись до { $time }.
compare-now = С тех пор до сегодня:
compare-other = С тех пор до снимка от { $time }:
compare-equal = Никто не исчез, не появился и не изменился.
compare-count-left = исчезло: { $count }
compare-count-came = новых: { $count }
compare-count-renamed = переименовано: { $count }
compare-count-changed = изменено: { $count }
compare-left = Исчезли
compare-came = Новые
compare-renamed = Переименованы
compare-changed = Изменены иначе
compare-row-renamed = { $old } → { $new }
fact-deleted = аккаунт удалён
fact-username = { $old } → { $new }
fact-username-new = имя пользователя { $new }
fact-username-gone = больше нет имени пользователя, было { $old }
fact-phone = { $old } → { $new }
fact-phone-new = номер { $new }
fact-phone-gone = номер теперь скрыт, был { $old }
fact-mutual-on = теперь вы тоже в контактах
fact-mutual-off = вас больше нет в контактах
fact-close_friend-on = теперь в близких друзьях
fact-close_friend-off = больше не в близких друзьях
fact-note = другая заметка
fact-labels = другие метки

restore-says =
    Восстановление вернёт { $left ->
        [0] 0 контактов
        [one] { $left } контакт
        [few] { $left } контакта
        [many] { $left } контактов
       *[other] { $left } контакта
    } и прежнее имя { $renamed ->
        [0] 0 контактов
        [one] { $renamed } контакта
        [few] { $renamed } контактов
        [many] { $renamed } контактов
       *[other] { $renamed } контактов
    }. Никто не удалится, новые останутся. Перед отправкой вы увидите всё.
restore-annotations = Недостающие заметки и метки тоже вернутся.
restore-mutual = Есть ли вы в чужих контактах, решают их владельцы: это не восстановить.
restore-lost =
    { $count ->
        [one] { $count } из исчезнувших — удалённый аккаунт, его не вернуть.
        [few] { $count } из исчезнувших — удалённые аккаунты, их не вернуть.
        [many] { $count } из исчезнувших — удалённые аккаунты, их не вернуть.
       *[other] { $count } из исчезнувших — удалённые аккаунты, их не вернуть.
    }
restore-nothing = Возвращать нечего: всё это уже есть в контактах.
restore-title = Восстановить контакты { $name }
restore-title-running = Восстановление контактов { $name }
restore-title-paused = Восстановление контактов { $name }, на паузе
restore-title-done = Контакты { $name } восстановлены
restore-title-cancelled = Восстановление контактов { $name } прервано
restore-read =
    { $count ->
        [one] Вернётся { $count } контакт. Никто не удалится, пока ничего не отправлено.
        [few] Вернутся { $count } контакта. Никто не удалится, пока ничего не отправлено.
        [many] Вернутся { $count } контактов. Никто не удалится, пока ничего не отправлено.
       *[other] Вернутся { $count } контакта. Никто не удалится, пока ничего не отправлено.
    }
restore-note-not_found = Не найдено или скрыто: эти люди ушли из Telegram, сменили номер или их нельзя найти по прежнему.
restore-note-failed = Не удалось: эти Telegram отклонил. Восстановите то же самое снова, чтобы попробовать ещё раз.
restore-note-cancelled = Отправленное раньше остаётся. Восстановите то же самое снова, чтобы продолжить с остальными.
