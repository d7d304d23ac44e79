### Changes: their kinds, and their effects

did-many-import = Импортировано номеров: { $count }
subject-import = Номер

did-many-add = Добавлено контактов: { $count }
subject-add = Контакт

did-many-rename = Переименовано контактов: { $count }
subject-rename = Контакт

did-many-remove = Удалено контактов: { $count }
subject-remove = Контакт

did-many-remove_phone = Удалено номеров: { $count }
subject-remove_phone = Номер

did-many-reset_saved = Сохранённые номера очищены
subject-reset_saved = Сохранённые номера

did-many-share =
    { $count ->
        [one] Номер показан { $count } человеку
        [few] Номер показан { $count } людям
        [many] Номер показан { $count } людям
       *[other] Номер показан { $count } людям
    }
subject-share = Контакт

did-many-block = Заблокировано: { $count }
subject-block = Пользователь

did-many-unblock = Разблокировано: { $count }
subject-unblock = Пользователь

did-many-close_friends = Изменено близких друзей: { $count }
subject-close_friends = Близкие друзья

did-many-privacy = Изменено настроек конфиденциальности: { $count }
subject-privacy = Конфиденциальность номера

did-many-sign_up_notices = Изменено настроек: { $count }
subject-sign_up_notices = Уведомления о новых контактах

did-added = Новый контакт: { $name }
change-added = добавлено
undone-added = { $name } больше не в контактах.

did-removed = Удалено: { $name }
change-removed = удалено
undone-removed = { $name } снова в контактах.

did-renamed = Переименовано: { $old } → { $new }
change-renamed = { $old } → { $new }
undone-renamed = Имя { $new } снова { $old }.

did-there = Уже было: { $name }
change-there = уже было
undone-there = { $name }: всё как раньше.

did-not_found = Сохранено: { $name }, не найдено или скрыто
change-not_found = сохранено; не найдено или скрыто
undone-not_found = { $name } больше не в сохранённых номерах.

did-number = Удалён номер: { $name }
change-number = номер удалён
undone-number = { $name } снова в сохранённых номерах.

did-saved = Сохранённые номера очищены
change-saved = очищено
undone-saved = Сохранённые номера снова на месте.

did-shared = Номер показан: { $name }
change-shared = номер показан
undone-shared = { $name }: всё как раньше.

did-blocked = Заблокировано: { $name }
change-blocked = заблокировано
undone-blocked = { $name } больше не в чёрном списке.

did-unblocked = Разблокировано: { $name }
change-unblocked = разблокировано
undone-unblocked = { $name } снова в чёрном списке.

did-friend = В близкие друзья: { $name }
change-friend = в близких друзьях
undone-friend = { $name } больше не в близких друзьях.

did-no_friend = Из близких друзей: { $name }
change-no_friend = больше не в близких друзьях
undone-no_friend = { $name } снова в близких друзьях.

did-friends = Близкие друзья изменены
change-friends = изменено
undone-friends = Близкие друзья снова прежние.

did-sees = Кто видит номер: { $after }
change-sees = кто видит номер: { $before } → { $after }
undone-sees = Кто видит ваш номер, снова как раньше: { $before }.

did-finds = Кто находит вас по номеру: { $after }
change-finds = кто находит по номеру: { $before } → { $after }
undone-finds = Кто находит вас по номеру, снова как раньше: { $before }.

did-sees_exceptions = Изменены исключения: кто видит номер
change-sees_exceptions = исключения для показа номера изменены
undone-sees_exceptions = Исключения для показа номера снова прежние.

did-finds_exceptions = Изменены исключения: кто находит вас по номеру
change-finds_exceptions = исключения для поиска по номеру изменены
undone-finds_exceptions = Исключения для поиска по номеру снова прежние.

did-notices_on = Уведомления Telegram о новых контактах включены
change-notices_on = включено
undone-notices_on = Telegram снова не сообщает о новых контактах.

did-notices_off = Уведомления Telegram о новых контактах выключены
change-notices_off = выключено
undone-notices_off = Telegram снова сообщает о новых контактах.

did-many-note =
    { $count ->
        [one] Изменена { $count } заметка
        [few] Изменены { $count } заметки
        [many] Изменено { $count } заметок
       *[other] Изменены { $count } заметки
    }
subject-note = Заметка

did-many-labels =
    { $count ->
        [one] Изменены метки { $count } контакта
        [few] Изменены метки { $count } контактов
        [many] Изменены метки { $count } контактов
       *[other] Изменены метки { $count } контактов
    }
subject-labels = Метки
did-many-close_chat = Закрыто пустых чатов: { $count }
subject-close_chat = Чат

did-noted = Заметка: { $name }
change-noted = заметка изменена
undone-noted = Заметка снова прежняя: { $name }.

did-note_removed = Заметка удалена: { $name }
change-note_removed = заметка удалена
undone-note_removed = Заметка снова на месте: { $name }.

did-labeled = Метки изменены: { $name }
change-labeled = метки изменены
undone-labeled = Метки снова прежние: { $name }.

did-labels_removed = Все метки сняты: { $name }
change-labels_removed = метки сняты
undone-labels_removed = Метки снова на месте: { $name }.
did-chat_closed = Закрыт пустой чат: { $name }
change-chat_closed = пустой чат закрыт
undone-chat_closed = { $name }: чат как раньше.
