### Somebody’s card

card-phone-hidden = Номер от вас скрыт
card-seen = Был(а) { $seen }
card-seen-hidden = Был(а) давно, или это от вас скрыто
card-seen-by-me = (Telegram скрывает точное время, потому что вы скрываете своё.)
card-about = О себе: { $about }
card-note = 📝 { $note }
card-labels = 🏷 { $labels }
card-birthday = День рождения: { $day }
card-birthday-age = День рождения: { $day }, возраст: { $age }
card-common-chats =
    { $count ->
        [one] { $count } общая группа
        [few] { $count } общие группы
        [many] { $count } общих групп
       *[other] { $count } общие группы
    }
card-bot = Бот
card-deleted = Этот аккаунт удалён из Telegram.
card-mutual = ⇄ Вы тоже в контактах
card-one-sided = Вас в контактах нет
card-lost-mutual = Вас больше нет в контактах; замечено { $date }
card-close-friend = В близких друзьях
card-premium = Premium
card-no-contact = Не в ваших контактах
card-may-have-me = Показывает вам номер: возможно, вы у них в контактах
card-blocked = В чёрном списке
mark-scam = ⚠️ Telegram отмечает этот аккаунт как мошеннический.
mark-fake = ⚠️ Telegram отмечает этот аккаунт как фейк: он выдаёт себя за другого.
mark-restricted = ⚠️ Telegram ограничивает этот аккаунт.
mark-premium_only = ⭐ Писать могут только пользователи Premium и контакты этого человека.
mark-verified = ✓ Подтверждено Telegram
mark-scam-short = ⚠️ скам
mark-fake-short = ⚠️ фейк
mark-restricted-short = ⚠️ ограничен
mark-premium_only-short = ⭐ только Premium
mark-verified-short = ✓ подтверждён
mark-premium_only-sign = ⭐
mark-verified-sign = ✓
card-self = Это ваш собственный аккаунт
card-id = Telegram id { $id }
card-stale = Данные на { $time }.
card-untold = Больше Telegram вашему аккаунту ничего не сообщает.
