# Sold items: what is followed for each, what was done, and what the customer says to it.

items-title = Проданные позиции
items-none = Здесь пока ничего не продано
items-none-instead = Позиции появляются вместе с договором: по одной на каждую его строку.
items-to-agreement = К договору
items-item = Позиция
items-items = Позиции
items-back = К позициям
items-back-item = К позиции
items-base-link = Все покупки клиента

items-track = За чем следим
items-track-delivery = Поставка
items-track-quality = Качество
items-track-billing = Расчёты
items-track-installation = Установка
items-track-training = Обучение
items-track-maintenance = Обслуживание
items-kind = Вид
items-kind-equipment = Оборудование
items-kind-contract = Сервисный договор
items-kind-part = Запчасть
items-kind-consumable = Расходный материал

items-next = Что нужно сделать
items-next-none = Сейчас ни нам, ни клиенту ничего делать не нужно.
items-by-track = Состояние позиций
items-state = Состояние
items-state-doing = в работе у нас
items-state-asking = спрашиваем, всё ли в порядке
items-state-billed = ждёт оплаты
items-state-paid = оплачено
items-state-accepted = принято
items-state-released = не нужно клиенту
items-late = просрочено
items-at-risk = срок близко
items-waits-for-them = дело за клиентом
items-ours = дело за нами
items-can = Что можно сделать
items-their-word = Слово клиента
# { $names } are names of items, { $count } how many more there are.
items-and-more = { $count ->
    [one] { $names } и ещё { $count }
    [few] { $names } и ещё { $count }
    [many] { $names } и ещё { $count }
   *[other] { $names } и ещё { $count }
 }
# { $quantity } is a number of pieces.
items-part-there = уже на месте: { $quantity }
items-rest = Осталось: { $quantity }
# { $day } is the day that was promised before.
items-told-before = Перенесено, прежний день: { $day }; клиент предупреждён заранее
items-told-late = Перенесено, прежний день: { $day }; клиент предупреждён слишком поздно
items-moved-by-them = Перенесено по просьбе клиента, прежний день: { $day }
items-moved = Другое время
items-owner = Ответственный

items-when = Когда это было
items-which = Какие из них
items-choose-one = Выберите хотя бы одну
items-not-yet = Это время ещё не наступило
items-act-do = Записать
items-note = Заметка
items-quantity = Укажите число, например 2 или 1,5
items-nothing-delivered = Укажите, сколько уже на месте, хотя бы у одной позиции
items-check-hint = Отметьте то, что осмотрено вместе с клиентом и в порядке.
# { $item } is the name of an item.
items-fault-of = Неисправность: { $item }
items-remedy = Как это исправлено
items-trained-who = Кого обучили
items-can-use = Умеют ли теперь пользоваться?
items-can-use-yes = Да, все
items-can-use-no = Пока не все
items-train-again = Следующее обучение
items-every-months = Обслуживание: раз в сколько месяцев
items-next-service = Следующее обслуживание
items-months = Укажите число месяцев от 1 до 120
items-plan-none = Если клиенту обслуживание не нужно, запишите это на странице позиции, словами клиента.
items-plan-hint = Оба поля можно оставить пустыми: тогда обслуживание не обещано.

items-move = Другое время
items-moved-by = Почему время меняется?
items-moved-by-us = Мы не успеваем, клиент уже предупреждён
items-moved-by-us-hint = Сначала предупредите клиента. Прежнее время остаётся в истории.
items-moved-by-customer = По просьбе клиента
items-told-at = Когда клиент предупреждён

items-accept = Что в порядке, по словам клиента
items-accept-hint = Спросите о каждом пункте. Что клиент не подтвердит, останется открытым.
items-accept-none = Сейчас спрашивать не о чем
items-accept-none-instead = Когда наша работа по позиции сделана, она появляется здесь.
items-accept-do = Записать, что всё в порядке
items-which-right = Что в порядке
items-not-right = не в порядке?
items-said-at = Когда это сказано
items-said = Словами клиента
items-who = Кто со стороны клиента
items-who-customer = Клиент

items-track-word = Слово клиента
items-says = Что говорит клиент?
items-says-again = Что-то не так или всё-таки нужно
items-says-again-hint = Берёмся снова и обещаем срок.
items-says-release = Клиенту это не нужно
items-says-release-hint = С нас это снято. Решить так может только клиент.
items-again-by = Сделаем до
items-word-do = Записать слово клиента
items-word-none = Сейчас записывать здесь нечего.

items-fault = Клиент сообщает о неисправности
items-fault-words = Что не так, словами клиента
items-mend-by = Устраним до
items-fault-do = Записать и пообещать устранить
items-faults = Неисправности
items-faults-open = Ещё не устранённые неисправности
items-found-on = Сообщено
items-fix-time = Время до устранения
items-mend = Устранить

items-edit = Описать позицию
items-serial = Серийный номер
items-sold-on = Продано
items-price = Цена
items-for = Относится к
items-for-none = Ни к чему
items-for-hint = Оборудование, к которому это относится.
items-replacement-due = Срок замены
items-end-of-life = Конец срока службы
items-renews-on = Продление
items-retired = больше не используется
items-retire = Это больше не используется
items-retire-about = История остаётся. Новое обслуживание больше не назначается.
items-retire-do = Отметить конец использования
items-plan = Обслуживание
items-every = Периодичность
# { $count } is a number of months.
items-every-count = { $count ->
    [1] каждый месяц
    [one] раз в { $count } месяц
    [few] раз в { $count } месяца
    [many] раз в { $count } месяцев
   *[other] раз в { $count } месяца
 }
items-visit = Обслуживание проведено
items-belonging = Что к этому относится
items-acts = Всё, что сделано
items-acts-none = Здесь пока ничего не сделано.
items-deed-delivered = Поставлено: { $quantity }
items-deed-checked = Осмотрено вместе с клиентом, всё в порядке
items-deed-installed = Установлено
items-deed-trained = Обучение прошло; пользоваться умеют
items-deed-trained-in-part = Обучение прошло; пользоваться умеют пока не все
items-deed-planned = Обслуживание согласовано
items-deed-serviced = Плановое обслуживание
items-deed-fixed = Неисправность устранена
items-deed-billed = Счёт отправлен
items-deed-unbilled = Счёт отменён
items-deed-paid = Оплачено
items-deed-accepted = По словам клиента, всё в порядке
items-deed-released = Клиенту это не нужно
items-deed-reopened = По словам клиента, что-то не так
items-deed-imported = В таком виде пришло из другой программы

items-base = Покупки клиента
items-base-none = Покупок пока нет
items-base-none-instead = Всё, что продано этому клиенту, остаётся здесь до конца срока службы.
items-base-all = Всё
items-in-use = используется
items-under-way = в работе
# { $count } is a number of days.
items-ahead = { $count ->
    [1] Что предстоит завтра
    [one] Что предстоит в ближайшие { $count } день
    [few] Что предстоит в ближайшие { $count } дня
    [many] Что предстоит в ближайшие { $count } дней
   *[other] Что предстоит в ближайшие { $count } дня
 }
items-ahead-none = Ничего не предстоит.
items-what-falls-due = Что
items-when-due = Когда
items-runs-out = Закончится, судя по тому, на сколько хватало раньше
items-earlier = Проданное раньше
items-first-page = Вернуться к началу
items-pages = Страницы

items-board = Исполнение
items-board-about = Всё, что продано и ещё не завершено: что дальше, к какому сроку и за кем дело.
items-board-none = В работе ничего нет
items-board-none-instead = Позиции договора появляются здесь и остаются, пока клиент их не примет.
items-board-none-found = В работе ничего не подходит под эти фильтры
items-board-none-found-instead = Измените один из них или покажите всё.
# { $steps } is a number of promises, { $items } how many items rest on them, { $late } how many promises are late.
items-board-count = Шаги: { $steps } · позиции: { $items } · просрочено: { $late }
items-board-more = Показать ещё
items-filters = Фильтры
items-filter-whose = Чьи
items-filter-all = Все
items-filter-mine = Мои
items-filter-every = Всё
items-filter-due = Когда
items-filter-any = Любое время
items-filter-late = Только просроченные
items-count = Позиции
items-revenue = Выручка
items-margin = Маржа
items-margin-share = Доля в цене
items-revenue-by-kind = Что приносит каждый вид
items-revenue-about = Маржа считается только по позициям с известной себестоимостью.

items-sets = Наборы обслуживания
items-sets-about = За чем следить у новой позиции: зависит от её вида и от стратегии для клиента. Что уже в работе, остаётся как есть.
items-set-own = свой
items-set-change = Изменить этот набор
items-set-hint = Сколько дней от договора до срока. Пустое поле — за этим не следим.
items-days = Укажите число дней от 0 до 730

items-done-act = Записано.
items-done-moved = Перенесено. Прежнее время остаётся в истории.
items-done-accepted = Слово клиента записано.
items-done-word = Слово клиента записано.
items-done-fault = Записано. Неисправность обещано устранить.
items-done-described = Сохранено.
items-done-retired = Отмечено. История остаётся.
items-done-visit = Обслуживание записано, дальше план считается от него.
items-done-set = Сохранено. Действует со следующего договора.
items-unagreed = { $count ->
    [one] { $count } «да» пока без записанного договора.
    [few] { $count } «да» пока без записанного договора.
    [many] { $count } «да» пока без записанного договора.
   *[other] { $count } «да» пока без записанного договора.
 }
items-unagreed-see = Показать, с кем
