# Words of forms, and what is wrong at a field: how to put it right.

fields-summary = Некоторые поля нужно поправить
fields-optional = (можно оставить пустым)
fields-save = Сохранить
fields-cancel = Не сейчас
fields-day = День
fields-time = Время

fields-empty = Заполните это поле
# { $most } is the largest number of characters.
fields-too-long = Сократите текст; наибольшее число знаков: { $most }
fields-control = Здесь есть знак, который нельзя показать: наберите текст заново
fields-choose = Выберите один из вариантов
fields-zone = Выберите часовой пояс из списка
fields-date-time = Укажите день и время
fields-date = Укажите день
fields-amount = Укажите сумму цифрами, например 1200 или 1200,50
fields-amount-decimals = У этой валюты меньше цифр после запятой
fields-amount-large = Эта сумма слишком велика
fields-clash = Пока страница была открыта, это изменил кто-то другой. Пока ничего не сохранено.
# { $label } — название поля, { $now } — что в нём сейчас.
fields-clash-taken = { $label }: сейчас «{ $now }». Вы этого поля не касались, поэтому ниже уже стоит новое.
# { $typed } — что набрано.
fields-clash-differs = { $label }: сейчас «{ $now }», а вы набрали «{ $typed }».
fields-clash-instead = Всё, что вы набрали, осталось ниже. Сравните, поправьте, если нужно, и сохраните ещё раз.
fields-clash-none = ничего
