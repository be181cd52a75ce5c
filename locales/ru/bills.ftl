# Bills and payments.
bills-title = Счета
bills-of-case = Счета по этой сделке
bills-back = К счетам по сделке
bills-back-to-all = Ко всем счетам
bills-back-to-case = Назад к сделке
bills-empty = Счетов и платежей пока нет
bills-empty-instead = Счёт начинается в сделке, когда есть договор. Электронные счета и банковские выписки читаются ниже.
bills-none = Счетов пока нет
bills-none-instead = Что согласовано и ещё не выставлено, видно ниже.
bills-no-agreement = По этой сделке ещё нет договора, и выставлять счёт не по чему.
bills-to-agreement = К договору
bills-unbilled = Согласовано и ещё не выставлено
bills-new = Составить счёт
bills-new-hint = Здесь всё, что ещё не выставлено. Уберите то, что войдёт в другой счёт; пустые строки не войдут.
bills-new-do = Сохранить как черновик
bills-edit = Изменить черновик
bills-edit-hint = Этого счёта ещё ни у кого нет. В исправлении напишите, каким счёт должен быть.
bills-correct = Исправить счёт
bills-correct-hint = Напишите, каким счёт должен быть. Исправление – это разница; без строк оно отменяет весь счёт. Оно считается нашей ошибкой.
bills-correct-do = Сохранить исправление как черновик
bills-cancel = Удалить черновик
bills-lines = Строка за строкой

# { $number } counts the lines from 1.
bills-line = Строка { $number }
bills-what = Что
bills-agreed-line = Строка договора
bills-agreed-none = Никакая
bills-quantity = Количество
bills-quantity-wrong = Введите количество больше нуля, например 2 или 1,5
bills-net = Без налога
bills-rate = Налог в процентах
bills-rate-wrong = Введите ставку от 0 до 100 или оставьте пустой, если строка освобождена
bills-exempt = без налога
bills-tax = Налог
bills-gross = С налогом
bills-rounding = Налог каждой строки округляется до наименьшей единицы валюты, половина – вверх; налог счёта – их сумма.
bills-number = Номер

# { $number } is the number of another bill.
bills-number-hint = Следующий номер по вашему счёту. Последний: { $number }
bills-number-unknown = Счёта с таким номером нет
bills-bill-number = Счёт { $number }
bills-correction-number = Исправление { $number }
bills-draft = Черновик счёта
bills-correction-draft = Черновик исправления
bills-correction = исправление
bills-corrections = Исправления
bills-corrected = Исправлено на
bills-corrects = Исправляет
bills-corrects-open = счёт
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
bills-agreed = Согласовано, не выставлено
bills-this = Этот счёт
bills-difference = Расхождение
bills-differs = расходится
bills-as-agreed = Как согласовано

# { $what } is what was sold, { $left } and { $billed } are quantities, { $agreed } and { $stated } amounts.
bills-difference-other-currency = Договор в другой валюте: { $currency }.
bills-difference-unknown-item = Нет в договоре: { $what }.
bills-difference-more-quantity = Больше, чем осталось выставить. { $what }: { $billed }, осталось: { $left }.
bills-difference-no-quantity = Нет количества: { $what }.
bills-difference-other-price = Другая цена. { $what }: { $stated }, согласовано: { $agreed }.
bills-difference-sum-wrong = Сумма без налога – { $stated }, по строкам выходит { $agreed }.
bills-difference-tax-wrong = Налог – { $stated }, по строкам выходит { $agreed }.
bills-difference-missing = Остаётся для другого счёта. { $what }: { $left }.
bills-send = Отправить счёт
bills-send-hint = Клиент получает его от вас; здесь он получает номер и дату, и оплата ожидается к согласованному дню.
bills-send-do = Отправлен
bills-open = К оплате
bills-paid = Оплачено
bills-payments = Платежи
bills-payments-none = По нему ещё ничего не поступило.
bills-paid-otherwise = Оплата наличными или картой
bills-paid-on = День
bills-paid-how = Как
bills-paid-how-hint = Наличными, картой, зачётом.
bills-paid-do = Записать платёж
bills-amount = Сумма
bills-booked = Проведено
bills-payer = Плательщик
bills-account = Счёт плательщика
bills-words = Назначение
bills-matched-by = Сопоставлено
bills-by-person = человеком
bills-by-itself = автоматически
bills-to-send = Отправить
bills-sent-due = Отправлены, срок не наступил
bills-overdue = Срок прошёл
bills-paid-lately = Недавно оплачены
bills-remind = Напоминание
bills-remind-hint = Предлагается вежливое слово: звонок или несколько строк от себя. Само ничего не отправляется.
bills-remind-call = Поговорить
bills-remind-done = Отметить напоминание
bills-reminded = Напоминание

# { $when } is a day and a time.
bills-reminded-at = Напоминание: { $when }
bills-remind-quiet = Не беспокоить до: { $when }
bills-remind-withdrawn = Клиент просит не связываться
bills-money-waits = Платежи ждут человека
bills-candidates = Может быть за
bills-candidates-none = Ни один открытый счёт не подходит
bills-candidates-some = { $count ->
        [one] Подходит { $count } счёт
        [few] Могут подойти { $count } счёта
        [many] Могут подойти { $count } счетов
       *[other] Могут подойти { $count } счёта
    }
bills-payment = Платёж
bills-payment-open = ждёт человека
bills-payment-matched = сопоставлен
bills-payment-aside = отложен
bills-unmatched = Ещё не сопоставлено
bills-matched = Сопоставлено с
bills-what-now = Что сделать
bills-match = Это за этот счёт
bills-match-other = За другой счёт
bills-unmatch = Это было за другое
bills-aside = Это не за счёт
bills-aside-why = Почему
bills-aside-hint = Залог, возврат, чужие деньги.
bills-aside-do = Отложить
bills-again = Вернуться к платежу
bills-invoices-wait = Электронные счета ждут
bills-waiting = Электронный счёт ждёт
bills-waiting-settled = Это решено.
bills-buyer = Покупатель
bills-buyer-tax = ИНН
bills-why-waits = Почему ждёт
bills-doubt-unknown-buyer = Нет клиента с таким ИНН или названием
bills-doubt-several-buyers = Могут подходить несколько клиентов
bills-doubt-no-case = Ни в одном договоре клиента столько не осталось выставить
bills-doubt-several-cases = Могут подходить несколько сделок
bills-doubt-differs = Расходится с договором
bills-doubt-correction = Исправляет другой счёт
bills-doubt-advance = В нём сказано, что он оплачен или что это аванс
bills-doubt-number-taken = Этот номер есть у другого счёта
bills-doubt-unclear = Его суммы вызывают вопрос
bills-which-case = По какой она сделке?
bills-no-billable = Сделок с договором пока нет.
bills-compare = Сравнить с договором
bills-take = Принять как счёт этой сделки
bills-take-differs = Он уже у клиента. Если принять его так, расхождения останутся отмеченными, а исправит их исправление.
bills-dismiss = Это не наш
bills-errors = Ошибки в счетах

# { $corrections }, { $bills } and { $differing } are numbers, { $share } a share in percent.
bills-e1 = Исправления: { $corrections }, счета: { $bills }. Это { $share }.
bills-e1-differing = Приняты, хотя расходились с договором: { $differing }.

# { $shown } is a number.
bills-more = Показаны только первые { $shown }.
bills-files = Прочитать файлы
bills-einvoices = Электронные счета
bills-einvoices-hint = KSeF FA(2) и FA(3), UBL, CII. Что ясно, становится отправленным счётом, остальное ждёт человека.
bills-statements = Банковские выписки
bills-statements-hint = camt.053 и MT940. Каждая запись учтена; тот же файл второй раз ничего не меняет.
bills-read = Прочитать
bills-report = Что прочитано
bills-no-files = Файл не выбран.
bills-file = Файл
bills-outcome = Что с ним стало

# { $number } is the number of an e-invoice, { $why } one of the bills-doubt messages.
bills-file-taken = Принят как счёт: { $number }
bills-file-known = Уже есть, ничего не изменилось: { $number }
bills-file-waits = Ждёт человека: { $number }. { $why }
bills-file-not-ours = Счёт покупателя фермеру – не наш счёт; ничего не сохранено
bills-file-notice = Это уведомление об отдельных записях; прочитайте выписку (camt.053), в ней есть все

# { $what } is one of the bills-problem messages; { $line } and { $column } count from 1; { $path } names the element.
bills-file-refused = Отклонён, ничего не сохранено: { $what }
bills-file-refused-at = Отклонён, ничего не сохранено: { $what } (строка { $line }, столбец { $column }, { $path })
bills-problem-amount-too-large = сумма слишком велика
bills-problem-balance-differs = остатки не сходятся с записями
bills-problem-cut-off = файл обрывается
bills-problem-dtd = файл несёт собственную грамматику
bills-problem-missing = нет того, что должно быть
bills-problem-not-a-currency = это не валюта
bills-problem-not-a-date = это не дата
bills-problem-not-an-amount = это не сумма
bills-problem-not-a-number = это не число
bills-problem-not-text = файл – не текст
bills-problem-not-xml = файл – не правильный XML
bills-problem-other-currency = сумма в другой валюте
bills-problem-sum-differs = части не дают сумму
bills-problem-too-deep = вложенность слишком велика
bills-problem-too-large = файл слишком велик
bills-problem-too-many-decimals = сумма точнее своей валюты
bills-problem-unknown-format = формат неизвестен
bills-problem-unknown-value = формат не знает такого значения

# All are numbers, except { $account }, a bank account.
bills-statement-read = { $account }: записей { $entries }, поступлений { $came }, уже известно { $known }, не поступления { $passed }. Сопоставлено: { $matched }, для человека: { $open }.
bills-statement-known = { $account }: эта выписка уже есть, ничего не изменилось. Записей: { $entries }.
bills-statement-taken-back = Банк отозвал платежи: { $count }. Проверьте счета, за которые они были.
bills-done-drafted = Черновик счёта сохранён. Сравните с договором и отправьте.
bills-done-changed = Черновик изменён.
bills-done-correction-drafted = Черновик исправления сохранён. Оно действует после отправки.
bills-done-sent = Отправлен; оплата ожидается к сроку.
bills-done-cancelled = Черновик удалён.
bills-done-paid = Платёж записан.
bills-done-reminded = Напоминание отмечено.
bills-done-matched = Сопоставлено.
bills-done-unmatched = Разъединено; платёж ждёт человека.
bills-done-aside = Отложено, с причиной.
bills-done-again = Снова ждёт человека.
bills-done-taken = Теперь это счёт этой сделки.
bills-done-dismissed = Пропущен.
