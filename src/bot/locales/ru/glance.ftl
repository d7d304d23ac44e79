### The book at a glance

glance-title = Контакты аккаунта { $name }.
glance-none = Пришлите мне контакт или файл с контактами.
glance-look = Нажмите на число, чтобы посмотреть.
glance-saved =
    { $count ->
        [one] Telegram помнит { $count } загруженный вами номер.
        [few] Telegram помнит { $count } загруженных вами номера.
        [many] Telegram помнит { $count } загруженных вами номеров.
       *[other] Telegram помнит { $count } загруженных вами номера.
    }
button-glance = Обзор
button-glance-contacts = Контакты · { $count }
button-glance-deleted = Удалённые аккаунты · { $count }
button-glance-doubles = Похожи · { $count }
button-glance-nameless = Без имени · { $count }
button-glance-oneSided = Без вас в контактах · { $count }
button-glance-birthdays = Дни рождения
button-glance-birthdays-near = Дни рождения · { $count }
button-glance-saved = Сохранённые номера · { $count }
