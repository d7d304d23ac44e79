### Import

import-self = Это ваш собственный номер: себя в контакты не добавить.
import-nobody-sent = В том, что вы прислали, никого нет. Как прислать людей, покажет /import.
import-too-many = Вы прислали больше { $most } номеров, а сразу больше я не беру, поэтому чтение остановлено. Присылайте меньше файлов или контактов за раз.
import-how =
    Пришлите мне людей любым способом:
    · файл, как его экспортируют телефоны, Google, Outlook и почтовые программы: .vcf, .csv, .xlsx, .json, .ldif, contacts.html из Telegram Desktop, .zip с любыми из них или текст с именами и номерами
    · фото QR-кода с контактом
    · контакты из телефона или Telegram; несколько сразу — это один импорт
    · /import с номером и именем, например /import +44 20 7946 0958 Zoe Miller, сколько угодно строк

    Одного человека я добавлю сразу. Если их больше, сначала покажу, что будет, и ничего не отправлю без вашего согласия.
import-dropped = Я храню три открытых импорта, поэтому самый старый закрыт: { $name }. Пришлите его снова, если понадобится.
import-dropped-nameless = Я храню три открытых импорта, поэтому самый старый закрыт. Пришлите этих людей снова, если понадобится.
import-shows-number-now = Теперь там виден ваш номер: его видят все контакты. Изменить: /privacy.
import-title-deferred = Новая попытка для { $name }, как просил Telegram
import-title = Импорт в контакты аккаунта { $name }
import-count-added = добавлено: { $count }
import-count-renamed = переименовано: { $count }
import-count-already = уже есть: { $count }
import-count-kept = с прежним именем: { $count }
import-count-not_found = не найдено или скрыто: { $count }
import-count-deferred = повторить позже: { $count }
import-count-declined = не проверено: { $count }
import-count-unusable = непригодно: { $count }
import-added = { $name } теперь в контактах аккаунта { $owner }.
import-already = { $name } уже в контактах аккаунта { $owner }.
import-kept-name = { $phone } есть в ваших контактах под именем { $name }. Имя осталось прежним.
import-kept-nameless = { $phone } есть в ваших контактах под именем { $name }.
import-renamed = { $name }: раньше в контактах под именем { $old }, теперь переименовано.
import-not_found = { $name }, { $phone }: не найдено или скрыто.
import-not_found-importers =
    { $name }, { $phone }: не найдено или скрыто. { $importers ->
        [one] Этот номер записан ещё у { $importers } человека.
        [few] Этот номер записан ещё у { $importers } человек.
        [many] Этот номер записан ещё у { $importers } человек.
       *[other] Этот номер записан ещё у { $importers } человек.
    }
import-deferred = { $name }, { $phone }: Telegram просит повторить позже. Сделаю это сам: { $time }.
import-declined = { $name }, { $phone }: Telegram не проверил этот номер, хотя я просил несколько дней. Есть ли у него владелец, неизвестно.
import-unusable = { $who }: не импортировано, { $reason }.
list-more =
    { $count ->
        [one] … и ещё { $count }.
        [few] … и ещё { $count }.
        [many] … и ещё { $count }.
       *[other] … и ещё { $count }.
    }
import-count-by_id = добавить без номера: { $count }
import-count-new = новых: { $count }
import-count-unclear = неясных: { $count }
import-count-rename = под другим именем: { $count }
import-count-tried = раньше не найдено: { $count }
import-count-duplicate = повторов: { $count }
import-count-failed = не удалось: { $count }
import-count-left = пропущено: { $count }
import-count-there = было раньше: { $count }
import-note-not_found = Этих номеров нет в Telegram, или они скрыты. Они остаются в сохранённом списке Telegram и сами станут контактами, когда их владельцы придут в Telegram.
import-note-deferred = Telegram ограничивает, сколько номеров проверяет за раз. Эти я отправлю снова сам и сообщу, что с ними стало; делать ничего не нужно.

unusable-no_phone = в карточке нет номера
unusable-empty = в ней ничего нет
unusable-own = это ваш собственный номер
unusable-label_full = у контакта не больше 50 меток
unusable-no_digits = в номере нет цифр
unusable-too_short = номер слишком короткий
unusable-too_long = слишком длинно
unusable-needs_country = номеру нужен код страны, например +44
unusable-unknown_code = такого кода нет ни у одной страны
unusable-no_plan = таких номеров нет ни в одной стране
unusable-unreadable = не удалось прочитать
unusable-shortened = у номера нет начала
unusable-machine = это факс, пейджер или модем
unusable-other_person = это номер другого человека
unusable-about_phone = это о телефоне, а не номер
unusable-other_column = это в столбце без значения
unusable-too_many = слишком много номеров в одной записи
unusable-too_large = запись больше любого контакта
unusable-too_deep = слишком глубокая вложенность записи
unusable-imprecise = таблица округлила последние цифры
unusable-formula = это формула без результата
unusable-hidden = это в скрытой строке или столбце
unusable-part_other = там нет контактов
unusable-part_unclear = столбцы там непонятны, пришлите отдельно
unusable-part_text = это текст, пришлите его отдельно
unusable-part_picture = картинок слишком много; если на этой QR-код, пришлите её отдельно
unusable-part_backup = это моя резервная копия, пришлите её отдельно
unusable-part_hidden = это скрытый лист
unusable-part_archive = это архив, распакуйте и пришлите отдельно
unusable-part_locked = там пароль
unusable-part_large = это больше, чем я могу распаковать
unusable-part_damaged = файл повреждён, прочитано не всё
unusable-part_repeated = те же люди есть в другой части вашего файла
