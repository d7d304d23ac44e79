### Searching

search-ask = Кого ищете? Напишите имя или имя пользователя.
search-short = Напишите хотя бы две буквы имени.
search-unasked-letters =
    { $letters ->
        [one] Telegram ищет от { $letters } буквы, поэтому поиск был только по вашим контактам.
        [few] Telegram ищет от { $letters } букв, поэтому поиск был только по вашим контактам.
        [many] Telegram ищет от { $letters } букв, поэтому поиск был только по вашим контактам.
       *[other] Telegram ищет от { $letters } букв, поэтому поиск был только по вашим контактам.
    }
search-unasked = Telegram нужно больше букв, поэтому поиск был только по вашим контактам.
search-no-contact = Среди ваших контактов никого. Напишите имя подробнее, чтобы искать во всём Telegram.
search-title = Поиск: { $words }
search-mine = Ваши контакты и чаты
search-others = Другие в Telegram
search-contact = контакт
search-nobody = Никого не нашлось. Проверьте написание или попробуйте имя пользователя или номер телефона.
