### What would be imported, before anything is sent

import-read =
    { $count ->
        [one] Прочитан { $count } номер. Пока ничего не отправлено.
        [few] Прочитано { $count } номера. Пока ничего не отправлено.
        [many] Прочитано { $count } номеров. Пока ничего не отправлено.
       *[other] Прочитано { $count } номера. Пока ничего не отправлено.
    }
import-read-people =
    { $count ->
        [one] Здесь { $count } человек. Пока ничего не отправлено.
        [few] Здесь { $count } человека. Пока ничего не отправлено.
        [many] Здесь { $count } человек. Пока ничего не отправлено.
       *[other] Здесь { $count } человека. Пока ничего не отправлено.
    }
import-parts = Откуда: { $list }.
import-part = { $name } ({ $count })
import-country = Нет кода страны? Возьму код { $code } ({ $country }).
import-country-none = Номера без кода страны нельзя использовать, пока вы не скажете, из какой они страны.
import-read-home =
    { $count ->
        [one] { $count } номер без кода страны
        [few] { $count } номера без кода страны
        [many] { $count } номеров без кода страны
       *[other] { $count } номера без кода страны
    }, поэтому взята страна { $country }: { $text } — это { $phone }.{ $unclear ->
        [yes] {" "}Но может быть и { $other }.
       *[no] {""}
    }
import-read-plus =
    { $count ->
        [one] { $count } номер с кодом страны, но без +
        [few] { $count } номера с кодом страны, но без +
        [many] { $count } номеров с кодом страны, но без +
       *[other] { $count } номера с кодом страны, но без +
    }: { $text } — это { $phone }.{ $unclear ->
        [yes] {" "}Но может быть и { $other }.
       *[no] {""}
    }
import-annotations = К контактам добавится: { $list }.
import-extras = Остальное в Telegram хранить негде: { $list }.
extra-note =
    { $count ->
        [one] { $count } заметка
        [few] { $count } заметки
        [many] { $count } заметок
       *[other] { $count } заметки
    }
extra-label = метки, контактов: { $count }
extra-organisation =
    { $count ->
        [one] { $count } компания
        [few] { $count } компании
        [many] { $count } компаний
       *[other] { $count } компании
    }
extra-birthday =
    { $count ->
        [one] { $count } день рождения
        [few] { $count } дня рождения
        [many] { $count } дней рождения
       *[other] { $count } дня рождения
    }
extra-photo =
    { $count ->
        [one] { $count } фотография
        [few] { $count } фотографии
        [many] { $count } фотографий
       *[other] { $count } фотографии
    }
extra-email =
    { $count ->
        [one] { $count } адрес эл. почты
        [few] { $count } адреса эл. почты
        [many] { $count } адресов эл. почты
       *[other] { $count } адреса эл. почты
    }
extra-address =
    { $count ->
        [one] { $count } адрес
        [few] { $count } адреса
        [many] { $count } адресов
       *[other] { $count } адреса
    }
extra-website =
    { $count ->
        [one] { $count } сайт
        [few] { $count } сайта
        [many] { $count } сайтов
       *[other] { $count } сайта
    }
extra-other_account =
    { $count ->
        [one] { $count } аккаунт в другом сервисе
        [few] { $count } аккаунта в других сервисах
        [many] { $count } аккаунтов в других сервисах
       *[other] { $count } аккаунта в других сервисах
    }
import-country-ask = Из какой страны номера без кода? Напишите название, две буквы или код, например Германия, DE или +49.
import-country-unknown = Такой страны не знаю. Напишите название, две буквы или код, например Германия, DE или +49.
import-shows-number = Добавленные люди увидят ваш номер: его видят все контакты. Изменить: /privacy.
import-names-kept = Контакты под другим именем сохранят имя, которое дали вы, если вы их не включите.
import-changes-nothing = Все они уже в ваших контактах. Тот же файл ничего не изменит.
import-nobody-new = Новых людей здесь нет: тот же файл ничего не изменит.
import-tried = Номера, не найденные раньше, выключены, пока вы их не включите. Они сами станут контактами, когда владельцы придут в Telegram.
import-nobody = Здесь нет никого, кого можно добавить.
import-nothing-on = Ничего не включено. Включите тех, кого хотите импортировать.
import-all-on = все
import-some-on = из них { $count }
import-none-on = никого
import-kept = оставить имена
import-never-sent = делать нечего
import-rows-new = Новые
import-rows-unclear = Неясно, чей номер
import-rows-by_id = Новые, без номера
import-rows-rename = Под другим именем
import-rows-tried = Раньше не найдены
import-rows-already = Уже есть
import-rows-duplicate = Повторы
import-rows-unusable = Непригодные
import-row-unclear = { $phone } или { $other }
import-row-moved = { $phone }; у { $name } в Telegram другой номер
import-row-rename = вместо { $old }
import-row-duplicate = как в строке { $row }
import-row-no-number = добавление без номера
import-row-account = { $account }, из { $field }
import-row-line = строка { $line }
import-row-entry = запись { $entry }
import-bulk-title =
    { $count ->
        [one] Вы знакомы с этим { $count } человеком?
        [few] Вы знакомы с этими { $count } людьми?
        [many] Вы знакомы с этими { $count } людьми?
       *[other] Вы знакомы с этими { $count } людьми?
    }
import-bulk = Telegram ограничивает аккаунты, которые ищут много незнакомых, а некоторые блокирует. Своя книга контактов не опасна, чужой список опасен; этого не отменить.

## The columns of a table

columns-title = Что в этих столбцах?
columns-how = Это мои догадки. Нажмите, чтобы исправить.
columns-no-number = Сначала укажите, в каком столбце номера.
column-numbered = Столбец { $number }
column-is = { $column }: { $role }
column-is-such = { $column } (например, { $example }): { $role }
role-whole = Имя полностью
role-first = Имя
role-middle = Отчество
role-last = Фамилия
role-organisation = Компания
role-nickname = Прозвище
role-phone = Номер
role-telegram_id = Telegram id
role-username = Имя пользователя
role-label = Метка
role-country_code = Код страны
role-phone_label = Тип номера
role-machine = Факс или пейджер
role-other_person = Чужой номер
role-about_phone = О телефоне
role-website = Сайт
role-note = Заметка
role-category = Группа
role-email = Эл. почта
role-birthday = День рождения
role-address = Адрес
role-photo = Фото
role-other_account = Другой аккаунт
role-uid = Ключ записи
role-other = Ничего

## Files

file-nameless =
    { $count ->
        [1] Ваш файл
        [one] Ваш { $count } файл
        [few] Ваши { $count } файла
        [many] Ваши { $count } файлов
       *[other] Ваши { $count } файла
    }
file-nothing = этот файл пуст.
file-spreadsheet = это электронная таблица. Сохраните её как CSV, с заголовками вроде Name и Phone в первой строке, и пришлите мне.
file-archive = это архив. Распакуйте его и пришлите файлы из него, которые заканчиваются на .vcf, .csv или .json.
file-locked_archive = этот архив с паролем. Распакуйте его и пришлите файлы с контактами.
file-calendar = в этом файле нет контактов: это календарь. Откройте контакты вместо календаря, выберите «Экспорт» и пришлите .vcf или .csv.
file-mail = в этом файле нет контактов: это письмо. Пришлите вложенный в него файл или скопируйте имена и номера в сообщение.
file-picture = на этой картинке нет QR-кода. Пришлите чёткую, где он занимает весь кадр, или имена и номера текстом.
file-odd_picture = не могу открыть эту картинку. Пришлите её как фото, а не файлом, чтобы Telegram её подогнал.
file-code = QR-код на этой картинке не контакт. Снимите код с карточкой контакта, номером или ссылкой на Telegram.
file-media = в этом файле нет контактов: это запись. Пришлите имена и номера текстом или экспортируйте контакты в файл .vcf или .csv.
file-document = в этом файле нет контактов: это документ. Скопируйте имена и номера в сообщение или сохраните его как обычный текст (.txt) и пришлите.
file-chat = это история чата, контактов в ней нет. Экспортируйте контакты телефона или в Telegram Desktop: Настройки › Продвинутые настройки › Экспорт данных из Telegram.
file-log = в этом файле нет контактов: похоже на журнал, со временем в каждой строке. Пришлите только имена и номера, по одному человеку в строке.
file-web_page = это веб-страница, контактов в ней нет. Из Telegram Desktop пришлите lists/contacts.html, иначе экспортируйте контакты в .vcf или .csv.
file-telegram_list = на этой странице экспорта Telegram частые контакты, сеансы или подобное, но не ваши контакты. Пришлите contacts.html из той же папки.
file-backup = этот файл читает только программа, которая его сделала. Откройте его там, выберите «Экспорт», затем vCard (.vcf) или CSV и пришлите мне.
file-table = в этом файле нет контактов: это таблица без номеров телефонов и имён пользователей. Экспортируйте контакты с номерами в .vcf или .csv и пришлите мне.
file-database = в этом файле нет контактов: это копия базы данных. Выгрузите только имена и номера в .csv и пришлите мне.
file-map = в этом файле нет контактов: это карта или маршрут. Экспортируйте контакты в файл .vcf или .csv и пришлите мне.
file-program = в этом файле нет контактов: это программа или её часть. Экспортируйте контакты в файл .vcf или .csv и пришлите мне.
file-unknown = в этом файле нет контактов. Экспортируйте их в .vcf, .csv, .xlsx или .json или пришлите имена и номера обычным текстом, по одному человеку в строке.
file-empty = в этом файле никого нет.
file-too-many = в этом файле больше { $most } номеров, а сразу больше я не беру, поэтому чтение остановлено. Пришлите его по частям.
file-too-complex = на чтение этого файла не хватает времени или памяти, поэтому оно остановлено. Экспортируйте его заново в .vcf или .csv или пришлите по частям.
file-too-large = этот файл больше 20 МБ, а больше ботам читать нельзя. Экспортируйте меньше контактов за раз или без фото.
