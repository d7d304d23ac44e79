### Tidy names

tidy-title = Поправить имена контактов { $name }
tidy-title-running = Исправление имён контактов { $name }
tidy-title-paused = Исправление имён контактов { $name }, на паузе
tidy-title-done = Имена контактов { $name } исправлены
tidy-title-cancelled = Исправление имён контактов { $name } прервано
tidy-ask = Выберите, что исправить. Вы увидите каждое имя до отправки, а «Отменить» вернёт прежние.
tidy-nothing = Имена в порядке. Менять нечего.
tidy-order = Сначала фамилия · { $count }
tidy-capitals = Одни заглавные · { $count }
tidy-emoji = Эмодзи и украшения · { $count }
tidy-titles = Титулы и знаки впереди · { $count }
tidy-split = Имя и фамилия в одном поле · { $count }
tidy-read =
    { $count ->
        [one] Изменится { $count } имя. Пока ничего не отправлено.
        [few] Изменятся { $count } имени. Пока ничего не отправлено.
        [many] Изменятся { $count } имён. Пока ничего не отправлено.
       *[other] Изменятся { $count } имени. Пока ничего не отправлено.
    }
tidy-count = переименовать: { $count }
tidy-rows = Прежние и новые имена
tidy-note-not_found = Не найдено: у этих контактов уже другой номер. Отправьте для них /tidy снова.
tidy-note-failed = Не удалось: эти Telegram отклонил. /tidy попробует ещё раз.
tidy-note-cancelled = Отправленное раньше остаётся. /tidy продолжит с остальными.
