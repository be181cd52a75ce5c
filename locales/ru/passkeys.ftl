# Passkeys: keys in a device by which one signs in.

passkeys-title = Ключи доступа
passkeys-about = Ключ доступа хранится в телефоне, компьютере или аппаратном ключе и просит палец, лицо или PIN. С ним вы входите без пароля.
passkeys-add = Добавить ключ доступа
passkeys-add-do = Добавить
passkeys-name = Название ключа
passkeys-name-hint = Чтобы узнать его потом, например: Телефон.
passkeys-made = Добавлен
passkeys-used = Последнее использование
passkeys-never = ещё нет
passkeys-remove = Удаление
passkeys-remove-do = Убрать
passkeys-failed = Устройство не ответило вовремя или ответ неверен: попробуйте ещё раз
passkeys-no-script = Нужен браузер, который знает ключи доступа, с включёнными скриптами.
passkeys-not-here = Ключам доступа нужен адрес с https или этот компьютер как localhost.
passkeys-not-here-instead = Откройте страницы по такому адресу; public_url задаёт тот, кто ведёт эту программу.
passkeys-sign-in = Войти по ключу доступа
passkeys-unknown = Этот ключ доступа здесь неизвестен.
passkeys-unknown-instead = Выберите другой или войдите по паролю.
passkeys-done-added = Ключ доступа добавлен.
passkeys-done-removed = Ключ доступа убран.
