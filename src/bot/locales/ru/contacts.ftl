### Contacts

contacts-title = Контакты { $name } · { $total }
contacts-title-some = Контакты { $name } · { $matching } из { $total }
contacts-searched = Поиск: { $words }
contacts-newest = Контакты, которые были до подключения, идут в конце, по имени.
contacts-lost_mutual = Я знаю только тех, кто удалил вас после того, как я впервые прочёл этот список.
contacts-none = Контактов пока нет. Пришлите мне контакт или файл с контактами.
contacts-none-match = Никто не подходит. Попробуйте меньше букв или часть номера.
contacts-empty-all = Показывать некого.
contacts-empty-mutual = Ни у кого из этих контактов нет вас в контактах. Выберите другой фильтр.
contacts-empty-one_sided = Вы есть в контактах у всех. Выберите другой фильтр.
contacts-empty-lost_mutual = С тех пор как я знаю этот список, вас никто не удалил. Выберите другой фильтр.
contacts-empty-close_friends = Близких друзей здесь нет. Выберите другой фильтр.
contacts-empty-bots = Ботов здесь нет. Выберите другой фильтр.
contacts-empty-online = Сейчас никого нет в сети. Выберите другой фильтр или загляните позже.
contacts-empty-no_phone = Вам видны все номера. Выберите другой фильтр.
contacts-empty-deleted = Удалённых аккаунтов нет. Выберите другой фильтр.
contacts-stale = Список на { $time }.
contacts-stale-unreachable = Telegram сейчас недоступен, обновить не удалось.
contacts-empty-unseen = Все были в сети в течение года, знают вас как контакт или скрывают время входа. Выберите другой фильтр.
contacts-empty-nameless = У всех контактов есть имя. Выберите другой фильтр.
contacts-choices = { $sort } · { $filter }
sort-name = По имени
sort-last_name = По фамилии
sort-last_seen = По времени в сети
sort-newest = По новизне
sort-match = Сначала похожие
filter-all = Все
filter-mutual = Взаимные
filter-one_sided = Без меня в контактах
filter-lost_mutual = Больше без меня
filter-close_friends = Близкие друзья
filter-bots = Боты
filter-online = В сети
filter-no_phone = Без номера
filter-deleted = Удалённые аккаунты
filter-unseen = Год не в сети
filter-nameless = Без имени
phone-hidden = номер скрыт
name-deleted = Удалённый аккаунт
names-deleted =
    { $count ->
        [one] { $count } удалённый аккаунт
        [few] { $count } удалённых аккаунта
        [many] { $count } удалённых аккаунтов
       *[other] { $count } удалённых аккаунта
    }
name-none = Без имени
kind-bot = бот
kind-deleted = удалённый аккаунт

seen-online = в сети
seen-recently = недавно
seen-last_week = на этой неделе
seen-last_month = в этом месяце
seen-hidden = давно

contact-gone = Этого человека уже нет в ваших контактах. Удалять нечего.
have-me-title = Показывают номер аккаунту { $name } · { $count }
have-me-why = Возможно, вы у них в контактах: большинство показывает номер только контактам. Точно Telegram этого не говорит.
have-me-nobody = Никто из знакомых не из ваших контактов не показывает вам номер. Больше о том, у кого вы в контактах, Telegram не говорит.

delete-ask = Удалить { $name } из контактов аккаунта { $owner }?
delete-effect = Контакт исчезнет на всех ваших устройствах. Чат останется, уведомления не будет.
delete-effect-deleted = Этот аккаунт удалён. Добавить его снова нельзя, даже кнопкой «Отменить».
deleted = Удалено: { $name }.
deleted-next = «Отменить» вернёт контакт под тем же именем.

jump-ask = Куда перейти? Всего страниц: { $pages }.

## Choosing many

choose-count =
    { $count ->
        [0] Никто не выбран. Нажимайте на имена, здесь и на других страницах.
        [one] Выбран { $count } контакт.
        [few] Выбрано { $count } контакта.
        [many] Выбрано { $count } контактов.
       *[other] Выбрано { $count } контакта.
    }
choose-nobody = Никого из выбранных уже нет в контактах.
choose-gone = Никого из них уже нет в ваших контактах.
choose-ask =
    { $count ->
        [1] Удалить этот контакт из контактов аккаунта { $owner }?
        [one] Удалить { $count } контакт из контактов аккаунта { $owner }?
        [few] Удалить { $count } контакта из контактов аккаунта { $owner }?
        [many] Удалить { $count } контактов из контактов аккаунта { $owner }?
       *[other] Удалить { $count } контакта из контактов аккаунта { $owner }?
    }
choose-effect = Контакты исчезнут на всех ваших устройствах. Чаты останутся, уведомлений не будет.
choose-effect-deleted =
    { $count ->
        [one] { $count } из них — удалённый аккаунт, добавить его снова нельзя, даже кнопкой «Отменить».
        [few] { $count } из них — удалённые аккаунты, добавить их снова нельзя, даже кнопкой «Отменить».
        [many] { $count } из них — удалённые аккаунты, добавить их снова нельзя, даже кнопкой «Отменить».
       *[other] { $count } из них — удалённые аккаунты, добавить их снова нельзя, даже кнопкой «Отменить».
    }
choose-deleted =
    { $count ->
        [one] Удалён { $count } контакт:
        [few] Удалено { $count } контакта:
        [many] Удалено { $count } контактов:
       *[other] Удалено { $count } контакта:
    }
choose-stayed =
    { $count ->
        [one] { $count } из них уже не был в контактах, или Telegram его оставил.
        [few] { $count } из них уже не были в контактах, или Telegram их оставил.
        [many] { $count } из них уже не были в контактах, или Telegram их оставил.
       *[other] { $count } из них уже не были в контактах, или Telegram их оставил.
    }
