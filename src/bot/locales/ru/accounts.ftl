### Several accounts, and what is stored of one

account-line = Аккаунт: { $account }
accounts-title =
    { $count ->
        [0] Вы ещё не подключили аккаунт.
        [1] Ваш аккаунт:
        [one] Ваши аккаунты ({ $count }):
        [few] Ваши аккаунты ({ $count }):
        [many] Ваши аккаунты ({ $count }):
       *[other] Ваши аккаунты ({ $count }):
    }
account-current = команды работают с ним
account-ended = Telegram разорвал моё соединение с ним
account-chosen = Теперь команды работают с аккаунтом { $account }. Кнопки старых сообщений относятся к аккаунту, который в них назван.

session-title = Аккаунт { $account } подключён с { $since }.
session-ended = С тех пор Telegram разорвал соединение. Всё, что сохранено, останется, пока вы не отключите аккаунт.
session-stored = Что я храню об этом аккаунте
session-contacts =
    { $count ->
        [0] список контактов, пока пустой, на { $asOf }
        [one] { $count } контакт, на { $asOf }
        [few] { $count } контакта, на { $asOf }
        [many] { $count } контактов, на { $asOf }
       *[other] { $count } контакта, на { $asOf }
    }
session-no-contacts = списка контактов пока нет
session-saved =
    { $count ->
        [0] список сохранённых номеров Telegram, пустой, на { $asOf }
        [one] { $count } сохранённый номер, на { $asOf }
        [few] { $count } сохранённых номера, на { $asOf }
        [many] { $count } сохранённых номеров, на { $asOf }
       *[other] { $count } сохранённых номера, на { $asOf }
    }
session-no-saved = сохранённые номера: ещё не прочитаны
session-met =
    { $count ->
        [0] кроме контактов, пока никого
        [one] кроме контактов, ещё { $count } человек
        [few] кроме контактов, ещё { $count } человека
        [many] кроме контактов, ещё { $count } человек
       *[other] кроме контактов, ещё { $count } человека
    }
session-annotations =
    { $count ->
        [one] { $count } заметка или набор меток, в зашифрованном виде
        [few] { $count } заметки и набора меток, в зашифрованном виде
        [many] { $count } заметок и наборов меток, в зашифрованном виде
       *[other] { $count } заметки и набора меток, в зашифрованном виде
    }
session-changes =
    { $count ->
        [0] изменений пока нет
        [one] { $count } изменение, сделанное здесь, с { $since }
        [few] { $count } изменения, сделанных здесь, с { $since }
        [many] { $count } изменений, сделанных здесь, с { $since }
       *[other] { $count } изменения, сделанных здесь, с { $since }
    }
session-snapshots =
    { $count ->
        [0] снимков контактов пока нет
        [1] 1 снимок всех контактов, от { $since }
        [one] { $count } снимок всех контактов, самый старый от { $since }
        [few] { $count } снимка всех контактов, самый старый от { $since }
        [many] { $count } снимков всех контактов, самый старый от { $since }
       *[other] { $count } снимка всех контактов, самый старый от { $since }
    }
session-imports =
    { $count ->
        [1] 1 импорт и номера в нём, от { $since }
        [one] { $count } импорт с номерами, самый старый от { $since }
        [few] { $count } импорта с номерами, самый старый от { $since }
        [many] { $count } импортов с номерами, самый старый от { $since }
       *[other] { $count } импорта с номерами, самый старый от { $since }
    }
session-notifications =
    { $count ->
        [0] новостей о контактах нет
        [one] { $count } новость о контактах
        [few] { $count } новости о контактах
        [many] { $count } новостей о контактах
       *[other] { $count } новости о контактах
    }
session-deferred =
    { $count ->
        [one] { $count } карточка, которую Telegram примет позже
        [few] { $count } карточки, которые Telegram примет позже
        [many] { $count } карточек, которые Telegram примет позже
       *[other] { $count } карточки, которые Telegram примет позже
    }
session-sealed = Сам сеанс хранится в зашифрованном виде и открывается только для этого аккаунта.
session-device = В Telegram он в разделе Настройки > Устройства как «Roster». Отключение завершит его и удалит всё это; контакты останутся.
