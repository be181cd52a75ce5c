# Custom fields of customers and cases: defined in the settings, asked in forms.

custom-title = Свои поля
custom-about = Что ещё нужно знать о каждом клиенте или сделке.
custom-none = Полей ещё нет
custom-none-instead = Создать первое может владелец. Оно появится в формах, списках и фильтрах.
custom-of-customer = Клиенты
custom-of-case = Сделки
custom-subject = К чему относится
custom-new = Новое поле
custom-define = Создать поле
custom-name = Название
custom-kind = Вид
custom-kind-text = текст
custom-kind-number = число
custom-kind-date = дата
custom-kind-choice = выбор из вариантов
custom-kind-money = денежная сумма
custom-position = Место по порядку
custom-choices = Варианты
custom-choices-hint = Для выбора из вариантов: каждый вариант с новой строки.
custom-choices-missing = Введите хотя бы один вариант
custom-retire = Вывести из использования
custom-restore = Вернуть
custom-retired = не используется
custom-done-saved = Поле сохранено.
custom-number-wrong = Введите число цифрами, например 12 или 3,5
custom-currency-missing = Выберите валюту
