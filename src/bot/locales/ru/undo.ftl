### Undo

command-undo = Отменить последнее изменение

undo-none = Отменять нечего.
undo-something = изменение
undo-never-share = Отменить нельзя: ваш номер уже видели.
undo-never-close_chat = Закрытый чат не вернуть: в нём было только уведомление Telegram.

loss-before = Что не вернётся:
loss-after = Что не вернулось:
loss-mutual = вы в чужих контактах: если вас оттуда убрали, я этого не изменю
loss-number_shared = ваш номер: его уже видели
loss-exceptions = исключения конфиденциальности для людей, до которых мне уже не добраться
loss-deleted_accounts = удалённые аккаунты: Telegram их снова не добавляет
loss-saved_unread = сохранённые номера, которые ещё не прочитал /saved

kept-nothing = { $name }: всё и так было по-прежнему.
kept-changed = { $name }: с тех пор что-то изменилось, поэтому я это не трогал.
kept-changed-now = { $name }: с тех пор что-то изменилось: { $now }. Я это не трогал.
now-called = теперь { $name }
now-no-contact = больше не контакт
kept-impossible = { $name }: вернуть нельзя, в Telegram такого способа нет.
kept-impossible-contact = Вернуть { $name } не могу: Telegram больше не даёт связаться. Если знаете рабочий номер или имя пользователя, пришлите их мне.
kept-impossible-number = Вернуть { $name } не могу: Telegram больше не принимает этот номер.
kept-failed = { $name }: Telegram не дал отменить это полностью. Попробуйте позже.

left-note-contacts = С теми, кого вернуть нельзя, Telegram больше не даёт связаться. Если знаете рабочий номер или имя пользователя, пришлите их мне.
left-note-numbers = Номера, которые вернуть нельзя, Telegram больше не принимает.
undo-count-undone = отменено: { $count }
undo-count-nothing = и так по-прежнему: { $count }
undo-count-changed = изменилось и оставлено: { $count }
undo-count-impossible = вернуть нельзя: { $count }
undo-count-failed = отклонено Telegram: { $count }
redo-count-undone = повторено: { $count }
redo-count-nothing = уже было так: { $count }
redo-count-changed = изменилось и оставлено: { $count }
redo-count-impossible = повторить нельзя: { $count }
redo-count-failed = отклонено Telegram: { $count }
undo-title = Отмена: { $what }
undo-title-again = Повтор: { $what }
undo-waits-import = На этом аккаунте идёт импорт; начну после него.
undo-waits-signed_out = Подключите этот аккаунт снова через /pair, и я продолжу сам.
undo-stopped = Остановлено. Отменённое остаётся отменённым, остальное без изменений.
undo-stopped-signed_out = Подключите этот аккаунт снова через /pair и нажмите «Продолжить».
undo-stopped-restricted = Telegram сейчас ограничивает этот аккаунт. Спросите у @SpamBot, надолго ли, а потом нажмите «Продолжить».
undo-stopped-outdated = Эта программа слишком стара для Telegram. Когда её обновят, нажмите «Продолжить».
undo-stopped-refused = Telegram отклонил несколько изменений подряд, поэтому я остановился. Нажмите «Продолжить», чтобы попробовать снова.
undo-forgotten = Отменено, насколько возможно. В истории этого больше нет.

undo-refused-unknown = Этого больше нет в истории, или аккаунт уже не подключён.
undo-refused-done_already = Это уже отменено.
undo-refused-done_already-at = Это уже было отменено: { $time }.
undo-refused-running = Это уже отменяется; сколько сделано, покажет /jobs.
undo-refused-impossible = Отменить нельзя: это не сработало, или в Telegram нет пути назад.
undo-refused-under_way = Это ещё идёт. Прервите в /jobs или дождитесь конца, а потом отмените.
