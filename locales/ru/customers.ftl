# Customers: the list, the customer's own page, and what is said of them.

customers-title = Клиенты
customers-new = Новый клиент
customers-add-do = Добавить
customers-edit = Изменить
customers-back = К клиенту
customers-name = Имя или название
customers-kind = Кто это
customers-kind-organization = Организация
customers-kind-person = Человек
customers-language = Язык
customers-language-hint = Язык, на котором мы говорим с клиентом.
customers-zone = Часовой пояс клиента
customers-zone-hint = По этим часам понимается время, названное клиентом.
customers-owner = Ответственный
customers-note = Заметка
customers-tax-number = ИНН
customers-tax-number-hint = Или другой налоговый номер, как в счетах клиента. По нему распознаётся электронный счёт.
customers-more = Ещё о клиенте

customers-filter = Фильтры
customers-filter-do = Показать
customers-filter-clear = Показать всех
customers-owner-any = Любой
customers-next-due = Следующий шаг
customers-open-cases =
    { $count ->
        [one] { $count } открытая сделка
        [few] { $count } открытые сделки
        [many] { $count } открытых сделок
       *[other] { $count } открытой сделки
    }
customers-no-step = нет
customers-pages = Страницы списка
customers-first-page = С начала
customers-next-page = Следующая страница
customers-nobody = Никого с таким именем
customers-nobody-instead = Попробуйте начало другого слова из имени или добавьте клиента.
customers-none = Здесь пока никого нет
customers-none-instead = Перенесите клиентов из другой программы или добавьте первого вручную.
customers-import = Импортировать файл

customers-channels = Способы связи
customers-channel-kind = Вид
customers-channel-phone = Телефон
customers-channel-email = Эл. почта
customers-channel-postal = Почтовый адрес
customers-channel-messenger = Мессенджер
customers-channel-web = Сайт
customers-channel-address = Номер или адрес
customers-channel-whose = Чей
customers-channel-add = Добавить способ связи
customers-channel-remove = Удаление
customers-channel-remove-do = Удалить
customers-phone-wrong = Укажите номер телефона, например +48 601 234 567
customers-email-wrong = Укажите адрес электронной почты, например name@example.com
customers-web-wrong = Укажите адрес сайта, например example.com

customers-contacts = Контактные лица
customers-contact-add = Добавить контактное лицо
customers-contact-name = Имя
customers-contact-position = Должность
customers-contact-language = Язык
customers-contact-language-same = Как у клиента

# { $language } such as "Polish"; { $time } such as "14:05 (Jerusalem)"; { $owner } a name; { $day } such as "22 Nov".
customers-speaks = Язык: { $language }
customers-their-time = Время у клиента: { $time }
customers-owned = Ответственный: { $owner }
customers-since = С нами с { $day }
customers-record = Записать контакт
customers-promise-new = Новое обещание
customers-promise-open = Открыть
customers-we-owe = Клиент ждёт от нас
customers-they-owe = Мы ждём от клиента
customers-owe-nothing = Ничего
customers-named-by-them = время по выбору клиента
customers-named-by-us = время по нашему выбору

customers-cases = Открытые сделки
customers-case = Сделка
customers-case-new = Новая сделка
customers-no-case = Сделок пока нет
customers-no-open-case = Сейчас их нет.
# { $what } is what happens next, { $when } when.
customers-next-step = Следующий шаг: { $what }, { $when }
customers-stages-alike = Обе стороны видят это одинаково.
customers-stages-differ = Стороны видят это по-разному: верен этап клиента.
customers-case-decision = Решение клиента: { $when }
customers-case-amount = Возможная сумма: { $amount }
customers-cases-ended = Завершённые сделки
customers-cases-ended-count =
    { $count ->
        [one] { $count } завершённая сделка
        [few] { $count } завершённые сделки
        [many] { $count } завершённых сделок
       *[other] { $count } завершённой сделки
    }
customers-case-answer = Ответ
customers-case-ended = Завершено
customers-case-open = открыта
customers-case-final-yes = окончательное «да»
customers-case-final-no = окончательное «нет»
customers-case-released = отпущена

customers-reach = Как связаться
customers-no-channel = У нас пока нет ни номера, ни адреса.
customers-timeline = Вся история
customers-timeline-earlier = Раньше
customers-older = Раньше
customers-no-life = Раньше ничего не было
customers-no-life-instead = Общая история с этим клиентом начинается позже.

# Leave to be contacted. { $when } such as "Fri 27 Nov 10:00" on the clock of { $place }.
customers-leave-withdrawn = Клиент просит с ним не связываться. Мы его не беспокоим; если он придёт сам, будем рады.
customers-leave-withdrawn-tag = без контакта
customers-leave-quiet = Клиент просит не беспокоить до: { $when } ({ $place }). Раньше связываемся, только если клиент сам об этом просит.
customers-leave-quiet-tag = пока не беспокоить
customers-leave-withdraw = Клиент просит не связываться
customers-leave-withdraw-meaning = Это действует сразу: открытые сделки отпускаются, наши обещания снимаются. Это не «нет»: клиент может вернуться в любое время.
customers-leave-withdraw-do = Больше не связываться
customers-leave-restore = Клиент снова разрешает контакт
customers-leave-restore-meaning = Только со слов самого клиента. Отпущенные сделки ждут, пока клиент к ним вернётся.
customers-leave-restore-do = Записать разрешение

customers-done-added = Клиент добавлен.
customers-done-changed = Сохранено.
customers-done-contact-added = Контактное лицо добавлено.
customers-done-contact-changed = Контактное лицо сохранено.
customers-done-channel-added = Способ связи добавлен.
customers-done-channel-removed = Способ связи удалён.
customers-done-leave-withdrawn = Больше не связываемся. Открытые сделки отпущены.
customers-done-leave-restored = Контакт снова разрешён.
customers-country = Страна
customers-country-hint = По её правилам читаются телефоны, адреса и налоговые номера.
customers-country-meant = По часовому поясу клиента
customers-tax-not-digits = Введите только цифры; между ними могут быть пробелы и дефисы
customers-tax-length = В налоговых номерах этой страны другое количество цифр: пересчитайте их
customers-tax-check-digit = Контрольная цифра не сходится: одна цифра ошибочна или две переставлены
customers-tax-form = Налоговый номер этой страны так не выглядит
customers-phone-unsure = В этой стране таких номеров нет: проверьте номер или отметьте, что он верен
customers-phone-keep = Номер верен как есть
customers-addresses = Адреса
customers-address-add = Добавить адрес
customers-address-remove-do = Удалить этот адрес
customers-address-kind = Для чего
customers-address-office = Офис
customers-address-delivery = Доставка
customers-address-billing = Счета
customers-address-home = Дом
customers-address-street = Улица и дом
customers-address-postal-code = Почтовый индекс
customers-address-city = Город
customers-address-region = Регион
customers-address-country = Страна
customers-address-country-none = Не указана
customers-address-empty = Введите улицу или город
customers-postal-code-hint = Например, { $code }
customers-postal-code-unsure = В этой стране индексы пишут иначе: проверьте индекс или отметьте, что он верен
customers-postal-code-keep = Индекс верен как есть
customers-done-address-added = Адрес добавлен.
customers-done-address-changed = Адрес сохранён.
customers-done-address-removed = Адрес удалён.
customers-likely-title = Возможно, этот клиент здесь уже есть
customers-likely-new = Это кто-то другой
customers-likely-unseen = За похожего клиента отвечает кто-то другой. Кого спросить: { $owner }
customers-common-tax-number = тот же налоговый номер
customers-common-email = тот же адрес эл. почты
customers-common-phone = тот же телефон
customers-common-name = похожее имя или название
customers-duplicates = Возможные дубликаты
customers-duplicates-about = Пары с общим номером или адресом либо с похожим именем или названием. Посмотрите на обоих, прежде чем объединять.
customers-duplicates-one = Один
customers-duplicates-other = Другой
customers-duplicates-common = Общее
customers-duplicates-do = Что сделать
customers-duplicates-look = Сравнить
customers-duplicates-apart = Это разные
customers-duplicates-none = Никто не записан дважды
customers-duplicates-none-instead = Новых клиентов сравнивают с имеющимися уже при вводе.
customers-duplicates-none-here = На этой странице таких пар нет
customers-duplicates-none-here-instead = Это ещё не всё: перейдите на следующую страницу.
customers-done-apart = Запомнено: это разные клиенты.
customers-merge = Объединение двух клиентов
customers-merge-about = Из двух станет один. Если данные различаются, выберите, что останется; ничего не пропадёт, и это можно отменить.
customers-merge-whom = С кем объединить
customers-merge-find = Найти клиента
customers-merge-find-do = Найти
customers-merge-nobody = Похожих нет
customers-merge-nobody-instead = Найдите вторую запись по названию.
customers-merge-stays = Остаётся
customers-merge-gone = Входит в него
customers-merge-none = ничего
customers-merge-leave = Один из клиентов просит с ним не связываться. Теперь это относится к обоим.
customers-merge-moves = Что перейдёт
customers-merge-moves-about = У всего сохраняются дата и автор. Общие контактные лица и способы связи показываются один раз.
customers-merge-nothing = Там нет ничего, кроме указанного выше.
customers-merge-cases = Сделки
customers-merge-interactions = Контакты
customers-merge-promises = Обещания
customers-merge-agreements = Договоры
customers-merge-bills = Счета
customers-merge-documents = Документы
customers-merge-issues = Обращения
customers-merge-contacts = Контактные лица
customers-merge-channels = Способы связи
customers-merge-addresses = Адреса
customers-merge-do = Объединить
customers-merge-other-way = Наоборот
customers-merge-open = Объединить с другой записью
customers-merge-told = Объединено { $when }
customers-merged = Объединённая запись
customers-done-merged-here = Эта запись вошла в ту, что открыта.
customers-merged-told = Объединено { $when }, кто: { $who }
customers-merged-undone = Снова разделено.
customers-merged-stays = Разделить уже нельзя
customers-merged-stays-why = С тех пор с объединённой записью работали или объединили её ещё раз. Нельзя определить, к какой из двух записей относится сделанное:
customers-merged-undo-about = Каждая строка вернётся на своё место, и обе записи станут прежними.
customers-merged-undo-do = Разделить
customers-done-merged = Объединено.
customers-done-parted = Разделено.
