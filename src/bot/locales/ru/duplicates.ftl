### Duplicates

duplicates-title = Дубликаты, контакты аккаунта { $name }
duplicates-none = Дубликатов не вижу.
duplicates-reason-number = Один номер
duplicates-reason-moved = Теперь другой аккаунт
duplicates-reason-name = Одно имя
duplicates-reason-apart = Контакт и номер порознь
duplicates-reason-first_name = Одинаковое имя без фамилии
duplicates-count = { $reason }: { $count }
duplicates-about-number = Один и тот же номер, записанный по-разному.
duplicates-about-moved = Одно имя дважды: один аккаунт удалён или больше года не в сети, другим пользуются.
duplicates-about-name = Одно и то же имя, несмотря на регистр, диакритику, алфавит и украшения.
duplicates-about-apart = Контакт скрывает номер, а под тем же именем сохранён номер без видимого аккаунта.
duplicates-about-first_name = Такое имя только у этих двоих. Это может быть совпадением.
duplicates-next = Просмотрите их по очереди, решать вам.
duplicates-saved = Сохранённые номера учтены на { $time }.
duplicates-saved-unread = Сохранённые номера ещё не прочитаны и не учтены. Сначала прочитайте их: /saved
duplicates-stays = остаётся
duplicates-saved-number = сохранённый номер, аккаунта не видно
duplicates-proposal =
    { $others ->
        [1] Оставить { $number } под именем { $name } и удалить второй?
        [one] Оставить { $number } под именем { $name } и удалить ещё { $others }?
        [few] Оставить { $number } под именем { $name } и удалить ещё { $others }?
        [many] Оставить { $number } под именем { $name } и удалить ещё { $others }?
       *[other] Оставить { $number } под именем { $name } и удалить ещё { $others }?
    }
duplicates-effect-contacts = Удалённый исчезнет из контактов на всех устройствах. Чат останется, уведомления не будет.
duplicates-effect-friend = Удаляемый контакт в близких друзьях, а остающийся — нет. Добавить его: /close_friends.
duplicates-effect-deleted = Удалённый аккаунт не вернуть, даже кнопкой «Отменить».
duplicates-effect-numbers = Telegram забудет удалённый сохранённый номер. «Отменить» сохранит его снова.
duplicates-effect-apart = Telegram забудет номер; если он чужой, «Отменить» сохранит его снова. Если свой, я добавлю контакт заново с ним, и «Отменить» этого не тронет.
duplicates-changed = С тех пор контакты изменились, поэтому я ничего не объединил. Сейчас так:
duplicates-done-already = Они уже объединены.
duplicates-merged =
    { $count ->
        [1] Осталось: { $names }.
        [one] Объединён { $count } дубликат. Осталось: { $names }.
        [few] Объединены { $count } дубликата. Осталось: { $names }.
        [many] Объединено { $count } дубликатов. Осталось: { $names }.
       *[other] Объединены { $count } дубликата. Осталось: { $names }.
    }
duplicates-deleted = Удалены контакты: { $names }.
duplicates-numbers =
    { $count ->
        [one] Удалён { $count } сохранённый номер.
        [few] Удалены { $count } сохранённых номера.
        [many] Удалено { $count } сохранённых номеров.
       *[other] Удалены { $count } сохранённых номера.
    }
duplicates-not-all = Часть сохранённых номеров Telegram удалить не смог и не говорит какую. Прочитайте список снова, и /saved их покажет.
duplicates-some-changed =
    { $count ->
        [one] { $count } группа с тех пор изменилась и осталась как есть.
        [few] { $count } группы с тех пор изменились и остались как есть.
        [many] { $count } групп с тех пор изменились и остались как есть.
       *[other] { $count } группы с тех пор изменились и остались как есть.
    }
duplicates-left-out =
    { $count ->
        [one] { $count } пара пропущена: вы сказали, что это разные люди.
        [few] { $count } пары пропущены: вы сказали, что это разные люди.
        [many] { $count } пар пропущено: вы сказали, что это разные люди.
       *[other] { $count } пары пропущены: вы сказали, что это разные люди.
    }
duplicates-told-apart = Хорошо, больше не покажу их как дубликаты.
duplicates-all-ask =
    { $count ->
        [1] Удалить этот сохранённый номер аккаунта { $owner }? Он есть ещё раз, записанный иначе:
        [one] Удалить { $count } сохранённый номер аккаунта { $owner }? Каждый есть ещё раз, записанный иначе:
        [few] Удалить { $count } сохранённых номера аккаунта { $owner }? Каждый есть ещё раз, записанный иначе:
        [many] Удалить { $count } сохранённых номеров аккаунта { $owner }? Каждый есть ещё раз, записанный иначе:
       *[other] Удалить { $count } сохранённых номера аккаунта { $owner }? Каждый есть ещё раз, записанный иначе:
    }
duplicates-all-line = { $phone } · остаётся: { $name }, { $kept }
