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

people-sign-in = Вход
people-sign-in-do = Войти
people-sign-in-wrong = Адрес и пароль не подходят друг к другу.
people-sign-in-wrong-instead = Проверьте и то и другое. Владелец может создать ссылку для нового пароля.
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
people-done-disabled = Доступ закрыт, все сеансы завершены.
people-done-enabled = Доступ снова открыт.
people-done-password = Новый пароль задан.
people-done-own = Сохранено.
