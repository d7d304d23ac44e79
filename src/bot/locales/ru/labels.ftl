### Notes and labels

note-ask = Что записать о { $name }?
note-ask-again =
    Ваша заметка о { $name }:
    { $note }

    Напишите новую, чтобы её заменить.
note-ask-many =
    { $count ->
        [1] Что записать об этом контакте? Добавлю к заметке, которая уже есть.
        [one] Что записать о { $count } контакте? Добавлю к заметкам, которые уже есть.
        [few] Что записать о { $count } контактах? Добавлю к заметкам, которые уже есть.
        [many] Что записать о { $count } контактах? Добавлю к заметкам, которые уже есть.
       *[other] Что записать о { $count } контактах? Добавлю к заметкам, которые уже есть.
    }
note-saved = Заметка сохранена: { $name }.
note-removed = Заметка удалена: { $name }.
note-same = О { $name } уже записано именно это.
note-saved-many =
    { $count ->
        [one] Заметка сохранена для { $count } контакта.
        [few] Заметка сохранена для { $count } контактов.
        [many] Заметка сохранена для { $count } контактов.
       *[other] Заметка сохранена для { $count } контактов.
    }
note-none = О { $name } заметки нет.
label-title = Метки { $name }
label-title-many =
    { $count ->
        [1] Метки этого контакта
        [one] Метки { $count } контакта
        [few] Метки { $count } контактов
        [many] Метки { $count } контактов
       *[other] Метки { $count } контактов
    }
label-how = Нажмите на метку, чтобы поставить или снять её.
label-first = Меток у вас пока нет. Создайте первую.
label-more =
    { $count ->
        [one] Ещё { $count } метка в /labels.
        [few] Ещё { $count } метки в /labels.
        [many] Ещё { $count } меток в /labels.
       *[other] Ещё { $count } метки в /labels.
    }
label-ask = Какие метки? Разделите их запятыми.
label-unusable = В метке нужна буква, цифра или эмодзи.
label-full = Не у всех нашлось место для { $labels }: у контакта не больше { $count } меток.
label-given =
    { $count ->
        [0] Метки { $labels } уже были у всех.
        [one] Поставлены метки { $count } контакту: { $labels }
        [few] Поставлены метки { $count } контактам: { $labels }
        [many] Поставлены метки { $count } контактам: { $labels }
       *[other] Поставлены метки { $count } контактам: { $labels }
    }
label-taken =
    { $count ->
        [0] Меток { $labels } уже ни у кого не было.
        [one] Сняты метки с { $count } контакта: { $labels }
        [few] Сняты метки с { $count } контактов: { $labels }
        [many] Сняты метки с { $count } контактов: { $labels }
       *[other] Сняты метки с { $count } контактов: { $labels }
    }
labels-title = Ваши метки
labels-none = Меток пока нет. /label zoe rome, climbing поставит Zoe две.
labels-how = Ищите так: /contacts #rome или просто #rome.
labels-count =
    { $count ->
        [one] { $count } контакт
        [few] { $count } контакта
        [many] { $count } контактов
       *[other] { $count } контакта
    }
labels-one =
    { $count ->
        [one] { $label } · { $count } контакт
        [few] { $label } · { $count } контакта
        [many] { $label } · { $count } контактов
       *[other] { $label } · { $count } контакта
    }
labels-gone = Этой метки больше нет ни у одного контакта.
labels-rename-ask = Как назвать метку { $label }? Если такая метка уже есть, они станут одной.
labels-renamed = Метка { $label } теперь называется { $to }.
labels-merge-ask = С какой меткой объединить { $label }?
labels-dropped =
    { $count ->
        [one] Метка { $label } снята с { $count } контакта.
        [few] Метка { $label } снята с { $count } контактов.
        [many] Метка { $label } снята с { $count } контактов.
       *[other] Метка { $label } снята с { $count } контактов.
    }
