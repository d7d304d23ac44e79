### What was done

command-history = Что я изменил; добавьте слова для поиска

history-title = Изменения контактов { $name } · { $count }
history-none = Изменений пока нет. Здесь появится всё, что я изменю.
history-none-match = Такого изменения нет. Попробуйте меньше букв или цифр.
column-done = Что сделано
operation-when = { $time }, аккаунт { $name }

state-written = выполняется
state-failed = не удалось: ничего не изменилось
state-failed-some = не удалось: { $count }
state-unknown = неизвестно, выполнено ли это
state-unknown-some =
    { $count ->
        [one] об { $count } неизвестно, выполнено ли
        [few] о { $count } неизвестно, выполнено ли
        [many] о { $count } неизвестно, выполнено ли
       *[other] о { $count } неизвестно, выполнено ли
    }
state-undo-running = отменяется
state-undone = отменено
state-undone-some = отменено частично
state-not-undone = не отменено
state-done-again = отменено и повторено

did-take-back = Отменено: { $what }
did-again = Повторено: { $what }
did-not-take-back = Не отменено: { $what }
did-not-again = Не повторено: { $what }
did-import-file =
    { $count ->
        [one] Импортировано из { $file }: { $count } номер
        [few] Импортировано из { $file }: { $count } номера
        [many] Импортировано из { $file }: { $count } номеров
       *[other] Импортировано из { $file }: { $count } номера
    }
did-restore =
    { $count ->
        [one] Восстановлен { $count } контакт из снимка от { $time }
        [few] Восстановлено { $count } контакта из снимка от { $time }
        [many] Восстановлено { $count } контактов из снимка от { $time }
       *[other] Восстановлено { $count } контакта из снимка от { $time }
    }
did-merge =
    { $count ->
        [one] Дубликаты объединены: удалён { $count }
        [few] Дубликаты объединены: удалено { $count }
        [many] Дубликаты объединены: удалено { $count }
       *[other] Дубликаты объединены: удалено { $count }
    }
did-merge-into =
    { $count ->
        [one] С { $name } объединён { $count } дубликат
        [few] С { $name } объединено { $count } дубликата
        [many] С { $name } объединено { $count } дубликатов
       *[other] С { $name } объединено { $count } дубликата
    }

change-state-written = выполняется
change-state-failed = не удалось
change-state-failed-why = не удалось: { $why }
change-state-unknown = неизвестно, выполнено ли
change-state-undone = ещё не отменено
taken-back-undone = отменено
taken-back-nothing = всё и так было по-прежнему
taken-back-changed = с тех пор изменилось, оставлено
taken-back-impossible = вернуть нельзя
taken-back-failed = Telegram не дал отменить
