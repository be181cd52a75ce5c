# The rules of the method that a firm may set for itself, and the licences of what is inside.

settings-title = Правила
settings-about = Они берегут от навязчивости и от забывчивости. Обычные значения проверены на деле.
# { $usual } stands when nobody set it; { $rule } is the number of the statement, such as S1-20.
settings-bounds = Обычно { $usual }, от { $least } до { $most } ({ $rule }).
settings-out-of-bounds = Укажите целое число в этих пределах
settings-told = Каждое изменение записывается с днём и именем, и его видно здесь всем.
settings-owners-only = Изменить их может владелец программы.
settings-done-saved = Правила сохранены.

settings-sight = Чьи клиенты видны
settings-sight-all = Все видят всех
settings-sight-all-about = Кто бы ни снял трубку, он знает всю историю.
settings-sight-team = Клиенты своих групп
settings-sight-team-about = Продажи, сервис и руководители видят клиентов тех, кто с ними в одной группе.
settings-sight-own = Только свои клиенты
settings-sight-own-about = Продажи и сервис видят только своих клиентов, руководители — клиентов своих групп.
settings-sight-always = Вы всегда видите клиента, если ведёте его сделку или у вас есть открытое обещание этому клиенту. Владельцы и аудиторы видят всех.
settings-done-sight = Сохранено: действует со следующей открытой страницы.

settings-unanswered-cap = Попытки без ответа
settings-unanswered-cap-about = После стольких попыток подряд пишут одно короткое сообщение и отпускают сделку.
settings-deferral-days = Дни до следующего контакта
settings-deferral-days-about = Предлагается, когда человек хочет подумать и не называет дня.
settings-deferral-cap = Отсрочки до вопроса об ответе
settings-deferral-cap-about = После стольких отсрочек страница советует мягко попросить об ответе: подойдёт и «да», и «нет».
settings-exactness-minutes = Минуты точности
settings-exactness-minutes-about = Звонок, который отклоняется от названного времени не больше чем на столько минут, считается своевременным.
settings-grace-minutes = Минуты запаса
settings-grace-minutes-about = Через столько минут после срока наше обещание считается нарушенным.
settings-standstill-days = Дни без движения
settings-standstill-days-about = Если сделка стоит так долго, это видно на её странице.
settings-triage-days = Рабочие дни после импорта
settings-triage-days-about = Столько времени у ответственного есть, чтобы договориться о следующем шаге импортированной сделки.
settings-care-first = Дни до первого контакта заботы
settings-care-first-about = Через столько дней после закрытия обслуживания мы впервые спрашиваем, как идут дела.
settings-care-second = Дни до второго контакта заботы
settings-care-second-about = Считаются от закрытия обслуживания.
settings-care-third = Дни до третьего контакта заботы
settings-care-third-about = Считаются от закрытия обслуживания.
settings-care-limit = Предел молчания в днях
settings-care-limit-about = Ни один клиент под нашей заботой не остаётся так долго без разговора с кем-то из нас.
settings-closing-report-days = Дни между отчётами о закрытиях
settings-closing-report-days-about = Раз в столько дней программа сама составляет отчёт о закрытиях.
settings-document-megabytes = Наибольший размер документа в мегабайтах
settings-document-megabytes-about = Самый большой файл, который можно добавить к сделке.

settings-changes = Последние изменения
settings-change-when = Когда
settings-change-what = Что
settings-change-who = Кто
# { $what } is the name of a rule, { $before } and { $after } its numbers.
settings-change = { $what }: было { $before }, стало { $after }

settings-inside = Что внутри
settings-licence-own = Forgetmenot можно использовать по лицензии MIT или Apache 2.0, на ваш выбор.
# { $licences } is a list of names, such as "MIT, ISC".
settings-licence-crates = Библиотеки Rust внутри программы — под лицензиями: { $licences }.
settings-country = Страна фирмы
settings-country-about = По её правилам читаются телефоны, адреса и налоговые номера, если страна клиента не указана.
settings-country-none = Не указана: решает часовой пояс клиента
