# Перенос клиентов и сделок из другой программы: страницы, командная строка, файл отклонённых строк.

imports-title = Импорт
imports-how = Здесь можно перенести клиентов, контактных лиц, сделки и заказы из другой программы. Выберите файл: сначала станет понятно, что значат столбцы, и ничего не будет записано без вашей команды.
imports-how-formats = CSV в любой кодировке, с запятыми, точками с запятой или табуляцией; книги (XLSX), лист можно выбрать; карточки из адресной книги (vCard). Выгрузки HubSpot, Salesforce и Pipedrive узнаются по столбцам.
imports-how-order = Сначала клиенты, затем контактные лица, затем сделки и заказы: так всё найдёт своё место.
imports-how-deals = Открытые сделки приходят без согласованного следующего шага. Они ждут в отдельном списке, у каждой есть ответственный и срок, к которому шаг нужно согласовать.
imports-how-orders = Заказы переносятся строка за строкой: из каждого заказа получается сделка с договором, из каждой строки — проданная позиция. Опоздавшее и ещё не отгруженное сразу видно как нарушенное обещание.
imports-how-again = Тот же файл ещё раз ничего не меняет. Изменённая строка меняет то, что в ней сказано, и ничего больше.
imports-file = Файл
imports-file-hint = CSV, XLSX или vCard.
imports-file-empty = Файл пуст. Выберите другой.
imports-file-none = Сначала выберите файл.
imports-upload = Посмотреть файл
imports-waiting = Ещё не перенесено
imports-past = Что перенесено
imports-none = Пока ничего не перенесено
imports-none-instead = Выгрузите клиентов из другой программы в CSV и выберите файл выше.
imports-when = Когда
imports-read = Прочитано
imports-created = Новых
imports-updated = Изменено
imports-same = Без изменений
imports-refused = Отклонено
imports-state-running = идёт
imports-state-failed = прерван
imports-to-list = Все импорты

imports-account = прочитано { $read } = новых { $created } + изменено { $updated } + без изменений { $same } + отклонено { $refused } + придержано { $held }

imports-note-without-step =
    { $count ->
        [one] { $count } открытая сделка ждёт следующего шага.
        [few] { $count } открытые сделки ждут следующего шага.
        [many] { $count } открытых сделок ждут следующего шага.
       *[other] { $count } открытой сделки ждут следующего шага.
    }
imports-note-made-customers =
    { $count ->
        [one] { $count } клиент без собственной строки добавлен по имени.
        [few] { $count } клиента без собственной строки добавлены по имени.
        [many] { $count } клиентов без собственной строки добавлены по имени.
       *[other] { $count } клиента без собственной строки добавлены по имени.
    }
imports-note-unknown-owners =
    { $count ->
        [one] { $count } строка называет ответственного, которого здесь нет; отвечает выбранный.
        [few] { $count } строки называют ответственного, которого здесь нет; отвечает выбранный.
        [many] { $count } строк называют ответственного, которого здесь нет; отвечает выбранный.
       *[other] { $count } строки называют ответственного, которого здесь нет; отвечает выбранный.
    }
imports-note-left-out =
    { $count ->
        [one] { $count } значение не прочитано и пропущено.
        [few] { $count } значения не прочитаны и пропущены.
        [many] { $count } значений не прочитано и пропущено.
       *[other] { $count } значения не прочитано и пропущено.
    }
imports-note-blank =
    { $count ->
        [one] Пропущена { $count } пустая строка.
        [few] Пропущены { $count } пустые строки.
        [many] Пропущено { $count } пустых строк.
       *[other] Пропущено { $count } пустой строки.
    }

imports-trying = Проба файла
imports-importing = Перенос файла
imports-rows-so-far =
    { $rows ->
        [one] пока { $rows } строка
        [few] пока { $rows } строки
        [many] пока { $rows } строк
       *[other] пока { $rows } строки
    }
imports-goes-on = Это идёт само. Можно уйти со страницы и вернуться.
imports-how-far = Посмотреть, сколько готово
imports-cut-off = Этот импорт был прерван. Что уже пришло, остаётся; запустите его ещё раз, чтобы закончить.
imports-trial = Что из этого вышло бы
imports-done-settled = Сохранено
imports-done-removed = Файл убран
imports-remove = Убрать файл
imports-to-queue = Согласовать следующие шаги
imports-to-deliveries = Посмотреть, что опоздало или ещё открыто
imports-refused-file = Отклонённые строки файлом

imports-problems = Что не удалось прочитать
imports-problems-more = Это не всё; все отклонённые строки есть в файле.
imports-row = Строка
imports-row-and-line = { $row } (в файле { $line })
imports-column = Столбец
imports-problem = Что не так

imports-what = Что это за файл
imports-what-hint = Так распознано. Исправьте, что не сходится, и примените.
imports-rows-are = Каждая строка — это
imports-system = Откуда файл
imports-detected = Как распознано
imports-charset = Кодировка
imports-delimiter = Между ячейками
imports-delimiter-comma = запятая
imports-delimiter-semicolon = точка с запятой
imports-delimiter-tab = табуляция
imports-delimiter-bar = вертикальная черта
imports-header = Первая строка
imports-header-yes = называет столбцы
imports-header-no = уже данные
imports-apply = Применить
imports-columns = Что значат столбцы
imports-samples = Например
imports-becomes = Становится
imports-left-out = (пропускается)
imports-day-order = Порядок дня и месяца
imports-day-first = сначала день: 31/12
imports-month-first = сначала месяц: 12/31
imports-decimal = Десятичный знак
imports-decimal-comma = запятая: 1,50
imports-decimal-point = точка: 1.50
imports-unsettled = как видно по значению
imports-stages = Что значат этапы
imports-stages-hint = Открытая сделка стоит не дальше первого контакта, пока потребности не записаны здесь словами клиента.
imports-stage-unknown = (не решено: строки отклоняются)
imports-standing-open = открыта: { $stage }
imports-standing-won = окончательное «да»
imports-standing-lost = окончательное «нет»
imports-standing-closed = закончена без ответа
imports-rest = О чём файл молчит
imports-owner = Ответственный
imports-owner-hint = Отвечает за то, для чего файл не называет никого из нас.
imports-language = Язык клиентов
imports-zone = Часовой пояс
imports-zone-hint = Например, Europe/Warsaw. По нему понимается время в файле.
imports-currency = Валюта сумм
imports-currency-hint = Три буквы, например PLN.
imports-currency-unknown = Такой валюты нет. Введите её три буквы, например PLN.
imports-on-problem = Значение, которое не прочитать
imports-on-problem-refuse = отклонить строку
imports-on-problem-leave-out = взять строку без него
imports-without-customer = Сделка без клиента
imports-without-customer-refuse = отклонить
imports-without-customer-create = добавить клиента с названием сделки
imports-discounts = Скидки записаны
imports-discounts-percent = в процентах: 15
imports-discounts-fraction = долей: 0,15
imports-item-kind = Что продано в позициях
imports-item-kind-hint = Если сама позиция этого не говорит.
imports-source = Название источника
imports-source-hint = В следующий раз то же самое, чтобы узнать те же строки.
imports-try = Попробовать
imports-try-hint = Проба ничего не записывает и говорит, что получилось бы.
imports-run = Перенести

imports-refused-row = Строка
imports-refused-reason = Причина

imports-kind-customers = клиент
imports-kind-contacts = контактное лицо
imports-kind-deals = сделка
imports-kind-orders = позиция заказа

imports-preset-hubspot = HubSpot
imports-preset-salesforce = Salesforce
imports-preset-pipedrive = Pipedrive
imports-preset-northwind = Northwind
imports-preset-generic = другая программа или таблица

imports-field-external-id = Номер в другой программе
imports-field-name = Имя или название
imports-field-kind = Организация или человек
imports-field-first-name = Имя
imports-field-last-name = Фамилия
imports-field-email = Электронная почта
imports-field-phone = Телефон
imports-field-website = Сайт
imports-field-street = Улица
imports-field-city = Город
imports-field-postcode = Индекс
imports-field-region = Регион
imports-field-country = Страна
imports-field-language = Язык
imports-field-time-zone = Часовой пояс
imports-field-owner = Ответственный
imports-field-description = Заметка
imports-field-source = Откуда пришёл интерес
imports-field-role = Должность
imports-field-created-at = Создано
imports-field-last-contacted-at = Последний контакт
imports-field-customer-external-id = Номер клиента
imports-field-customer-name = Название клиента
imports-field-contact-external-id = Номер контактного лица
imports-field-contact-name = Контактное лицо
imports-field-title = Название сделки
imports-field-stage = Этап
imports-field-status = Состояние
imports-field-is-closed = Закончена?
imports-field-is-won = С ответом «да»?
imports-field-amount = Сумма
imports-field-currency = Валюта
imports-field-close-date = Дата завершения
imports-field-next-step = Следующий шаг
imports-field-probability = Вероятность (пропускается: догадка — не ответ)
imports-field-deleted = Удалена?
imports-field-order-number = Номер заказа
imports-field-line-id = Номер позиции
imports-field-product-id = Номер товара
imports-field-product = Товар
imports-field-item-kind = Вид позиции
imports-field-serial = Серийный номер
imports-field-quantity = Количество
imports-field-unit-price = Цена за единицу
imports-field-discount = Скидка
imports-field-line-amount = Сумма позиции
imports-field-unit-cost = Себестоимость единицы
imports-field-line-cost = Себестоимость позиции
imports-field-ordered-on = Дата заказа
imports-field-required-on = Обещанный срок
imports-field-shipped-on = Дата отгрузки

imports-problem-ragged-row = В строке другое число ячеек, чем в заголовке: { $value }.
imports-problem-unreadable = Есть байты, которые в этой кодировке не буквы. Выберите другую кодировку.
imports-problem-nul-character = Есть символ NUL.
imports-problem-row-too-long = Строка длиннее мегабайта. Возможно, кавычка нигде не закрыта.
imports-problem-missing-name = Нет имени.
imports-problem-missing-title = Нет ни названия, ни номера.
imports-problem-missing-customer = Неизвестно, какому клиенту это принадлежит: «{ $value }». Сначала перенесите клиентов.
imports-problem-leave-withdrawn = «{ $value }»: разрешение на контакт отозвано, поэтому открытая сделка не принимается.
imports-problem-text-too-long = Текст слишком длинный: «{ $value }».
imports-problem-control-character = Есть перевод строки или другой управляющий символ: «{ $value }».
imports-problem-missing-currency = У суммы «{ $value }» нет валюты. Выберите её.
imports-problem-bad-date = «{ $value }» — не дата.
imports-problem-ambiguous-date = В «{ $value }» день и месяц могут стоять по-разному. Выберите порядок.
imports-problem-bad-amount = «{ $value }» — не сумма.
imports-problem-ambiguous-amount = «{ $value }» может быть с дробью или без. Выберите десятичный знак.
imports-problem-negative-amount = Сумма «{ $value }» меньше нуля.
imports-problem-unknown-currency = «{ $value }» — не валюта.
imports-problem-bad-email = «{ $value }» — не адрес электронной почты.
imports-problem-bad-phone = «{ $value }» — не номер телефона.
imports-problem-bad-website = «{ $value }» — не адрес сайта.
imports-problem-bad-flag = «{ $value }» — ни да, ни нет.
imports-problem-unknown-kind = «{ $value }» — ни организация, ни человек.
imports-problem-unknown-country = Страна «{ $value }» здесь неизвестна.
imports-problem-unknown-language = «{ $value }» — ни один из четырёх языков.
imports-problem-unknown-time-zone = «{ $value }» — не часовой пояс.
imports-problem-unknown-stage = Этап «{ $value }» не определён. Скажите, что он значит.
imports-problem-unknown-status = Состояние «{ $value }» здесь неизвестно.
imports-problem-deleted-elsewhere = Строка лежит в корзине другой программы.
imports-problem-missing-order-number = Нет номера заказа.
imports-problem-missing-product = Нет товара.
imports-problem-missing-price = Нет ни цены, ни суммы.
imports-problem-missing-quantity = Нет количества.
imports-problem-missing-order-date = Нет даты заказа.
imports-problem-bad-quantity = «{ $value }» — не количество.
imports-problem-bad-discount = «{ $value }» — не скидка.
imports-problem-ambiguous-discount = Скидка «{ $value }» может быть долей или процентом. Выберите, как записаны скидки.
imports-problem-unknown-item-kind = «{ $value }» — ни оборудование, ни сервисный договор, ни запчасть, ни расходный материал.
imports-problem-amounts-disagree = Цена, количество и скидка дают не ту сумму, что «{ $value }». Пропустите один из этих двух столбцов.
imports-problem-before-order = «{ $value }» раньше даты заказа.
imports-problem-day-ahead = «{ $value }» ещё впереди: этого пока не было.
imports-problem-other-customer = «{ $value }» — не клиент этого заказа.
imports-problem-other-currency = Остальной заказ в другой валюте: «{ $value }».
imports-problem-agreed-otherwise = Количество, цена или вид расходятся с согласованным: «{ $value }». Измените договор вместе с клиентом, на странице сделки.
imports-problem-order-lives-here = Заказ «{ $value }» с тех пор был здесь изменён или закрыт. Добавьте позицию в договор.

imports-cli-mapping = { $file }: каждая строка — { $kind }, источник: { $preset }; { $charset }, «{ $delimiter }» между ячейками
imports-cli-progress = { $percent } %, строк: { $rows }
imports-cli-dry-run = Ничего не записано: это была проба.
imports-cli-refused = Отклонённые строки лежат в { $file }.
imports-cli-problem = Строка { $row }, в файле { $line }: { $problem }
imports-cli-no-file = Файл { $file } не читается.
imports-cli-bad-mapping = Сопоставление не подходит к файлу.
imports-cli-bad-value = { $flag }: «{ $value }» здесь невозможно.
imports-cli-no-owner = Учётной записи с адресом { $email } нет.
imports-cli-choose-owner = Укажите через --owner EMAIL, кто отвечает за то, что придёт.
imports-cli-failed = Импорт был прерван. Что уже пришло, остаётся; запустите его ещё раз, чтобы закончить.
imports-file-old-workbook = Эта книга старого формата или закрыта паролем. Сохраните её как XLSX без пароля и выберите снова.
imports-file-no-workbook = В этом файле нет книги XLSX. Сохраните таблицу как XLSX или CSV и выберите снова.
imports-file-broken-workbook = Книга повреждена, прочитать её нельзя. Откройте её в программе таблиц, сохраните заново и выберите снова.
imports-file-swollen = В распакованном виде эта книга намного больше настоящей, поэтому она не прочитана. Сохраните лист как CSV и выберите его.
imports-file-no-sheet = В книге нет такого листа.
imports-sheet = Лист
imports-preset-vcard = карточки адресной книги (vCard)
imports-problem-cell-error = Формула в этой ячейке не даёт значения: { $value }.
imports-problem-broken-card = Карточка неполная: нет её начала или конца.
imports-uploading = Файл загружается
imports-stop = Остановить после текущих строк
imports-done-stopping = Сейчас остановится; что загружено, остаётся.
imports-stopped = Импорт остановлен. Загруженное остаётся и посчитано ниже; он продолжится со следующей строки.
imports-resume = Продолжить
imports-state-stopped = остановлен
imports-state-undone = отменён
imports-undo = Отменить весь импорт
imports-undo-what = Исчезнет созданное этими строками: новых { $created }. Изменённое вернётся к прежнему виду: изменений { $updated }. Журнал событий сохранит, что это было.
imports-undo-now = Отменить
imports-undo-not = Оставить как есть
imports-undo-blocked = Отменить нельзя: с тех пор с этим работали.
imports-undo-more = Это первые; есть и другие.
imports-done-undone = Импорт отменён.
imports-too-many-waiting = Уже ждут пять ваших файлов. Сначала импортируйте один из них или удалите.
imports-file-too-large = Файл больше, чем принимает эта установка. Разделите его или импортируйте из командной строки.
imports-file-paused = Минуту ничего не приходило, и загрузка прервана. Выберите файл снова.
imports-problem-not-seen = Этого клиента ведут другие, вам он не виден: { $value }.
imports-cli-id = Чтобы отменить этот импорт: forgetmenot undo-import { $id }
imports-cli-undone = Отменено: удалено клиентов: { $gone }, возвращено к прежнему виду: { $restored }.
imports-cli-no-import = Такого импорта нет.
imports-cli-worked-on = Не отменено: с тех пор с этим работали.
imports-field-tax-number = Налоговый номер
imports-field-tags = Метки
imports-preset-forgetmenot = сам Forgetmenot
imports-problem-bad-postcode = «{ $value }» — не почтовый индекс этой страны.
imports-problem-address-nowhere = «{ $value }» стоит без улицы и города, такой адрес никуда не ведёт.
imports-problem-bad-tax-number = «{ $value }» — не налоговый номер этой страны: не хватает цифры или в ней опечатка.
imports-problem-bad-tag = «{ $value }» слишком длинно для метки: в ней может быть 40 знаков.
imports-problem-bad-number = «{ $value }» — не число.
imports-problem-bad-choice = «{ $value }» нет среди вариантов этого поля.
imports-problem-left-out = Эту строку решили не брать: возможно, это клиент, который здесь уже есть.
imports-note-no-place =
    { $count ->
        [one] { $count } контактное лицо пришло без меток, полей или налогового номера: они бывают только у клиентов.
        [few] { $count } контактных лица пришли без меток, полей или налогового номера: они бывают только у клиентов.
        [many] { $count } контактных лиц пришли без меток, полей или налогового номера: они бывают только у клиентов.
       *[other] { $count } контактного лица пришло без меток, полей или налогового номера: они бывают только у клиентов.
    }
imports-held = Ждут
imports-held-title = Возможно, это кто-то из тех, кто здесь уже есть
imports-held-about = Эти строки не внесены: каждая — возможно, клиент, который у вас уже есть. Скажите о каждой, кто это; что оставите открытым, подождёт.
imports-held-trial = Эти строки ждали бы вашего решения: каждая — возможно, клиент, который у вас уже есть.
imports-held-row = Строка
imports-held-who = В файле
imports-held-likely = Возможно
imports-held-answer = Кто это
imports-held-answer-of = Кто такой { $name }
imports-held-later = решить позже
imports-held-new = кто-то новый: добавить
imports-held-it = это { $name }: обновить
imports-held-leave = не брать
imports-held-in-file = другая строка этого файла
imports-held-send = Принять эти ответы
imports-held-all-new = Добавить всех как новых
imports-held-all-leave = Не брать ни одной
imports-held-more = Ждут и другие строки; они появятся, когда вы ответите на эти.
imports-held-gone = Содержимое этих строк больше не хранится.
imports-done-answered = Ответы приняты
imports-held-not-taken =
    { $count ->
        [one] { $count } ответ принять не удалось: на него тем временем уже ответили или клиента больше нет.
        [few] { $count } ответа принять не удалось: на них тем временем уже ответили или клиентов больше нет.
        [many] { $count } ответов принять не удалось: на них тем временем уже ответили или клиентов больше нет.
       *[other] { $count } ответа принять не удалось: на них тем временем уже ответили или клиентов больше нет.
    }
imports-on-likely = Клиент, который, возможно, здесь уже есть
imports-on-likely-hold = придержать строку и спросить меня
imports-on-likely-add = всё равно добавить
imports-saved = Сохранённые значения столбцов
imports-saved-about = Что значат столбцы файла, под названием. Файл с теми же столбцами прочитается так без вопросов.
imports-saved-none = Пока ничего не сохранено
imports-saved-none-instead = Посмотрите файл, скажите, что значат его столбцы, и сохраните это под названием.
imports-saved-used = Прочитано так, как сохранено: «{ $name }».
imports-saved-use = Прочитать так, как сохранено под названием
imports-saved-use-now = Прочитать так
imports-saved-name = Сохранить значения столбцов как
imports-saved-name-hint = Следующий файл с теми же столбцами прочитается так без вопросов.
imports-saved-share = Поделиться со всеми, кто вносит файлы
imports-saved-keep = Сохранить значения столбцов
imports-saved-rename = Название
imports-saved-columns = Столбцы: { $columns }
imports-saved-of = Чьё: { $name }
imports-saved-shared = общее
imports-saved-change = Сохранить
imports-saved-delete = Удалить
imports-done-kept = Значения столбцов сохранены
imports-done-used = Столбцы прочитаны так, как сохранено
imports-done-changed = Сохранено
imports-done-deleted = Удалено
imports-cli-held = Придержанные строки ждут ответа на странице этого импорта.
