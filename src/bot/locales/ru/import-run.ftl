### An import while it runs, and after

import-title-running = Импорт в контакты аккаунта { $name }
import-title-paused = Импорт в контакты аккаунта { $name }, на паузе
import-title-done = Импорт в контакты аккаунта { $name } завершён
import-title-cancelled = Импорт в контакты аккаунта { $name } прерван
import-so-far = { $settled } из { $total }
import-paused = Ничего не отправляется, пока вы не продолжите.
import-paused-signed_out = Подключите этот аккаунт снова через /pair и нажмите «Продолжить».
import-paused-restricted = Telegram сейчас ограничивает этот аккаунт. Напишите @SpamBot в Telegram, чтобы узнать причину и срок, а потом нажмите «Продолжить».
import-paused-outdated = Эта программа слишком стара для Telegram. Когда её обновят, нажмите «Продолжить».
import-paused-refused = Telegram отклонил несколько номеров подряд, поэтому я остановился. Нажмите «Продолжить», чтобы попробовать ещё раз, или «Прервать»; отправленное остаётся.
import-waits-flood = Пауза, чтобы Telegram не ограничил аккаунт. Продолжу сам: { $time }.
import-waits-deferred = Остальные номера Telegram примет позже. Продолжу сам: { $time }.
import-waits-trouble = Telegram сейчас не отвечает. Попробую снова сам: { $time }.
import-waits-turn = На этом аккаунте идёт другая работа. Импорт ждёт очереди и начнётся сам.
import-left-soon = Осталось меньше минуты
import-left-minutes =
    { $minutes ->
        [one] Осталась примерно { $minutes } минута
        [few] Осталось примерно { $minutes } минуты
        [many] Осталось примерно { $minutes } минут
       *[other] Осталось примерно { $minutes } минуты
    }
import-note-renamed = Некоторые из переименованных были в контактах без видимого номера, поэтому раньше это не было заметно. Изменить имя можно в карточке через /contacts.
import-note-declined = Не проверены: Telegram днями откладывал эти номера. Есть ли у них владельцы, неизвестно.
import-note-failed = Не удалось: эти Telegram отклонил. Тот же файл попробует их ещё раз.
import-note-cancelled = Отправленное раньше остаётся. Тот же файл продолжит с остальными.
outcome-pending = ждёт очереди
outcome-added = добавлено
outcome-renamed = переименовано
outcome-already = уже было
outcome-kept = в контактах под другим именем, оно остаётся
outcome-not_found = не найдено или скрыто
outcome-not_found-importers =
    { $importers ->
        [one] не найдено или скрыто; номер записан ещё у { $importers } человека
        [few] не найдено или скрыто; номер записан ещё у { $importers } человек
        [many] не найдено или скрыто; номер записан ещё у { $importers } человек
       *[other] не найдено или скрыто; номер записан ещё у { $importers } человек
    }
outcome-deferred = повтор позже
outcome-deferred-until = повтор: { $time }
outcome-declined = не проверено
outcome-failed = не удалось
outcome-failed-why = не удалось: { $why }
outcome-left = пропущено
outcome-left-tried = пропущено, раньше не найдено
import-kind-new = новый
import-kind-unclear = неясно
import-kind-by_id = новый
import-kind-rename = под другим именем
import-kind-tried = раньше не найден
import-kind-already = уже есть
import-kind-duplicate = повтор
import-kind-unusable = непригоден
ledger-row = Строка
ledger-number = Номер
ledger-name = Имя
ledger-outcome = Итог
ledger-reason = Причина
ledger-time = Время
ledger-where = Где
ledger-others = Есть ещё у других
import-others-title =
    { $count ->
        [one] { $count } номер, который есть и у других, сначала самые частые:
        [few] { $count } номера, которые есть и у других, сначала самые частые:
        [many] { $count } номеров, которые есть и у других, сначала самые частые:
       *[other] { $count } номера, которые есть и у других, сначала самые частые:
    }
jobs-title = Сейчас идёт
jobs-none = Сейчас ничего не идёт.
jobs-undelivered = Итог импорта или отмены не удалось доставить одному человеку, и после многих попыток я сдался. Сам итог цел: его покажут /jobs и /history.

## The table that was imported, given back

filled-found = Найдено
filled-username = Имя пользователя Telegram
filled-id = Telegram ID
filled-seen = Был(а) в сети
filled-yes = да
filled-no-table = Таблицы в этом файле больше нет. Что стало с каждым номером, видно в «Все строки в CSV».
