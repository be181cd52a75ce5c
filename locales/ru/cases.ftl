cases-title = Сделки
cases-new = Новая сделка
cases-views = Какие сделки
cases-view-open = Открытые
cases-view-needs-next-step = Без следующего шага
cases-view-final-yes = Окончательное «да»
cases-view-final-no = Окончательное «нет»
cases-view-released = Отпущенные
cases-filters = Фильтры
cases-filter-name = Имя клиента
cases-filter-owner = Ответственный
cases-filter-anyone = Любой
cases-filter-stage = Этап клиента
cases-filter-any = Любой
cases-filter-due = Следующий шаг
cases-filter-late = Просрочен
cases-filter-today = До конца дня, включая просроченные
cases-filter-now = Примерно сейчас
cases-filter-later = После сегодняшнего дня
cases-filter-do = Показать
cases-filter-clear = Показать все
cases-pages = Страницы списка
cases-next-page = Следующая страница
cases-first-page = К началу списка
cases-none-found = С такими фильтрами сделок нет
cases-none-found-instead = Снимите один из фильтров или покажите все сделки.
cases-none-open = Открытых сделок пока нет
cases-none-open-instead = Сделка начинается с чьего-то интереса. Запишите первую вместе с её следующим шагом.
cases-none-needs-next-step = В каждой сделке есть согласованный следующий шаг
cases-none-needs-next-step-instead = Сюда попадают сделки, которые пришли из другой программы без следующего шага.
cases-none-final-yes = Окончательного «да» пока нет
cases-none-final-yes-instead = Каждое появится здесь со своей датой.
cases-none-final-no = Ни одного окончательного «нет»
cases-none-final-no-instead = Ясное «нет» — хороший ответ. Мы за него благодарим и храним его здесь.
cases-none-released = Отпущенных сделок нет
cases-none-released-instead = Здесь остаются сделки, в которых ответа больше не было. Клиент может вернуться в любое время.
cases-tag-differ = этапы не совпадают
cases-tag-attempts = { $attempts ->
    [one] { $attempts } попытка без ответа
    [few] { $attempts } попытки без ответа
    [many] { $attempts } попыток без ответа
   *[other] { $attempts } попытки без ответа
 }
cases-tag-named-by-them = время по выбору клиента
cases-with-whom = С кем новая сделка?
cases-nobody = Клиента с таким именем нет
cases-nobody-instead = Сначала запишите клиента, потом откройте сделку.
cases-field-title = О чём сделка
cases-field-title-hint = Словами клиента: «второй насос до начала жары».
cases-field-source = Откуда интерес
cases-field-amount = Ожидаемая сумма
cases-field-currency = Валюта
cases-first-step = Первый шаг
cases-first-step-clock = По местному времени клиента.
cases-open-do = Открыть сделку
cases-lede = Начало: { $since } · ответственный: { $owner }
cases-record = Записать контакт
cases-they = Клиент
cases-we = Мы
cases-stages-alike = Этапы совпадают.
cases-stages-differ = Этапы не совпадают. Верен тот, что у клиента.
cases-state-capped = Несколько попыток подряд без ответа. Напишите одно короткое сообщение: «Оставим на этом?» — и отпустите сделку.
cases-state-decision-passed = День решения, названный клиентом, уже прошёл. Мягко попросите об ответе: подойдёт и «да», и «нет».
cases-state-deferred = Просьба подождать звучит уже не в первый раз. При следующем разговоре мягко попросите об ответе: подойдёт и «да», и «нет».
cases-state-standstill = { $days ->
    [one] { $days } день без движения.
    [few] { $days } дня без движения.
    [many] { $days } дней без движения.
   *[other] { $days } дня без движения.
 }
cases-state-final-yes = Окончательное «да». Всё обещанное по пути нужно выполнить.
cases-state-final-no = Окончательное «нет», и мы его уважаем. Снова открыть эту сделку может только клиент.
cases-state-released = Сделка отпущена. Это не «нет»: клиент может вернуться в любое время.
cases-we-owe = Клиент ждёт от нас
cases-they-owe = Мы ждём от клиента
cases-owe-nothing = Открытых обещаний нет.
cases-named-by-them = по выбору клиента
cases-named-by-us = по нашему выбору
cases-promise-open = Открыть
cases-promise-new = Записать ещё одно обещание
cases-changes = Изменить сделку
cases-decision = Когда клиент решит
cases-decision-hint = Со слов клиента, по его местному времени. Мы свяжемся ровно в эту минуту, не раньше.
cases-decision-do = Записать день
cases-stage-theirs = Этап клиента
cases-stage-ours = Наш этап
cases-stage-do = Сменить
cases-describe-do = Сохранить
cases-owner = Ответственный
cases-owner-do = Передать
cases-timeline = Вся история
cases-older = Раньше
cases-their-side = Сторона клиента, его словами
cases-their-side-empty = Здесь будет то, что клиенту нужно, чего он ждёт и о чём спрашивает, — его словами.
cases-our-side = Наша сторона
cases-needs-agree = Отметить согласие со списком
cases-need-situation = ситуация
cases-need-problem = проблема
cases-need-implication = последствия
cases-need-need-payoff = что это даст
cases-need-long-situation = Потребность: ситуация клиента
cases-need-long-problem = Потребность: проблема
cases-need-long-implication = Потребность: к чему ведёт проблема
cases-need-long-need-payoff = Потребность: что даст решение проблемы
cases-need-open = открыто
cases-need-met = решено
cases-need-released = снято клиентом
cases-need-met-do = Отметить решённым
cases-need-released-do = Снять по просьбе клиента
cases-expectation = ожидание
cases-expectation-long = Чего ждёт клиент
cases-question-long = Вопрос
cases-question-open = вопрос без ответа
cases-question-answered = ответ дан
cases-answer = Ответ
cases-answer-do = Сохранить ответ
cases-words = Слова клиента
cases-words-kind = Что это
cases-words-add = Записать слова клиента
cases-words-do = Сохранить
cases-dialogue = { $contacts ->
    [0] Разговоров ещё не было
    [one] { $contacts } разговор
    [few] { $contacts } разговора
    [many] { $contacts } разговоров
   *[other] { $contacts } разговора
 }, { $attempts ->
    [0] попыток без ответа нет
    [one] { $attempts } попытка без ответа
    [few] { $attempts } попытки без ответа
    [many] { $attempts } попыток без ответа
   *[other] { $attempts } попытки без ответа
 }.
cases-monologue = Мы забегаем вперёд: дождитесь слова от клиента.
cases-offer = Предложение, версия { $version }
cases-offer-draft = черновик
cases-offer-given = у клиента
cases-offer-withdrawn = отозвано
cases-offer-give = Отметить передачу клиенту
cases-offer-new = Подготовить предложение
cases-offer-after-need = Предложение отвечает на потребность клиента: сначала запишите хотя бы одну.
cases-value = Ценность
cases-assess = Оценить ценность
cases-potential = Кем может стать для нас этот клиент
cases-potential-hint = Нужно только для выбора стратегии.
cases-strategy = Стратегия
cases-strategy-calm = Спокойствие: редкие, хорошо подготовленные контакты в темпе клиента
cases-strategy-advise = Совет: объяснять, показывать, быть рядом
cases-strategy-partner = Партнёрство: долгие отношения, итоги подводим в оговорённые сроки
cases-strategy-simple = Простота: быстро, прямо у прилавка
cases-assess-do = Сохранить
cases-done-opened = Сделка открыта, следующий шаг назначен.
cases-done-handed-over = Передано вместе со следующим шагом.
cases-done-needs-agreed = Список потребностей согласован с клиентом.
cases-done-decision = День решения записан; следующий шаг будет не раньше.
cases-done-words = Слова клиента записаны.

# After the yes: a table of what is under way. { $settled } of { $items }, { $drafts }, { $sent },
# { $paid }, { $all }, { $shared } and { $open } are numbers; { $form } is the form of the agreement,
# { $day } a day.
cases-state-closed = Обслуживание закрыто. Новое начинается с новой сделки.
cases-service = После «да»
cases-service-what = Что
cases-service-stands = Состояние
cases-service-next = Дальше
cases-service-agreement = Договор
cases-service-no-agreement = Ещё не записан
cases-service-agree = Записать договор
cases-service-agreed = { $form }, { $day }
cases-service-accepted = принято
cases-service-asking = ждёт слова клиента
cases-service-theirs = дело за клиентом
cases-service-doing = в работе у нас
cases-service-late = просрочено
cases-service-count = { $settled } из { $items }
cases-service-bills = Счета
cases-service-no-bills = Пока нет
cases-service-bills-stand = К отправке: { $drafts }, отправлено: { $sent }, оплачено: { $paid }
cases-service-overdue = просрочено
cases-service-documents = Документы
cases-service-no-documents = Пока нет
cases-service-documents-stand = { $all }, передано клиенту: { $shared }
cases-service-issues = Обращения
cases-service-issues-stand = { $open ->
    [0] Открытых нет
    [one] { $open } открытое
    [few] { $open } открытых
    [many] { $open } открытых
   *[other] { $open } открытого
 }
cases-service-closing = Закрытие обслуживания
cases-service-no-closing = Откроется, когда клиент подтвердит, что всё работает
cases-service-closing-stand = Улажено: { $settled } из { $items }
cases-service-closed = всё улажено, { $day }
