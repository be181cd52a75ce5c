# The agreement: the customer's consent in the right form, and what it says.

agreements-title = Договор
agreements-new = Записать договор
agreements-new-do = Записать согласие клиента
agreements-amend = Записать изменение
agreements-amend-do = Записать согласие на изменение
agreements-back = К договору
agreements-back-to-case = Назад к сделке

agreements-lines = О чём договорились
agreements-lines-hint = Каждая строка становится позицией: за ней следят, пока клиент её не примет. Цена — за всю строку. Пустые строки не войдут.
agreements-lines-stay = Согласованная строка остаётся. Пока на неё не выставлен счёт, её можно изменить; новое впишите ниже.
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
agreements-price-below-zero = Цена не бывает ниже нуля: скидку учтите в цене строки
agreements-cost = Себестоимость, если известна
agreements-more = Ещё пустые строки
agreements-total = Итого
agreements-payment = Оплата после счёта
agreements-payment-days = Дней от счёта до оплаты
agreements-payment-days-hint = Как договорились с клиентом; 0 — сразу.
agreements-payment-days-wrong = Введите целое число дней от 0 до 365
agreements-reference = Номер заказа или договора
agreements-reference-hint = Как в бумагах клиента: по этому номеру электронный счёт найдёт договор.

agreements-terms = Условия
agreements-terms-hint = Разберите с клиентом каждое условие; все они написаны не мельче остального. У условия, которое обременяет клиента, есть причина, и клиент принимает его отдельно. Пустые не войдут.
# { $number } counts the terms from 1.
agreements-term = Условие { $number }
agreements-burden = Обременяет клиента
agreements-reason = Причина простыми словами
agreements-reason-when = (нужна, если условие обременяет клиента)
agreements-reason-missing = Скажите простыми словами, зачем нужно это условие
agreements-because = Причина:
agreements-acknowledged = Клиент принимает это условие отдельно
agreements-acknowledged-missing = Обсудите это условие с клиентом и отметьте, когда клиент его примет
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
agreements-form-handshake-about = При личной встрече, со свидетелями или без них.
agreements-form-email = Письмо
agreements-form-email-about = Мы пишем, о чём договорились, и клиент отвечает «да».
agreements-form-order-form = Бланк заказа
agreements-form-order-form-about = Заказ клиента на стандартном бланке.
agreements-form-minutes = Итоги встречи
agreements-form-minutes-about = Мы записываем, что решено, и клиент это принимает.
agreements-form-contract = Договор на бумаге
agreements-form-contract-about = Документ, который подписывают обе стороны.
agreements-fit-fits = Подходит для этой суммы.
agreements-fit-light = Слишком простая для этой суммы.
agreements-fit-heavy = Слишком громоздкая для этой суммы.
agreements-fit-known = Оставить эту форму, хотя она не подходит; в договоре это будет отмечено
agreements-evidence = Чем подтверждается согласие
agreements-evidence-hint = Свидетели разговора, письмо, страница документа.
agreements-evidence-elsewhere = Договор пришёл из другой программы, подтверждение осталось там.
agreements-document = Документ, который это подтверждает
agreements-document-none = Нет
agreements-given-by = От кого согласие
agreements-unsaid = Не указано
agreements-at = Когда получено согласие
agreements-at-hint = Если пусто — только что.
agreements-offer = Из предложения
agreements-offer-open = Открыть предложение

agreements-versions = Версии
# { $version } is a number.
agreements-version = Договор, версия { $version }
agreements-versions-more = Прежние версии тоже сохранены.
agreements-older = Теперь действует более поздняя версия.
agreements-line-new = новая
agreements-line-changed = изменена
# { $what } is the name of what was sold, { $quantity } a number, { $price } an amount of money.
agreements-line-was = Раньше: { $what }, { $quantity }, { $price }
agreements-done-agreed = Договор записан. Теперь мы следим за каждой его позицией.
agreements-done-amended = Изменение записано как новая версия.

agreements-classes = Формы договора
agreements-classes-about = Форма договора соразмерна его сумме. Слишком простая или слишком громоздкая не запрещена: страница об этом предупредит, а в договоре останется отметка.
agreements-class-small = Небольшая сумма: устно, рукопожатие или письмо.
agreements-class-middle = Средняя сумма: письмо, бланк заказа или итоги встречи.
agreements-class-large = Крупная сумма: итоги встречи или договор на бумаге.
agreements-back-to-settings = К правилам
# { $currency } is a code such as EUR.
agreements-small-below = Небольшая — меньше, { $currency }
agreements-large-from = Крупная — от, { $currency }
# { $small } and { $large } are amounts of money.
agreements-bounds = Небольшая — меньше { $small }, крупная — от { $large }
agreements-bounds-wrong = Обе границы больше нуля, и граница крупной суммы выше границы небольшой
agreements-change-before = Было
agreements-change-after = Стало
agreements-done-classes = Формы договора сохранены.
