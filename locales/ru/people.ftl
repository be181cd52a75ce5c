# People of ours: the first start, signing in, the list of people, what is one's own.

people-begin = Добро пожаловать
people-begin-about = Это первая учётная запись, запись владельца: она добавляет остальных и задаёт правила.
people-begin-do = Начать

people-name = Имя
people-email = Эл. почта
people-email-wrong = Укажите адрес электронной почты, например name@example.com
people-email-taken = Этот адрес уже используется для входа
people-language = Язык
people-zone = Часовой пояс
people-zone-hint = По этим часам показывается время.
people-zone-device = Как на этом устройстве

people-password = Пароль
people-password-now = Текущий пароль
people-password-new = Новый пароль
# { $least } is the least number of characters.
people-password-hint = Минимум знаков: { $least }. Короткую фразу легко запомнить.
people-password-short = Этот пароль слишком короткий
people-password-long = Этот пароль слишком длинный
people-password-again = Сейчас не получилось: введите пароль ещё раз
people-password-not-this = Это не тот пароль
people-password-change = Смена пароля
people-password-change-do = Сменить

people-sign-in = Вход
people-sign-in-do = Войти
people-sign-in-wrong = Неверный адрес или пароль.
people-sign-in-wrong-instead = Проверьте и то и другое. Владелец может создать ссылку для нового пароля.
people-sign-in-limited = Слишком много попыток.
people-sign-in-limited-instead = Подождите минуту и попробуйте снова.
people-signed-out = Выход выполнен.

people-title = Команда
people-about = Все, кто сюда входит
people-own = Мои настройки
people-add = Новый человек
people-add-do = Добавить
people-role = Роль
people-role-owner = Владелец
people-role-manager = Руководитель
people-role-salesperson = Продажи
people-role-service-person = Сервис
people-role-auditor = Аудитор
people-role-owner-about = Ведёт учётную запись фирмы: добавляет людей, создаёт группы, задаёт правила и может всё, что могут другие.
people-role-manager-about = Направляет работу других: передаёт её, следит за поступлениями, делает импорт.
people-role-salesperson-about = Работает с клиентами от первого слова до закрытия и дальше.
people-role-service-person-about = Доставляет, устанавливает, обучает и обслуживает; может то же, что и продажи.
people-role-auditor-about = Читает всё, включая весь журнал событий, и ничего не меняет.
people-role-change = Изменить роль
people-done-role = Роль изменена: действует со следующей открытой страницы.
people-back = Вся команда
people-back-to-person = К странице человека
people-record = Действия этого человека в журнале событий

people-right = Что
people-rights = Кто что может
people-rights-about = Каждый читает то, что касается клиентов, которых видит.
people-rights-sight = Чьи клиенты видны
people-right-work = Работа с клиентами: записи, обещания, продажа, обслуживание, закрытие
people-right-steer = Работа других: передача, импорт
people-right-govern = Фирма: люди, группы, правила, процедуры, исключения
people-right-audit = Весь журнал событий
people-right-yes = да
people-right-no = нет

people-holds = За что отвечает
people-holds-nothing = За этим человеком ничего открытого не числится.
people-holds-left = Клиенты ждут того, кто больше не может здесь работать. Передайте всё другому человеку.
# { $count } is how many there are.
people-holds-customers =
    { $count ->
         [one] { $count } клиент
         [few] { $count } клиента
         [many] { $count } клиентов
        *[other] { $count } клиента
    }
people-holds-cases =
    { $count ->
         [one] { $count } незакрытая сделка
         [few] { $count } незакрытые сделки
         [many] { $count } незакрытых сделок
        *[other] { $count } незакрытой сделки
    }
people-holds-steps =
    { $count ->
         [one] { $count } следующий шаг
         [few] { $count } следующих шага
         [many] { $count } следующих шагов
        *[other] { $count } следующего шага
    }
people-holds-promises =
    { $count ->
         [one] { $count } другое обещание
         [few] { $count } других обещания
         [many] { $count } других обещаний
        *[other] { $count } другого обещания
    }
people-holds-issues =
    { $count ->
         [one] { $count } открытое обращение
         [few] { $count } открытых обращения
         [many] { $count } открытых обращений
        *[other] { $count } открытого обращения
    }
people-holds-closings =
    { $count ->
         [one] { $count } закрытие в работе
         [few] { $count } закрытия в работе
         [many] { $count } закрытий в работе
        *[other] { $count } закрытия в работе
    }
people-holds-care =
    { $count ->
         [one] { $count } клиент под заботой
         [few] { $count } клиента под заботой
         [many] { $count } клиентов под заботой
        *[other] { $count } клиента под заботой
    }
people-holds-items =
    { $count ->
         [one] { $count } позиция
         [few] { $count } позиции
         [many] { $count } позиций
        *[other] { $count } позиции
    }
people-hand-over = Передать всё
people-hand-over-to = Кому
people-hand-over-about = Клиенты, сделки, обещания, обращения, закрытия, забота и позиции переходят вместе, согласованные сроки не меняются. Каждая передача видна в журнале событий.
people-hand-over-do = Передать
people-handed-over = Передано
# { $from } and { $to } are names of people.
people-handed-over-whom = { $from } → { $to }

people-team = Группа
people-teams = Группы
people-teams-about = Кто работает вместе. Если так задано в правилах фирмы, группа видит своих клиентов, а чужих не видит.
people-teams-none = Групп нет
people-teams-none-instead = Небольшой фирме они не нужны. Если у нескольких человек общие клиенты, группу создаёт владелец.
people-team-new = Новая группа
people-team-name = Название группы
people-team-name-taken = Группа с таким названием уже есть
people-team-members = Состав
people-team-empty = Пока здесь никого нет.
people-team-member = В группе
people-team-member-add = Добавить в группу
people-team-member-remove = Убрать из группы
people-team-rename = Другое название
people-team-remove = Удалить группу
people-team-remove-about = Люди и клиенты остаются.
people-done-team = Группа сохранена.
people-done-team-removed = Группа удалена.
people-access = Доступ
people-this-is-you = Это вы
people-disabled = без доступа
people-disable = Закрыть доступ
people-enable = Открыть доступ
people-done-disabled = Доступ закрыт, все сеансы завершены.
people-done-enabled = Доступ снова открыт.
people-done-password = Новый пароль задан.
people-done-own = Сохранено.

people-tokens = Токены для программ
people-tokens-about = Программа с токеном действует от имени его владельца и может то же, что и он.
people-tokens-open = Токены для программ
people-tokens-all = Токены всей команды
people-tokens-all-about = Те, что действуют сейчас.
people-tokens-new = Новый токен
people-tokens-name = Для чего он
people-tokens-name-hint = Чтобы потом было понятно, какой программе он принадлежит.
people-tokens-scope = Что разрешено
people-tokens-scope-read = Читать
people-tokens-scope-prepare = Читать и готовить для моего решения
people-tokens-scope-write = Читать и действовать
people-tokens-end = Последний день
people-tokens-used = Последнее использование
people-tokens-unused = никогда
people-tokens-state = Доступ
people-tokens-ended = отозван
people-tokens-over = срок истёк
people-tokens-end-do = Отозвать
people-tokens-make = Создать токен
people-tokens-once = Скопируйте сейчас: он показывается только один раз и нигде не хранится.
people-tokens-kept = Скопировано
people-tokens-reference = Как им пользуются программы
people-tokens-none = Токенов нет
people-tokens-none-own = Создайте токен, когда какой-нибудь программе понадобится работать с этими данными.
people-tokens-none-all = Сейчас доступа нет ни у одной программы.
people-tokens-done-ended = Токен отозван.

# The first start is for whoever started the program: it printed a word for them.
people-begin-word = Слово из терминала
people-begin-word-hint = Программа напечатала его при запуске. Если открыть напечатанный адрес целиком, оно подставится само.
people-begin-word-wrong = Это не то слово, которое напечатала программа. При каждом запуске она печатает новое.
