# Вебхуки: адреса, которым сообщается, что происходит.

hooks-title = Вебхуки
hooks-about = Другая программа сразу узнаёт, что происходит с клиентами. Каждое сообщение подписано и повторяется, пока его не примут.
hooks-none = Вебхуков нет
hooks-none-instead = Создайте вебхук для программы, которой нужно сразу знать, что здесь происходит.
hooks-new = Новый вебхук
hooks-make = Создать
hooks-change = Изменить
hooks-back = Вебхуки
hooks-address = Адрес
hooks-address-hint = Начинается с https. Его ни о чём не спрашивают, ему только сообщают.
hooks-address-none = Это не адрес в интернете
hooks-address-plain = Наружу ведёт только https
hooks-address-credentials = В адресе не должно быть имени и пароля
hooks-address-private = Этот адрес ведёт в частную сеть; её можно разрешить в конфигурации
hooks-owner = Действует за
hooks-owner-hint = Сообщается только о клиентах, которых видит этот человек.
hooks-events = События
hooks-events-hint = Если ничего не отмечено, сообщается обо всём.
hooks-events-all = Все
# { $kinds } — список кодов.
hooks-kinds = Кроме того, выбрано программой: { $kinds }
hooks-state = Состояние
hooks-state-active = Работает
hooks-state-failing = Не отвечает
hooks-made = Создан
hooks-failing-since = Ничего не принято с
hooks-former-until = Прежний секрет действует до
hooks-waiting = Сообщения
hooks-count-waiting = { $count ->
    [one] ждёт { $count }
    [few] ждут { $count }
    [many] ждут { $count }
   *[other] ждут { $count }
}
hooks-count-given-up = { $count ->
    [one] не доставлено { $count }
    [few] не доставлено { $count }
    [many] не доставлено { $count }
   *[other] не доставлено { $count }
}
hooks-cause-by-hand = Приостановлен
hooks-cause-by-hand-instead = За это время ничего не теряется: после возобновления всё продолжится с того же места.
hooks-cause-failing = Приостановлен: несколько дней нет ответа
hooks-cause-failing-instead = Проверьте, верен ли адрес и работает ли другая программа, отправьте пробное сообщение и возобновите. Ничего не потеряно.
hooks-cause-gone = Завершён: адрес ответил, что его больше нет
hooks-cause-gone-instead = Если он снова есть, возобновите; иначе удалите вебхук.
hooks-cause-owner-out = Приостановлен: у человека, за которого он действует, больше нет доступа
hooks-cause-owner-out-instead = Создайте новый вебхук, который действует за другого человека.
hooks-test = Отправить пробное
hooks-pause = Приостановить
hooks-resume = Возобновить
hooks-rotate = Новый секрет
hooks-delete = Удалить
hooks-deliveries = Последние сообщения
hooks-deliveries-none = Пока ничего не отправлено
hooks-deliveries-none-instead = Отправьте пробное сообщение или подождите, пока что-нибудь произойдёт.
hooks-when = Когда
hooks-outcome = Итог
hooks-answer = Ответ
hooks-tries = Попытки
hooks-again = Ещё раз
hooks-is-test = Пробное
hooks-next = Снова:
hooks-send-again = Отправить ещё раз
hooks-outcome-waiting = Ждёт
hooks-outcome-delivered = Принято
hooks-outcome-given-up = Не доставлено
hooks-outcome-unseen = Не отправлено: этот человек не видит клиента
hooks-trouble-unknown = Имя никуда не ведёт
hooks-trouble-barred = Ведёт в сеть, которая не разрешена
hooks-trouble-unconnected = Нет соединения
hooks-trouble-unsafe = Сертификат не подходит
hooks-trouble-late = Нет ответа вовремя
hooks-trouble-broken = Это не ответ HTTP
hooks-secret = Секрет вебхука
hooks-secret-once = Скопируйте его в другую программу сейчас: больше он не будет показан.
# { $name } — название стандарта.
hooks-secret-about = Им проверяется подпись каждого сообщения по { $name }.
hooks-secret-kept = Секрет сохранён
hooks-done-changed = Сохранено
hooks-done-paused = Приостановлено
hooks-done-resumed = Возобновлено
hooks-done-deleted = Удалено
hooks-done-tested = Пробное сообщение принято
hooks-done-warned-test-failed = Пробное сообщение не принято: почему, сказано в списке ниже
hooks-done-sent-again = Сообщение будет отправлено ещё раз
