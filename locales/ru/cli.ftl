# What the program says on a terminal. No marks around values, lines of their own.

# { $address } is where a browser goes; { $bound } where the program listens behind a server with https.
cli-serving = Forgetmenot работает по адресу { $address }
cli-serving-behind = Forgetmenot работает по адресу { $address } и слушает { $bound }
cli-begin = Войти пока никто не может. Создайте учётную запись владельца: { $address }
cli-stopped = Остановлено. Всё начатое доведено до конца.
cli-stopped-early = Остановлено. Некоторые запросы длились слишком долго и были прерваны.

# What keeps a command from its work; causes follow in technical words.
cli-no-runtime = Программе не удалось запустить свои потоки.
cli-no-signals = Программе не удалось начать приём сигналов о завершении.
cli-no-address = Система не сообщает, по какому адресу слушает программа.
cli-listen-failed = Программа не может слушать { $address }.
cli-refused = В этом отказано.
cli-no-hash = Не удалось вычислить хеш пароля.

cli-database-missing = Базы данных { $file } нет.
cli-database-unopened = Не удаётся открыть базу данных { $database }.
cli-database-served = С базой { $database } уже работает другой сервер. Базу SQLite обслуживает только одна программа.
cli-database-failed = Сбой базы данных { $database }.
cli-database-older = { $database } имеет версию { $version }, а программе нужна { $program }. Запустите один раз `serve`, чтобы обновить её.
cli-database-newer = { $database } имеет версию { $version } от более новой программы; эта знает { $program }.

# { $place } is a line of a file, a variable or a flag; { $key } and { $nearest } are names of settings.
cli-config-unknown-key = { $place }: такой настройки нет. Может быть, { $nearest }?
cli-config-value = { $place }: это не значение для { $key }; допустимо: { $takes }
cli-config-two-databases = { $one } и { $other } заданы одновременно; задайте только одно из них.
cli-config-unreadable = Не удаётся прочитать { $file }: { $cause }
cli-config-not-toml = { $file }, строка { $line }: { $problem }

cli-check-sound = Все инварианты соблюдены.
cli-check-broken =
    { $count ->
        [one] { $count } нарушение.
        [few] { $count } нарушения.
        [many] { $count } нарушений.
       *[other] { $count } нарушения.
    }

cli-role-owner = владелец
cli-role-manager = руководитель
cli-role-salesperson = продавец
cli-role-service-person = сервис
cli-role-auditor = аудитор
cli-user-added = { $email } теперь может войти: { $role }.
cli-user-disabled = { $email } больше не может войти.
cli-user-enabled = { $email } снова может войти.
cli-user-password-set = { $email }: пароль изменён, все сеансы завершены.
cli-user-unknown = Учётной записи { $email } нет.
cli-user-is-disabled = без доступа
cli-email-taken = Учётная запись { $email } уже есть.
cli-email-unfit = Это не адрес электронной почты.
cli-name-unfit = Имя пустое, слишком длинное или содержит управляющий символ.
cli-zone-unknown = Нет часового пояса { $zone }. Укажите, например, Europe/Warsaw.
cli-password-prompt = Пароль:
cli-password-again = Ещё раз тот же:
cli-passwords-differ = Пароли различаются. Ничего не изменено.
cli-password-unread = Не удалось прочитать пароль.
cli-password-length = В пароле должно быть от { $least } до { $most } символов.
cli-user-invited = Пароль выбирают здесь, один раз и в течение 24 часов: { $link }
cli-password-common = Такие пароли угадывают первыми. Выберите короткую фразу.
cli-password-own = Пароль составлен из имени, адреса или названия программы. Выберите другие слова.
cli-scanner-elsewhere = Антивирус по адресу { $address } стоит на другой машине: файлы шли бы туда без защиты. Запустите его на этой.
cli-plain-http = По адресу { $address } другие машины обслуживались бы без https, и любой на пути мог бы всё читать. Поставьте перед программой сервер с https и задайте public_url, либо напишите plain_http = true.
cli-key-unread = Не удаётся прочитать или создать файл ключа { $file }.
cli-issuer-lacks = oidc_issuer задан, но не хватает: { $key }.

cli-demo-filled = Вымышленная фирма готова. Клиентов: { $customers }, сделок: { $cases }.
cli-demo-sign-in = Войдите под любым из этих имён, с паролем { $password }
cli-demo-open = С этим паролем может войти каждый, кому доступна эта машина.
cli-demo-failed = Не удалось создать вымышленную фирму.
cli-demo-in-use = В { $database } не демонстрационные данные. Укажите другую базу; ничего не изменено.
cli-demo-keep = { $database } содержит прошлое демо. Продолжите его с --keep или создайте базу заново.
cli-demo-stays = Не удалось удалить прошлое демо, { $database }.

# reindex: the words by which records are found were made anew.

cli-reindexed =
    { $count ->
        [one] { $count } запись можно найти по её словам.
        [few] { $count } записи можно найти по их словам.
        [many] { $count } записей можно найти по их словам.
       *[other] { $count } записи можно найти по их словам.
    }
cli-exported = Записано строк: { $rows }, файл { $file }.
cli-not-exported = Не удалось записать все данные в { $file }; нужно место, и такого файла ещё не должно быть.
cli-migrated = База { $database } приведена к версии { $version }.
cli-no-roles = В SQLite нет ролей: не указывайте --serve-as или назовите базу PostgreSQL.
