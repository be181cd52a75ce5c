# Bills and payments.
bills-title = Счета
bills-of-case = Счета по этой сделке
bills-back = К счетам по сделке
bills-back-to-all = Ко всем счетам
bills-back-to-case = Назад к сделке
bills-empty = Счетов и платежей пока нет
bills-empty-instead = Счёт начинается в сделке, когда есть договор. Электронные счета и банковские выписки загружают ниже.
bills-none = Счетов пока нет
bills-none-instead = Ниже видно, на что счёт ещё не выставлен.
bills-no-agreement = По этой сделке ещё нет договора, поэтому выставлять счёт пока не на что.
bills-to-agreement = К договору
bills-unbilled = Согласовано, счёт ещё не выставлен
bills-new = Составить счёт
bills-new-hint = Здесь всё, на что счёт ещё не выставлен. Уберите то, что войдёт в другой счёт; пустые строки не войдут.
bills-new-do = Сохранить как черновик
bills-edit = Изменить черновик
bills-edit-hint = Этого счёта ещё ни у кого нет. Для корректировки напишите, каким должен быть счёт.
bills-correct = Исправить счёт
bills-correct-hint = Напишите, каким должен быть счёт. Корректировка — это разница; без строк она отменяет весь счёт. Она считается нашей ошибкой.
bills-correct-do = Сохранить корректировку как черновик
bills-cancel = Удалить черновик
bills-lines = По строкам

# { $number } counts the lines from 1.
bills-line = Строка { $number }
bills-what = Что
bills-agreed-line = Строка договора
bills-agreed-none = Нет
bills-quantity = Количество
bills-quantity-wrong = Введите количество больше нуля, например 2 или 1,5
bills-net = Без налога
bills-rate = Налог в процентах
bills-rate-wrong = Введите ставку от 0 до 100 или оставьте поле пустым, если строка не облагается налогом
bills-exempt = не облагается
bills-tax = Налог
bills-gross = С налогом
bills-rounding = Налог по каждой строке округляется до наименьшей единицы валюты, половина — вверх; налог по счёту — сумма этих налогов.
bills-number = Номер

# { $number } is the number of another bill.
bills-number-hint = Следующий номер в вашей нумерации. Последний: { $number }
bills-number-unknown = Счёта с таким номером нет
bills-bill-number = Счёт { $number }
bills-correction-number = Корректировка { $number }
bills-draft = Черновик счёта
bills-correction-draft = Черновик корректировки
bills-correction = корректировка
bills-corrections = Корректировки
bills-corrected = Сумма корректировок
bills-corrects = Корректирует
bills-corrects-open = исходный счёт
bills-customer = Клиент
bills-state = Состояние
bills-state-draft = черновик
bills-state-sent = отправлен
bills-state-paid = оплачен
bills-state-cancelled = отменён
bills-issued = Дата выставления
bills-due = Оплатить до
bills-source = Откуда
bills-source-written = Составлен здесь
bills-source-ksef-2 = Электронный счёт, KSeF FA(2)
bills-source-ksef-3 = Электронный счёт, KSeF FA(3)
bills-source-ubl = Электронный счёт, UBL
bills-source-cii = Электронный счёт, CII
bills-finding = принят с расхождениями
bills-agreed = Согласовано, без счёта
bills-this = Этот счёт
bills-difference = Расхождение
bills-differs = расходится
bills-as-agreed = Как согласовано

# { $what } is what was sold, { $left } and { $billed } are quantities, { $agreed } and { $stated } amounts.
bills-difference-other-currency = Договор в другой валюте: { $currency }.
bills-difference-unknown-item = Нет в договоре: { $what }.
bills-difference-more-quantity = Больше, чем осталось по договору. { $what }: { $billed }, осталось: { $left }.
bills-difference-no-quantity = Не указано количество: { $what }.
bills-difference-other-price = Другая цена. { $what }: { $stated }, согласовано: { $agreed }.
bills-difference-sum-wrong = Сумма без налога — { $stated }, по строкам выходит { $agreed }.
bills-difference-tax-wrong = Налог — { $stated }, по строкам выходит { $agreed }.
bills-difference-missing = Остаётся для другого счёта. { $what }: { $left }.
bills-send = Отправить счёт
bills-send-hint = Клиенту счёт передаёте вы; здесь он получает номер и дату, и оплаты мы ждём к согласованному дню.
bills-send-do = Отметить отправку
bills-open = К оплате
bills-paid = Оплачено
bills-payments = Платежи
bills-payments-none = По нему ещё ничего не поступило.
bills-paid-otherwise = Оплата наличными или картой
bills-paid-on = День
bills-paid-how = Способ оплаты
bills-paid-how-hint = Наличными, картой, зачётом.
bills-paid-do = Записать платёж
bills-amount = Сумма
bills-booked = Проведено
bills-payer = Плательщик
bills-account = Счёт плательщика
bills-words = Назначение платежа
bills-matched-by = Сопоставлено
bills-by-person = человеком
bills-by-itself = автоматически
bills-to-send = К отправке
bills-sent-due = Отправлены, срок не наступил
bills-overdue = Срок прошёл
bills-paid-lately = Недавно оплачены
bills-remind = Напоминание
bills-remind-hint = Достаточно вежливого слова: звонка или нескольких строк от себя. Само ничего не отправляется.
bills-remind-call = Поговорить
bills-remind-done = Отметить напоминание
bills-reminded = Напоминание

# { $when } is a day and a time.
bills-reminded-at = Напоминание: { $when }
bills-remind-quiet = Не беспокоить до: { $when }
bills-remind-withdrawn = Клиент просит не связываться
bills-money-waits = Платежи, которые ждут решения
bills-candidates = Подходящие счета
bills-candidates-none = Ни один открытый счёт не подходит
bills-candidates-some = { $count ->
        [one] Подходит { $count } счёт
        [few] Могут подойти { $count } счёта
        [many] Могут подойти { $count } счетов
       *[other] Могут подойти { $count } счёта
    }
bills-payment = Платёж
bills-payment-open = ждёт решения
bills-payment-matched = сопоставлен
bills-payment-aside = отложен
bills-unmatched = Ещё не сопоставлено
bills-matched = Сопоставлено с
bills-what-now = Что сделать
bills-match = Отнести к этому счёту
bills-match-other = Отнести к другому счёту
bills-unmatch = Отменить сопоставление
bills-aside = Не относится ни к одному счёту
bills-aside-why = Почему
bills-aside-hint = Залог, возврат, чужой платёж.
bills-aside-do = Отложить
bills-again = Вернуться к платежу
bills-invoices-wait = Электронные счета, которые ждут решения
bills-waiting = Электронный счёт ждёт решения
bills-waiting-settled = Это решено.
bills-buyer = Покупатель
bills-buyer-tax = ИНН
bills-why-waits = Почему ждёт
bills-doubt-unknown-buyer = Нет клиента с таким ИНН или названием
bills-doubt-several-buyers = Могут подходить несколько клиентов
bills-doubt-no-case = Ни в одном договоре этого клиента столько без счёта не осталось
bills-doubt-several-cases = Могут подходить несколько сделок
bills-doubt-differs = Расходится с договором
bills-doubt-correction = Исправляет другой счёт
bills-doubt-advance = В нём сказано, что он оплачен или что это аванс
bills-doubt-number-taken = Этот номер уже у другого счёта
bills-doubt-unclear = Его собственные суммы вызывают вопрос
bills-which-case = К какой сделке он относится?
bills-no-billable = Сделок с договором пока нет.
bills-compare = Сравнить с договором
bills-take = Принять как счёт этой сделки
bills-take-differs = Он уже у клиента. Если принять его таким, расхождения останутся отмеченными, а исправит их корректировка.
bills-dismiss = Отметить как чужой
bills-errors = Ошибки в счетах

# { $corrections }, { $bills } and { $differing } are numbers, { $share } a share in percent.
bills-e1 = Корректировки: { $corrections }, счета: { $bills }. Доля: { $share }.
bills-e1-differing = Принято с расхождениями: { $differing }.

# { $shown } is a number.
bills-more = Показаны только первые { $shown }.
bills-files = Загрузить файлы
bills-einvoices = Электронные счета
bills-einvoices-hint = KSeF FA(2) и FA(3), UBL, CII. Что ясно, становится отправленным счётом, остальное ждёт решения.
bills-statements = Банковские выписки
bills-statements-hint = camt.053 и MT940. Учитывается каждая операция; тот же файл второй раз ничего не меняет.
bills-read = Загрузить
bills-report = Что загружено
bills-no-files = Файл не выбран.
bills-file = Файл
bills-outcome = Результат

# { $number } is the number of an e-invoice, { $why } one of the bills-doubt messages.
bills-file-taken = Принят как счёт: { $number }
bills-file-known = Уже есть, ничего не изменилось: { $number }
bills-file-waits = Ждёт решения: { $number }. { $why }
bills-file-not-ours = Счёт, составленный покупателем для фермера, — не наш счёт; ничего не сохранено
bills-file-notice = Это уведомление об отдельных операциях; загрузите выписку (camt.053), в ней есть все

# { $what } is one of the bills-problem messages; { $line } and { $column } count from 1; { $path } names the element.
bills-file-refused = Отклонён, ничего не сохранено: { $what }
bills-file-refused-at = Отклонён, ничего не сохранено: { $what } (строка { $line }, столбец { $column }, { $path })
bills-problem-amount-too-large = сумма слишком велика
bills-problem-balance-differs = остатки не сходятся с операциями
bills-problem-cut-off = файл обрывается
bills-problem-dtd = в файле есть собственные определения (DTD)
bills-problem-missing = нет того, что должно быть
bills-problem-not-a-currency = это не валюта
bills-problem-not-a-date = это не дата
bills-problem-not-an-amount = это не сумма
bills-problem-not-a-number = это не число
bills-problem-not-text = это не текст
bills-problem-not-xml = это неправильный XML
bills-problem-other-currency = сумма в другой валюте
bills-problem-sum-differs = части не складываются в сумму
bills-problem-too-deep = вложенность слишком велика
bills-problem-too-large = файл слишком велик
bills-problem-too-many-decimals = в сумме больше знаков после запятой, чем у её валюты
bills-problem-unknown-format = формат неизвестен
bills-problem-unknown-value = формат не знает такого значения

# All are numbers, except { $account }, a bank account.
bills-statement-read = { $account }: операций { $entries }, поступлений { $came }, уже известно { $known }, прочих операций { $passed }. Сопоставлено: { $matched }, ждёт решения: { $open }.
bills-statement-known = { $account }: эта выписка уже есть, ничего не изменилось. Операций: { $entries }.
bills-statement-taken-back = Платежи, отозванные банком: { $count }. Проверьте счета, к которым они относились.
bills-done-drafted = Черновик счёта сохранён. Сравните с договором и отправьте.
bills-done-changed = Черновик изменён.
bills-done-correction-drafted = Черновик корректировки сохранён. Она действует после отправки.
bills-done-sent = Счёт отправлен; оплаты ждём к сроку.
bills-done-cancelled = Черновик удалён.
bills-done-paid = Платёж записан.
bills-done-reminded = Напоминание отмечено.
bills-done-matched = Сопоставлено.
bills-done-unmatched = Сопоставление отменено; платёж ждёт решения.
bills-done-aside = Отложено, причина записана.
bills-done-again = Снова ждёт решения.
bills-done-taken = Теперь это счёт этой сделки.
bills-done-dismissed = Отмечено: это не наш счёт.
