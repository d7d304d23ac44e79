### News of contacts

notification-title = Новости контактов { $name }
notification-more =
    { $count ->
        [one] И ещё { $count }.
        [few] И ещё { $count }.
        [many] И ещё { $count }.
       *[other] И ещё { $count }.
    } /contacts покажет всех, какие они сейчас.
notification-saved_list = Сохранённые номера { $name } прочитаны.
notification-joined = { $name } теперь в Telegram.
newcomer-closes = Закрываю пустой чат, как задано в /settings.
newcomer-kept = { $name } остаётся в ваших контактах.
newcomer-deleted = Контакт удалён: { $name }. Telegram забыл и номер.
newcomer-deleted-hidden = Контакт удалён: { $name }. Номер мне не виден, поэтому Telegram мог его сохранить.
newcomer-deleted-not-all = Telegram оставил что-то о контакте { $name }. Посмотрите в /saved.
newcomer-gone = { $name } больше не в ваших контактах.
newcomer-closed = Пустой чат закрыт: { $name }. Его не вернёт даже отмена.
newcomer-empty = Чата с контактом { $name } нет.
newcomer-used = Чат с контактом { $name } не пуст, поэтому я его не тронул.
notification-share_offer = { $name } добавил(а) вас в контакты, но не знает вашего номера.
notification-share-how =
    { $count ->
        [1] Чтобы решить, нажмите на имя ниже; без подтверждения ничего не будет показано.
        [one] Чтобы решить, выберите человека ниже; без подтверждения ничего не будет показано.
        [few] Чтобы решить, выберите человека ниже; без подтверждения ничего не будет показано.
        [many] Чтобы решить, выберите человека ниже; без подтверждения ничего не будет показано.
       *[other] Чтобы решить, выберите человека ниже; без подтверждения ничего не будет показано.
    }
notification-name = { $name }, новое имя: { $now }. В ваших контактах останется имя, которое дали вы.
notification-username = { $name } сменил(а) имя пользователя с @{ $was } на @{ $now }.
notification-username-new = { $name } взял(а) имя пользователя @{ $now }.
notification-username-gone = { $name } отказался(-ась) от имени пользователя @{ $was }.
notification-number = { $name } сменил(а) номер с { $was } на { $now }.
notification-account_deleted = { $name } удалил(а) свой аккаунт Telegram.
notification-lost_mutual = { $name } больше не держит вас в контактах.
notification-birthday = { $name }: сегодня день рождения.
notification-birthday-age = { $name }: сегодня исполняется { $age }.
notification-birthday-past = { $name }: день рождения был { $day }.
notification-birthday-past-age = { $name }: { $day } исполнилось { $age }.
notification-reconciled = Telegram не ответил мне на это: { $what }.
notification-reconciled-unnamed = Telegram не ответил мне, когда я что-то менял в этом аккаунте.
notification-reconciled-done = Я проверил: это выполнено. Подробности в /history.
notification-reconciled-not_done = Я проверил: это не выполнено, ничего не изменилось. Можно повторить.
notification-reconciled-partly = Я проверил: выполнена только часть. Какая, покажет /history.

## What is news

notification-settings-title = Новости
notification-settings = Нажмите, чтобы включить или выключить. О том, что вы делаете сами, я не сообщаю.
notification-settings-none = Всё выключено.
notification-settings-live = Сразу; не больше 3 в минуту, остальное одним сообщением.
notification-settings-digest = Одно сообщение в день для каждого аккаунта, следующее { $time }.
notification-settings-night = Без звука с { $from } до { $to } по вашему времени.
notification-zone-ask = Который у вас час? По нему я буду присылать новости дня и не шуметь ночью.
notification-zone-write = Который у вас час? Нажмите или напишите время, страну или большой город рядом.
notification-zone-which = Где часы идут как у вас, и летом, и зимой?
notification-zone-unknown = Не знаю такого места. Напишите большой город рядом, страну или время, например 14:30.
