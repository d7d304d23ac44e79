### What goes wrong

error-database = Моя база данных сейчас недоступна. Попробуйте через минуту.
error-unknown = У меня что-то пошло не так. Попробуйте снова; если повторится, сообщите тому, кто запустил бота, код { $reference }.

failure-signed_out = Telegram разорвал моё соединение с вашим аккаунтом. Подключите его снова.
failure-budget = Это много за короткое время, поэтому я делаю паузу до { $until }, чтобы Telegram вас не ограничил.
failure-flood = Telegram просит повторить не раньше { $until }.
failure-unreachable = Telegram не ответил вовремя. Неясно, выполнено ли это; повторить можно без вреда.
failure-telegram_broken = У Telegram сейчас неполадки. Попробуйте через несколько минут.
failure-restricted = Telegram сейчас ограничивает этот аккаунт и не разрешает это. Напишите @SpamBot в Telegram, чтобы узнать причину и срок.
failure-spam_reported = На ваш аккаунт пожаловались как на спам, и Telegram этого не разрешает. Спросите у @SpamBot в Telegram, почему и надолго ли.
failure-premium_required = Telegram разрешает это только аккаунтам Premium.
failure-outdated = Эта программа слишком стара для Telegram. Её должен обновить тот, кто её запустил.
failure-phone_invalid = Telegram не принимает этот номер. Проверьте его вместе с кодом страны и попробуйте снова.
failure-phone_unregistered = На этот номер нет аккаунта Telegram. Сначала зарегистрируйтесь в официальном приложении, потом подключите.
failure-phone_banned = Telegram заблокировал этот номер. Как обжаловать, подскажет официальное приложение.
failure-code_wrong = Код неверный. Проверьте и введите снова.
failure-code_expired = Этот код больше не действует. Запросите новый и введите его.
failure-code_unavailable = Telegram сейчас не отправляет код на этот номер. Попробуйте позже или подключите по QR-коду.
failure-password_wrong = Пароль неверный. Проверьте и введите снова.
failure-not_own_account = Владелец этого бота разрешает только аккаунт, с которого вы пишете. Из другого я вышел и ничего не сохранил.
failure-api_key_invalid = Telegram не принимает API_ID и API_HASH этой программы. Исправить их должен тот, кто её запустил.
failure-user_unknown = Telegram больше не даёт этому аккаунту связаться с этим человеком.
failure-name_empty = Telegram не видит ничего в этом имени. Нужна хотя бы одна буква или цифра.
failure-share_request_gone = Ваш номер там больше не ждут: он уже известен, или вас нет в контактах. Сейчас ничего не показано.
failure-share_needs_adding = Сначала добавьте человека в контакты, потом покажите номер. Сейчас ничего не показано.
failure-takeout_delay = Telegram хочет убедиться, что это вы: нажмите «Разрешить» в чате Telegram и запросите снова. Иначе список будет { $until }.
failure-takeout_taken = Telegram уже экспортирует данные вашего аккаунта, а больше одного экспорта сразу нельзя. Запросите снова, когда он закончится.
failure-takeout_over = Telegram завершил экспорт раньше, чем список был прочитан. Запросите снова.
failure-link_invalid = Эта ссылка на контакт устарела или никогда не работала. Попросите у владельца новую.
failure-privacy_refused = Telegram не принимает эту настройку.
failure-refused = Telegram этого не разрешил.

failure-halfway = Пришлось остановиться на полпути: { $why }. Сделанное осталось и видно в /history, «Отменить» вернёт всё назад. Остальное без изменений.
failure-halfway-unsure = Пришлось остановиться на полпути: { $why }. Сделанное осталось и видно в /history, «Отменить» вернёт всё назад. Последнюю часть я проверю и сообщу вам.

## Why one of several was not done

problem-user_unknown = по этому id или имени пользователя никого не найти
problem-name_empty = Telegram не видит ничего в имени
problem-restricted = Telegram ограничивает этот аккаунт
problem-spam_reported = на этот аккаунт пожаловались как на спам
problem-premium_required = Telegram делает это только для аккаунтов Premium
problem-outdated = эта программа слишком стара для Telegram, её нужно обновить
problem-flood = Telegram попросил подождать
problem-flood-until = нужна пауза до { $until }
problem-unreachable = Telegram не ответил
problem-telegram_broken = у Telegram были неполадки
problem-signed_out = сеанс завершился
problem-phone_invalid = Telegram не принимает этот номер
problem-privacy_refused = Telegram не принимает это правило
problem-share_request_gone = запрос номера отозван
problem-share_needs_adding = сначала нужно добавить в контакты
problem-other = Telegram отказал
