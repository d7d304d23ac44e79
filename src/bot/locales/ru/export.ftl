### Export

command-export = Ваши контакты файлом; добавьте слова для поиска
button-export = Экспорт
button-export-many = Экспорт: { $count }
button-send-contact = Отправить контактом

export-contacts =
    { $count ->
        [one] { $count } контакт аккаунта { $name }
        [few] { $count } контакта аккаунта { $name }
        [many] { $count } контактов аккаунта { $name }
       *[other] { $count } контакта аккаунта { $name }
    }
export-contacts-some = { $count } из { $total } контактов аккаунта { $name }
export-contacts-none = Контактов пока нет, экспортировать нечего.
export-contacts-none-match = Никто не подходит, экспортировать нечего. Все контакты: /export.
export-saved =
    { $count ->
        [one] { $count } сохранённый номер аккаунта { $name }
        [few] { $count } сохранённых номера аккаунта { $name }
        [many] { $count } сохранённых номеров аккаунта { $name }
       *[other] { $count } сохранённых номера аккаунта { $name }
    }
export-saved-some = { $count } из { $total } сохранённых номеров аккаунта { $name }
export-saved-none = Сохранённых номеров нет, экспортировать нечего.
export-saved-none-match = Ни один номер не подходит, экспортировать нечего. Все номера: /saved.
export-saved-read = На { $time }, когда список был прочитан.
export-saved-holds = Имена и номера так, как они сохранены.
export-filter = Только: { $filter }
export-holds = С номером: { $phones }, с именем пользователя: { $usernames }, и у каждого Telegram id.
export-holds-mutual = С номером: { $phones }, с именем пользователя: { $usernames }, и у каждого Telegram id и отметка, есть ли вы в контактах.

export-ask = Какой файл сделать?
export-vcard3 = vCard 3.0
export-vcard4 = vCard 4.0
export-csv = CSV
export-json = JSON
export-vcard3-about = · vCard 3.0 читает почти любой телефон, адресная книга и почта.
export-vcard4-about = · vCard 4.0 — новее, для программ, которые его просят.
export-csv-about = · CSV — таблица со столбцами как у Google, открывается и в редакторах таблиц.
export-json-about = · JSON — чтобы прочитал я или ваши собственные программы.

send-contact-hidden = Номер от вас скрыт, отправить контакт не получится.
