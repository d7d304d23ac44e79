### The pairing page. HTML: `<b>` and `<code>` are allowed.

web-title = Подключите аккаунт Telegram
web-audience = Контакты этого аккаунта увидит { $person } в чате с { $bot }.
web-loading = Минутку…
web-choose =
    Выберите, как войти. В обоих случаях откроется отдельный сеанс, который вы можете завершить
    в Telegram в любой момент: <b>Настройки › Устройства</b>.
web-choose-qr = Отсканировать QR-код
web-choose-qr-when = Удобно, если эта страница открыта не на телефоне.
web-choose-phone = Войти по номеру телефона
web-choose-phone-how = Telegram пришлёт код для входа. Введите его здесь и никогда не пишите в чат.
web-qr = QR-код для входа
web-qr-open = Откройте Telegram на телефоне
web-qr-go = Перейдите в <b>Настройки › Устройства › Подключить устройство</b>
web-qr-scan = Наведите камеру на эту картинку
web-phone-instead = Войти по номеру телефона
web-phone = Номер телефона вашего аккаунта Telegram
web-phone-hint = С кодом страны, начиная с +.
web-phone-send = Прислать код
web-qr-instead = Войти по QR-коду
web-code = Код для входа
web-code-sent-app = Telegram прислал его сообщением в ваше приложение.
web-code-sent-sms = Telegram прислал его по SMS.
web-code-sent-call = Telegram позвонит и продиктует его.
web-code-sent-other = Telegram его вам отправил.
web-code-length = Цифр в нём: { $length }.
web-code-for = Отправлен для { $phone }.
web-continue = Продолжить
web-code-again = Прислать новый код
web-phone-other = Другой номер
web-password = Пароль двухэтапной аутентификации
web-password-hint = Ваша подсказка: { $hint }
web-sign-in = Войти
web-confirm =
    Вы вошли в аккаунт { $account }, а в чате у вас другой.
    Подключайте его, только если вы этого хотите.
web-confirm-no = Нет, выйти
web-confirm-yes = Да, подключить этот аккаунт
web-paired = Аккаунт { $name } подключён.
web-paired-close = Можно закрыть эту страницу и вернуться в чат.
web-ended =
    Это подключение завершено, или ссылка открыта в другом браузере. Если аккаунт не подключён,
    отправьте боту <code>/pair</code>, чтобы получить новую ссылку.
web-elsewhere = Подключение продолжается в другой вкладке, где вы открыли ссылку последней.
web-here = Продолжить здесь
web-privacy = Код и пароль идут через эту программу в Telegram, я их не храню. Сеанс зашифрован, <code>/unpair</code> его удаляет.
web-unreachable = Программа сейчас недоступна. Попробуйте через минуту.
web-unreachable-watch = Программа сейчас недоступна. Страница попробует снова сама.
