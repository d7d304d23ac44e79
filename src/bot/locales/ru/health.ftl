health-title = Как у меня дела
health-processes = Процессы: { $count }, старший запущен { $since }
health-sessions = Открытые сеансы: { $count }
health-updates = Ждут сообщения: { $count }, самое раннее пришло { $since }
health-no-updates = Ни одно сообщение не ждёт
health-imports = Импорт: идёт { $running }, ждёт { $waiting }, на паузе { $paused }
health-undos = Отмены: идёт { $running }, ждёт { $waiting }
health-left = Осталось номеров и изменений: { $count }
health-retries = Ждут новой попытки: { $count }, ближайшая { $until }
health-outbox = К доставке: { $count }, первое ждёт { $since }
health-no-outbox = Всё доставлено
health-floods = Telegram просит подождать, аккаунтов: { $count }, до { $until }
health-skipped = Не удалось обработать сообщений: { $count }
health-errors = Последние ошибки
health-no-errors = Нет
health-owner-only = Это видит только владелец бота.
button-health = Как дела у бота
button-health-reload = Обновить
button-skipped-again = Повторить
button-skipped-dismiss = Убрать
skipped-again = Повторяю: { $count }.
skipped-dismiss = Убрано: { $count }.
skipped-none = Повторять больше нечего.
skipped-report =
    { $count ->
        [one] { $count } сообщение не удалось обработать, я его пропустил.
        [few] { $count } сообщения не удалось обработать, я их пропустил.
        [many] { $count } сообщений не удалось обработать, я их пропустил.
       *[other] { $count } сообщения не удалось обработать, я их пропустил.
    }
