# How people show who they are: links, second factors, sessions, other issuers.

# What is wrong with a new password.
entry-password-common = Такие пароли угадывают первыми: выберите короткую фразу
entry-password-own = Пароль составлен из имени, адреса или названия программы: выберите другие слова

# The door.
entry-busy = Сейчас входит много людей.
entry-busy-instead = Подождите немного и попробуйте снова.
entry-start-over = Начать сначала
entry-code-title = Ещё один шаг
entry-code-about = Пароль верный. Теперь второй фактор.
entry-code = Код
entry-code-hint = Шесть цифр из приложения на устройстве или один из резервных кодов.
entry-code-lost = Нет ни устройства, ни резервных кодов? Владелец может отключить второй фактор.
entry-code-wrong = Код неверный или уже использован.
entry-code-wrong-instead = Дождитесь следующего кода в приложении и введите его.
entry-code-not-this = Код неверный: введите тот, что приложение показывает сейчас

# Signing in by another issuer.
# { $name } is what the configuration calls the issuer, such as "Garden Ltd".
entry-issuer = Войти через { $name }
entry-issuer-over = Этот вход начат не здесь или занял слишком много времени.
entry-issuer-over-instead = Начните заново со страницы входа.
entry-issuer-denied = Внешняя служба не подтвердила вход.
entry-issuer-denied-instead = Попробуйте ещё раз или войдите по паролю.
entry-issuer-failed = Внешняя служба отвечает не так, как должна.
entry-issuer-failed-instead = Попробуйте позже; причину администратор сервера найдёт в журнале программы.
entry-issuer-unknown = Такой учётной записи здесь пока нет или доступ закрыт.
entry-issuer-unknown-instead = Попросите владельца добавить вас с тем же адресом.
entry-issuer-unverified = Внешняя служба не подтверждает адрес электронной почты.
entry-issuer-unverified-instead = Подтвердите там адрес и начните заново.
entry-issuer-domain = Этот адрес не принадлежит фирме.
entry-issuer-domain-instead = Выберите там рабочую учётную запись и начните заново.

# A link by which somebody chooses their password.
entry-link = Ссылка для пароля
entry-link-about = Пароль человек выбирает сам по одноразовой ссылке, которая действует сутки. Больше его никто не узнает.
entry-link-make = Создать ссылку
entry-link-made = Ссылка готова.
entry-link-hand-over = Передайте её лично или так, чтобы прочёл только этот человек:
entry-link-once = Она видна только сейчас, действует 24 часа и срабатывает один раз. Новая ссылка отменяет эту.
entry-link-handed = Готово
entry-link-over = Эта ссылка больше не действует
entry-link-over-why = Она уже использована, старше суток или заменена новой.
entry-link-over-instead = Попросите у владельца новую ссылку.
entry-welcome = Выберите пароль
entry-welcome-about = Больше его никто не узнает. Для входа нужны этот пароль и адрес электронной почты.
entry-welcome-do = Начать

# Showing once more who one is.
entry-confirm = Это вы?
entry-confirm-about = Это важно, поэтому пароль нужен ещё раз.
entry-confirm-field = Пароль или код
entry-confirm-hint = Подойдёт и код второго фактора.
entry-confirm-do = Продолжить
entry-confirm-limited = Слишком много попыток: подождите минуту

# Sessions.
entry-safety = Безопасность
entry-sessions = Где выполнен вход
entry-sessions-about = Все браузеры, где выполнен вход с этой учётной записью. Завершите незнакомые и ненужные.
entry-session-device = Устройство
entry-session-way = Способ входа
entry-session-begun = Начало
entry-session-seen = Последняя активность
entry-session-address = Адрес
entry-session-end = Завершение
entry-session-end-do = Завершить
entry-session-this = этот сеанс
entry-session-now = сейчас
entry-session-by-signing-out = через выход
entry-sessions-end-others = Завершить все остальные
# { $browser } is a name such as Firefox, { $system } one such as Windows.
entry-agent = { $browser }, { $system }
entry-agent-unknown = Браузер
entry-way-password = пароль
entry-way-code = пароль и код
entry-way-recovery = пароль и резервный код
entry-way-passkey = ключ доступа
entry-way-issuer = другая учётная запись
entry-done-session-ended = Сеанс завершён.
entry-done-others-ended = Все остальные сеансы завершены.

# The second factor.
entry-second = Второй фактор
entry-second-about = Кроме пароля нужно то, что есть только у вас: одного пароля для входа недостаточно.
entry-second-demanded = Фирма требует второй фактор. Настройте его, и остальное откроется.
entry-second-none = Второй фактор не настроен.
entry-codes = Коды из приложения
entry-codes-about = Приложение на телефоне показывает шесть цифр, которые меняются каждые полминуты. Сеть не нужна.
entry-codes-set-up = Настроить коды
entry-codes-no-key = Коды пока негде безопасно хранить.
entry-codes-no-key-instead = Администратору сервера нужно задать secret_key_file.
entry-codes-since = Настроено
entry-codes-remove = Отключить коды
entry-codes-remove-demanded = Фирма требует второй фактор: если отключить этот, нужно сразу настроить другой.
entry-codes-step-app = Откройте на телефоне приложение для кодов или менеджер паролей.
entry-codes-step-scan = Отсканируйте этим приложением QR-код.
entry-codes-by-hand = Или введите этот ключ вручную:
entry-codes-picture = QR-код с ключом для приложения
entry-codes-step-code = Введите код, который приложение показывает сейчас.
entry-codes-confirm = Включить
entry-done-codes-removed = Коды отключены.
entry-recovery = Резервные коды
# { $count } is how many recovery codes were not used yet.
entry-recovery-left =
    { $count ->
        [0] Не осталось ни одного: создайте новые сейчас.
        [one] Остался { $count }.
        [few] Осталось { $count }.
        [many] Осталось { $count }.
       *[other] Осталось { $count }.
    }
entry-recovery-renew = Создать новые резервные коды
entry-recovery-made = Коды видны только сейчас. Прежние больше не действуют.
entry-recovery-about = Каждый один раз заменит код из приложения, если устройство пропадёт. Распечатайте их или сохраните в менеджере паролей.
entry-recovery-kept = Коды сохранены

# What an owner does about how others sign in.
entry-others = Вход этого человека
entry-sessions-others = Сеансы
# { $count } is a number of sessions.
entry-sessions-count = Сейчас открыто: { $count }
entry-sessions-end-all = Завершить все
entry-reset = Отключить второй фактор
entry-reset-about = Только если устройство утеряно и после личной встречи. Это записывается в журнал, а все сеансы завершаются.
entry-done-all-ended = Все сеансы этого человека завершены.
entry-done-reset = Второй фактор отключён.
entry-rule = У кого он обязателен
entry-rule-hint = У кого его ещё нет, тому сначала придётся его настроить.
entry-rule-nobody = Ни у кого: по желанию
entry-rule-leading = Владельцы, руководители и аудиторы
entry-rule-everybody = У всех
entry-done-rule = Правило сохранено.
