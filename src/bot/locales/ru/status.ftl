### Who was seen when

status-title = Был(а) в сети, контакты { $name } · { $count }
status-nobody = Пока показывать некого.
status-group = { $group } · { $count }
status-online = Сейчас в сети
status-minutes = За последний час
status-hours = За сутки
status-days = Несколько дней назад
status-recently = Недавно
status-last_week = На этой неделе
status-last_month = В этом месяце
status-hidden = Давно или скрыто
status-by_me = Вы скрываете своё
names-more = ещё { $count }

## The chart, whose labels have room for some 17 letters

chart-title =
    { $count ->
        [one] Когда { $count } контакт был в сети
        [few] Когда { $count } контакта были в сети
        [many] Когда { $count } контактов были в сети
       *[other] Когда { $count } контакта были в сети
    }
chart-count = { $count }
chart-online = Сейчас в сети
chart-minutes = За час
chart-hours = За сутки
chart-days = Дни назад
chart-recently = Недавно
chart-last_week = На этой неделе
chart-last_month = В этом месяце
chart-hidden = Давно или скрыто
chart-by_me = Вы скрываете своё
