### Buttons

button-pair = Подключить аккаунт
button-pair-again = Подключить снова
button-pair-another = Подключить ещё аккаунт
button-pair-account-again = Подключить снова: { $account }
button-use-account = Перейти: { $account }
button-accounts = Мои аккаунты
button-contacts = Открыть контакты
button-copy-link = Скопировать ссылку
button-back = К списку
button-home = Главная
button-status = Был(а) в сети
button-first = Первая страница
button-last = Последняя страница
button-chat = Открыть чат
button-card = Открыть карточку
button-copy-phone = Копировать номер
button-copy-username = Копировать @имя
button-copy-id = Копировать id
button-add = Добавить
button-add-name = Добавить { $name }
button-add-show = Добавить и показать номер
button-add-hide = Добавить, номер не показывать
button-other-name = Другое имя
button-pick-user = Выбрать людей
button-rename = Переименовать
button-block = Заблокировать
button-block-yes = Заблокировать { $name }
button-not-block = Не блокировать
button-unblock = Разблокировать
button-blocked = Заблокированные
button-close-friend = В близкие друзья
button-no-close-friend = Из близких друзей
button-remove = Убрать
button-new-link = Новая ссылка
button-privacy = Назад
button-audience-everybody = Все
button-audience-contacts = Мои контакты
button-audience-nobody = Никто
button-drop = × { $name }
button-announce-on = Сообщать о новых контактах
button-announce-off = Не сообщать о новых
button-newcomers-on = Закрывать пустые чаты новичков
button-newcomers-off = Не закрывать чаты новичков
button-newcomer-close = Закрыть пустой чат
button-newcomer-delete = Удалить и забыть номер
button-newcomer-ask = Решить…
button-tables-yes = Да
button-tables-no = Нет, обычный текст
button-tables-drawn = Присылать таблицами
button-notification = Новости контактов
button-notification-joined = Контакт теперь в Telegram
button-notification-share_offer = Вас добавили и ждут номер
button-notification-birthday = Дни рождения, утром
button-notification-name = Новое имя
button-notification-username = Новое имя пользователя
button-notification-number = Новый номер
button-notification-account_deleted = Удалённые аккаунты
button-notification-lost_mutual = Меня удалили из контактов
button-notification-at-once = Сразу
button-notification-daily = Раз в день…
button-time-zone = Сменить часовой пояс
button-other-time-zone = Другое время
button-settings-back = Назад
button-tables-plain = Присылать текстом
button-delete-phones =
    { $count ->
        [1] Удалить этот номер
        [one] Удалить { $count } номер
        [few] Удалить { $count } номера
        [many] Удалить { $count } номеров
       *[other] Удалить { $count } номера
    }
button-reset =
    { $count ->
        [one] Очистить { $count } номер
        [few] Очистить { $count } номера
        [many] Очистить { $count } номеров
       *[other] Очистить { $count } номера
    }
button-reset-yes = Да, очистить список
button-delete = Удалить
button-delete-yes = Удалить { $name }
button-choose = Выбрать
button-choose-page = Выбрать страницу
button-choose-all = Выбрать все: { $count }
button-choose-none = Снять выбор
button-choose-done = Готово
button-delete-many = Удалить { $count }…
button-delete-many-yes =
    { $count ->
        [1] Удалить этот контакт
        [one] Удалить { $count } контакт
        [few] Удалить { $count } контакта
        [many] Удалить { $count } контактов
       *[other] Удалить { $count } контакта
    }
button-go-on = Продолжить
button-discard = Отмена
button-all = Все
button-none = Никого
button-import = Импортировать { $count }
button-restore = Восстановить { $count }
button-import-annotations = Добавить заметки и метки
button-import-country = Сменить страну
button-import-read-international = Это международные номера
button-import-read-home = Это номера: { $country }
button-import-anyway = Да, импортировать { $count }
button-import-back = Назад
button-import-pause = Пауза
button-import-resume = Продолжить
button-import-cancel = Прервать
button-import-others = Есть и у других: { $count }
button-import-rows = Все строки
button-import-csv = Все строки в CSV
button-import-table = Моя таблица с найденными
button-ask-above = Спрашивать свыше { $count }
button-own-accounts-on = Только свои аккаунты
button-own-accounts-off = Любой аккаунт
button-remove-member = Удалить { $name }
button-withdraw-invitations =
    { $count ->
        [1] Отозвать приглашение
        [one] Отозвать { $count } приглашение
        [few] Отозвать { $count } приглашения
        [many] Отозвать { $count } приглашений
       *[other] Отозвать { $count } приглашения
    }
button-snapshots = Все снимки
button-snapshot-take = Сделать снимок
button-snapshot-restore = Восстановить…
button-compare-now = Сравнить с текущими
button-compare-other = Сравнить с другим
button-keep-history = История…
button-for-all = Для всех…
button-keep-days =
    { $count ->
        [one] Хранить { $count } день
        [few] Хранить { $count } дня
        [many] Хранить { $count } дней
       *[other] Хранить { $count } дня
    }
button-ask-saved = Запросить у Telegram
button-read-saved = Прочитать снова
button-open-saved = Сохранённые номера
button-allowed = Я нажал(а) «Разрешить»
button-stop-waiting = Больше не ждать
button-keep = Оставить
button-undo = Отменить
button-jobs = Обновить
button-redo = Повторить
button-undo-retry = Попробовать снова
button-undo-go-on = Продолжить
button-undo-stop = Остановить
button-history = История
button-open = Открыть
button-rename-to = Переименовать: { $name }
button-search-telegram = Искать во всём Telegram
button-more = Ещё { $count }
button-run-contacts = Контакты
button-run-add = Добавить
button-run-import = Импорт
button-run-cleanup = Очистка
button-run-undo = Отменить
button-run-export = Экспорт
button-run-privacy = Конфиденциальность
button-run-settings = Настройки
button-run-help = Помощь
button-everyone = Все контакты
button-have-me = Есть мой контакт, а у меня нет
button-use-phone = Войти по номеру
button-confirm-account = Да, подключить его
button-refuse-account = Нет, выйти
button-page = Открыть страницу входа
button-cancel = Отмена
button-unpair = Отключить
button-forget = Забыть меня
button-forget-yes = Да, удалить всё
button-share = Показать мой номер
button-not-now = Не сейчас
button-check-more = Проверить ещё
button-more-offers = Дальше
button-duplicates = Все дубликаты
button-forget-apart = Показывать снова
button-merge =
    { $count ->
        [1] Оставить { $number }, удалить { $other }
        [one] Оставить { $number }, удалить ещё { $count }
        [few] Оставить { $number }, удалить ещё { $count }
        [many] Оставить { $number }, удалить ещё { $count }
       *[other] Оставить { $number }, удалить ещё { $count }
    }
button-merge-all = Удалить повторные номера: { $count }…
button-keep-member = Лучше оставить { $number }
button-name-as = Записать как { $name }
button-not-same = Это разные люди
button-member-out = { $number } — другой человек
button-member-card = Карточка { $number }
button-tidy =
    { $count ->
        [one] Посмотреть { $count } имя
        [few] Посмотреть { $count } имени
        [many] Посмотреть { $count } имён
       *[other] Посмотреть { $count } имени
    }
button-tidy-run = Переименовать { $count }
button-cleanup = Очистка
button-clean-unread = Прочитать сохранённые
button-clean-saved = Номера без аккаунта · { $count }
button-clean-deleted = Удалённые аккаунты · { $count }
button-clean-unseen = Год не в сети · { $count }
button-clean-nameless = Без имени · { $count }
button-old = Эта кнопка от старого сообщения. Отправьте команду ещё раз, чтобы получить новую.
button-note = Заметка
button-note-remove = Удалить заметку
button-labels = Метки
button-label-new = Новая метка
button-label-many = Метка для { $count }…
button-note-many = Заметка для { $count }…
button-label-show = Показать контакты
button-label-export = Экспортировать
button-label-rename = Переименовать
button-label-merge = Объединить…
button-label-drop = Снять со всех
button-all-labels = Все метки
