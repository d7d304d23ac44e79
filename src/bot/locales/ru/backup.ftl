### Резервные копии аккаунта, которые хранятся в чате

command-backup = Всё одним файлом, сейчас или регулярно
command-restore = Вернуть из резервной копии то, чего не хватает

backup-title = Резервная копия: { $name }
backup-how = Я присылаю один файл с контактами, заметками, метками, сохранёнными номерами и заблокированными. Он приходит без звука и только при изменениях.
backup-off = Копия приходит, когда вы отправляете /backup.
backup-daily = Копия приходит каждый день.
backup-weekly = Копия приходит каждую неделю.
backup-monthly = Копия приходит каждый месяц.
backup-sent = Последняя: { $time }.
backup-holds-saved =
    { $count ->
        [one] { $count } сохранённый номер на { $time }
        [few] { $count } сохранённых номера на { $time }
        [many] { $count } сохранённых номеров на { $time }
       *[other] { $count } сохранённого номера на { $time }
    }
backup-holds-blocked = заблокировано: { $count }
backup-caption-how = Чтобы вернуть недостающее, нажмите «Восстановить» или ответьте /restore.
backup-too-large = Всё вместе больше 20 МБ, а больше Telegram мне не вернёт. /export выгружает только контакты.
backup-restore-how = Ответьте /restore на резервную копию или пришлите её файл. Сначала я покажу, что вернётся, и только потом что-то изменю.
button-backup = Резервная копия…
button-backup-now = Прислать сейчас
button-backup-off = Нет
button-backup-daily = Каждый день
button-backup-weekly = Каждую неделю
button-backup-monthly = Каждый месяц
settings-backup-off = Резервная копия, { $name }: нет
settings-backup-daily = Резервная копия, { $name }: каждый день
settings-backup-weekly = Резервная копия, { $name }: каждую неделю
settings-backup-monthly = Резервная копия, { $name }: каждый месяц

file-own-backup = это моя резервная копия. Пришлите её отдельно.
file-damaged-backup = эта резервная копия изменена или обрезана, поэтому она не подходит.
file-newer-backup = эту резервную копию сделала более новая версия. Попросите обновить этого бота.

## Что возвращается кроме контактов

import-count-block = заблокировать: { $count }
import-rows-block = Заблокировать
import-kind-block = заблокировать
import-count-blocked = заблокировано: { $count }
outcome-blocked = заблокировано
extra-close_friend = отметки близких друзей: { $count }
unusable-deleted_account = аккаунт удалён
unusable-unreachable_account = без номера и @имени ваш аккаунт их не найдёт
unusable-name_too_long = имя слишком длинное
restore-tried = Сохранённые номера без аккаунта не отправляются, пока вы их не включите.
backup-of = Резервная копия от { $time }
backup-of-other = Резервная копия: { $name }, { $time }
did-restore-backup = Восстановлено из резервной копии от { $time }: { $count }
