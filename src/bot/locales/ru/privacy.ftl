### Who sees the number, and who is found by it

privacy-title = Конфиденциальность { $name }
privacy-number = Номер: { $phone }
privacy-phone_number = Кто видит мой номер
privacy-added_by_phone = Кто находит меня по номеру
audience-everybody = Все
audience-contacts = Мои контакты
audience-nobody = Никто
privacy-always = Всегда: { $who }
privacy-never = Никогда: { $who }
privacy-more =
    { $count ->
        [one] и ещё { $count }
        [few] и ещё { $count }
        [many] и ещё { $count }
       *[other] и ещё { $count }
    }
privacy-groups =
    { $count ->
        [one] участники { $count } группы
        [few] участники { $count } групп
        [many] участники { $count } групп
       *[other] участники { $count } групп
    }
privacy-close-friends = близкие друзья
privacy-premium = пользователи Premium
privacy-bots = боты
privacy-contacts = контакты
privacy-note-phone_number = У кого ваш номер записан или кто его уже видел, у тех он и останется: никакая настройка его не вернёт.
privacy-note-added_by_phone = Это касается только тех, кто знает ваш номер и кого вы не добавили. Варианта «Никто» в Telegram здесь нет: ваши контакты всегда могут найти вас по номеру.
privacy-drop = Крестик ниже убирает человека из исключений. Группы и подобное остаются; изменить их можно в Telegram: Настройки > Конфиденциальность.
privacy-set-phone_number = Изменено. Теперь ваш номер видят: { $audience }.
privacy-set-added_by_phone = Изменено. Теперь вас находят по номеру: { $audience }.
privacy-dropped = { $name } больше не в исключениях.
privacy-dropped-already = Этого исключения уже не было.
