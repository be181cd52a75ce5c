# The agreement: the customer's consent in the right form, and what it says.

agreements-title = Договор
agreements-new = Записать договор
agreements-new-do = Клиент согласен
agreements-amend = Записать изменение
agreements-amend-do = Клиент согласен на изменение
agreements-back = К договору
agreements-back-to-case = Назад к сделке

agreements-lines = О чём договорились
agreements-lines-hint = Каждую строку ведут, пока клиент её не примет. Цена — за всю строку. Пустые строки не войдут.
agreements-lines-stay = Согласованная строка остаётся. Пока она не выставлена в счёте, её можно изменить; новое впишите ниже.
# { $number } counts the lines from 1.
agreements-line = Строка { $number }
agreements-line-what = { $number }. Что
agreements-what = Что
agreements-kind = Вид
agreements-kind-unsaid = Выберите
agreements-kind-equipment = Оборудование
agreements-kind-contract = Сервисный договор
agreements-kind-part = Запчасть
agreements-kind-consumable = Расходный материал
agreements-quantity = Количество
agreements-quantity-wrong = Введите количество больше нуля, например 2 или 1,5
agreements-price = Цена без налога
agreements-price-below-zero = Цена не бывает ниже нуля: скидку внесите в цену её строки
agreements-cost = Наши затраты, если известны
agreements-more = Ещё пустые строки
agreements-total = Итого
agreements-payment = Оплата после счёта
agreements-payment-days = Дней от счёта до оплаты
agreements-payment-days-hint = Как договорились с клиентом; 0 значит сразу.
agreements-payment-days-wrong = Введите целое число дней от 0 до 365
agreements-reference = Номер заказа или договора
agreements-reference-hint = Как в бумагах клиента: по нему счёт найдёт этот договор.

agreements-terms = Условия
agreements-terms-hint = Пройдите с клиентом каждое условие, шрифтом того же размера, что и остальное. У обременения есть причина, и клиент принимает его отдельно. Пустые не войдут.
# { $number } counts the terms from 1.
agreements-term = Условие { $number }
agreements-burden = Обременяет клиента
agreements-reason = Причина простыми словами
agreements-reason-when = (нужна, если обременяет)
agreements-reason-missing = Скажите простыми словами, зачем это обременение
agreements-because = Причина:
agreements-acknowledged = Клиент принимает это условие отдельно
agreements-acknowledged-missing = Обсудите это обременение с клиентом и отметьте, когда он его примет
agreements-acknowledged-done = принято

agreements-consent = Согласие клиента
# { $value } is an amount of money.
agreements-value-small = Итого { $value }: небольшая сумма.
agreements-value-middle = Итого { $value }: средняя сумма.
agreements-value-large = Итого { $value }: крупная сумма.
agreements-form = В какой форме
agreements-form-spoken = Устно
agreements-form-spoken-about = Обе стороны повторяют, о чём договорились, и клиент говорит «да».
agreements-form-handshake = Рукопожатие
agreements-form-handshake-about = Лицом к лицу, при свидетелях или без них.
agreements-form-email = Письмо
agreements-form-email-about = Мы пишем, о чём договорились, и клиент отвечает «да».
agreements-form-order-form = Бланк заказа
agreements-form-order-form-about = Заказ клиента на обычном бланке.
agreements-form-minutes = Итоги встречи
agreements-form-minutes-about = Мы записываем, что решено, и клиент это принимает.
agreements-form-contract = Договор на бумаге
agreements-form-contract-about = Документ, который подписывают обе стороны.
agreements-fit-fits = Подходит для этой суммы.
agreements-fit-light = Слишком лёгкая для этой суммы.
agreements-fit-heavy = Слишком тяжёлая для этой суммы.
agreements-fit-known = Эта форма остаётся, хотя и не подходит; договор об этом говорит
agreements-evidence = Где видно согласие
agreements-evidence-hint = Кто при этом был, какое письмо, какая страница какого документа.
agreements-evidence-elsewhere = Договор пришёл из другой программы, подтверждение осталось там.
agreements-document = Документ, который это показывает
agreements-document-none = Никакой
agreements-given-by = Согласие дано лицом
agreements-unsaid = Не указано
agreements-at = Когда дано
agreements-at-hint = Пустое поле значит: только что.
agreements-offer = Из предложения
agreements-offer-open = Открыть предложение

agreements-versions = Версии
# { $version } is a number.
agreements-version = Договор, версия { $version }
agreements-versions-more = Более старые версии тоже сохранены.
agreements-older = Теперь действует более поздняя версия.
agreements-line-new = новая
agreements-line-changed = изменена
# { $what } is the name of what was sold, { $quantity } a number, { $price } an amount of money.
agreements-line-was = Раньше: { $what }, { $quantity }, { $price }
agreements-done-agreed = Договор записан. Теперь его позиции ведутся до конца.
agreements-done-amended = Изменение записано как новая версия.

agreements-classes = Формы договора
agreements-classes-about = Форма договора соразмерна его сумме. Слишком лёгкая или слишком тяжёлая не запрещена: страница об этом говорит, и договор это хранит.
agreements-class-small = Небольшая сумма: устно, рукопожатие или письмо.
agreements-class-middle = Средняя сумма: письмо, бланк заказа или итоги встречи.
agreements-class-large = Крупная сумма: итоги встречи или договор на бумаге.
agreements-back-to-settings = К правилам
# { $currency } is a code such as EUR.
agreements-small-below = Небольшая — ниже, { $currency }
agreements-large-from = Крупная — от, { $currency }
# { $small } and { $large } are amounts of money.
agreements-bounds = Небольшая — ниже { $small }, крупная — от { $large }
agreements-bounds-wrong = Обе суммы больше нуля, и крупная начинается выше небольшой
agreements-change-before = Было
agreements-change-after = Стало
agreements-done-classes = Формы договора сохранены.
