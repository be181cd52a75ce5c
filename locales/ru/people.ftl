# People of ours: the first start, signing in, the list of people, what is one's own.

people-begin = Добро пожаловать
people-begin-about = Это первая учётная запись, запись владельца: она добавляет остальных и задаёт правила.
people-begin-do = Начать

people-name = Имя
people-email = Эл. почта
people-email-wrong = Укажите адрес электронной почты, например name@example.com
people-email-taken = С этим адресом уже кто-то входит
people-language = Язык
people-zone = Часовой пояс
people-zone-hint = По этим часам показывается время.
people-zone-device = Как на этом устройстве

people-password = Пароль
people-password-first = Первый пароль
people-password-now = Нынешний пароль
people-password-new = Новый пароль
# { $least } is the least number of characters.
people-password-hint = Наименьшее число знаков: { $least }. Короткую фразу легко запомнить.
people-password-short = Этот пароль слишком короткий
people-password-long = Этот пароль слишком длинный
people-password-again = Сейчас не получилось: введите пароль ещё раз
people-password-not-this = Это не тот пароль
people-password-change = Смена пароля
people-password-change-do = Сменить
people-password-set-about = Все сеансы этого человека завершатся, входить нужно будет с новым паролем.

people-sign-in = Вход
people-sign-in-do = Войти
people-sign-in-wrong = Адрес и пароль не подходят друг к другу.
people-sign-in-wrong-instead = Проверьте и то и другое. Владелец может задать новый пароль.
people-sign-in-limited = Пока слишком много попыток.
people-sign-in-limited-instead = Подождите минуту и попробуйте снова.
people-signed-out = Выход выполнен.

people-title = Команда
people-about = Все, кто сюда входит
people-own = Мои настройки
people-add = Новый человек
people-add-do = Добавить
people-role = Роль
people-role-hint = Владелец ещё добавляет людей и задаёт правила.
people-role-owner = Владелец
people-role-manager = Руководитель
people-role-salesperson = Продажи
people-role-service-person = Сервис
people-role-auditor = Аудитор
people-access = Доступ
people-this-is-you = Это вы
people-disabled = без доступа
people-disable = Закрыть доступ
people-enable = Открыть доступ
people-done-added = Добавлено. Передайте первый пароль лично.
people-done-disabled = Доступ закрыт, все сеансы завершены.
people-done-enabled = Доступ снова открыт.
people-done-password = Новый пароль задан.
people-done-own = Сохранено.

people-tokens = Токены для программ
people-tokens-about = Программа с токеном действует от имени его владельца и может то же, что и он.
people-tokens-open = Токены для программ
people-tokens-all = Токены всех
people-tokens-all-about = Те, что действуют сейчас.
people-tokens-new = Новый токен
people-tokens-name = Для чего он
people-tokens-name-hint = Чтобы потом было понятно, какой это программы.
people-tokens-scope = Что разрешено
people-tokens-scope-read = Читать
people-tokens-scope-write = Читать и действовать
people-tokens-end = Последний день
people-tokens-used = Последнее использование
people-tokens-unused = никогда
people-tokens-state = Доступ
people-tokens-ended = отозван
people-tokens-over = срок истёк
people-tokens-end-do = Отозвать
people-tokens-make = Создать токен
people-tokens-once = Скопируйте сейчас: он показан один раз и нигде не хранится.
people-tokens-kept = Скопировано
people-tokens-reference = Как им пользуются программы
people-tokens-none = Токенов нет
people-tokens-none-own = Создайте токен, когда программе нужно работать с тем, что здесь есть.
people-tokens-none-all = Сейчас доступа нет ни у одной программы.
people-tokens-done-ended = Токен отозван.
