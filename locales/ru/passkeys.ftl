# Passkeys: keys in a device by which one signs in.

passkeys-title = Ключи доступа
passkeys-about = Ключ доступа хранится в телефоне, компьютере или аппаратном ключе и просит приложить палец, показать лицо или ввести PIN-код. С ним вы входите без пароля.
passkeys-add = Добавить ключ доступа
passkeys-add-do = Добавить
passkeys-name = Название ключа
passkeys-name-hint = Чтобы потом отличить его от других, например «Телефон».
passkeys-made = Добавлен
passkeys-used = Последнее использование
passkeys-never = ещё не было
passkeys-remove = Удаление
passkeys-remove-do = Удалить
passkeys-failed = Устройство не ответило вовремя или ответ неверен: попробуйте ещё раз
passkeys-no-script = Нужен браузер с поддержкой ключей доступа и включёнными скриптами.
passkeys-not-here = Ключи доступа работают только по адресу с https или на самом этом компьютере, по адресу localhost.
passkeys-not-here-instead = Откройте страницы по такому адресу; public_url задаёт администратор сервера.
passkeys-sign-in = Войти по ключу доступа
passkeys-unknown = Этот ключ доступа здесь неизвестен.
passkeys-unknown-instead = Выберите другой или войдите по паролю.
passkeys-done-added = Ключ доступа добавлен.
passkeys-done-removed = Ключ доступа удалён.
