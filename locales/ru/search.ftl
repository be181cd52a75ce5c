# Поиск по всему, палитра (список поверх страницы, который находит и ведёт), клавиши, закрепление.

search-title = Поиск
search-field = Что искать
search-do = Найти
# Над найденным; $count — сколько нашлось.
search-count =
    { $count ->
        [one] { $count } совпадение
        [few] { $count } совпадения
        [many] { $count } совпадений
       *[other] { $count } совпадения
    }
search-groups-customers = Клиенты
search-groups-contacts = Контактные лица
search-groups-cases = Сделки
search-groups-things = Предложения, позиции, счета, документы
search-groups-texts = В том, что сказано и записано
search-sounding = Похоже по звучанию
search-empty = Что нужно найти?
search-empty-instead = Имена в любом из четырёх алфавитов, номера телефонов, адреса, названия сделок, номера счетов, серийные номера и слова из разговоров, потребностей, обещаний и документов. Хватит нескольких букв.
search-nothing = Ничего не найдено
search-nothing-instead = Введите меньше букв, или только одно из слов, или имя так, как оно звучит. По текстам ищите целыми словами.
# Клавиши нажаты в другой раскладке; $text — что они написали бы в той.
search-read-as = Исправлена раскладка: { $text }
search-all = Все совпадения
search-kinds-customer = Клиент
search-kinds-contact = Контактное лицо
search-kinds-channel = Способ связи
search-kinds-case = Сделка
search-kinds-offer = Предложение
search-kinds-agreement = Договор
search-kinds-item = Позиция
search-kinds-bill = Счёт
search-kinds-document = Документ
search-kinds-interaction = Разговор
search-kinds-need = Потребность
search-kinds-expectation = Ожидание
search-kinds-question = Вопрос
search-kinds-promise = Обещание
search-kinds-issue = Обращение
search-kinds-fault = Неисправность
search-kinds-detail = Мелочь
search-kinds-care-contact = Контакт заботы
search-kinds-voice = Рекомендация или предостережение

search-palette = Найти и перейти
search-pinned = Закреплено
search-recent = Недавно открыто
search-here = На этой странице
search-go = Перейти
search-new-customer = Новый клиент
search-new-case = Новая сделка
search-record-contact = Записать контакт
search-new-offer = Подготовить предложение
search-new-promise = Дать обещание
search-report-issue = Записать обращение
search-case-items = Позиции этой сделки
search-case-bills = Счета этой сделки
search-case-documents = Документы этой сделки
search-edit-customer = Изменить данные клиента
search-customer-items = Что куплено клиентом
search-customer-documents = Документы клиента
search-customer-care = Забота о клиенте
search-search = Искать по всему
search-issues = Обращения
search-me = Мои настройки

search-pin = Закрепить

search-keys = Горячие клавиши
search-keys-here = На этой странице
search-keys-always = Везде
search-keys-palette = Найти и перейти
search-keys-find = В поле поиска
search-keys-help = Этот список
search-keys-close = Закрыть, вернуться
search-keys-move = Вверх и вниз по списку
search-keys-open = Открыть выбранное
search-keys-hint = Горячие клавиши из одной буквы можно отключить в своих настройках. Сочетания с Ctrl или ⌘ остаются.
search-keys-off = Горячие клавиши из одной буквы отключены в ваших настройках.
search-keys-own = Мои настройки
search-close = Закрыть
search-shortcuts = Горячие клавиши из одной буквы
search-shortcuts-on = Включены
search-shortcuts-off = Отключены
search-shortcuts-hint = Отключите их, если диктуете текст или случайно задеваете клавиши.
