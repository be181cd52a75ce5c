# The closing of the service: one checklist, and the desk of all closings. { $item }, { $items },
# { $document } and { $standard } are what the procedure calls them; { $count }, { $days },
# { $settled } and { $all } are numbers; { $day }, { $since } and { $when } are times, { $by } and
# { $owner } people of ours.

closing-title = Закрытие обслуживания
closing-lede = Открыто: { $since } · ответственный: { $owner } · версия процедуры: { $version }
closing-procedure = Процедура
closing-back = Назад к сделке
closing-not-agreed = Сначала договор. Потом клиент может сказать, что всё работает.
closing-not-won = Это начинается после окончательного «да» клиента.
closing-before = Закрытие открывается, когда клиент говорит, что всё работает. Это один пункт из многих, и сам он ничего не закрывает.
closing-closed = Всё улажено. Закрыто: { $day }, { $by }.
closing-blossom = Полный цветок: обслуживание закрыто
closing-progress = Улажено
closing-counted = { $settled } из { $all }
closing-moved = { $days ->
    [0] Последнее движение сегодня.
    [one] { $days } день без движения.
    [few] { $days } дня без движения.
    [many] { $days } дней без движения.
   *[other] { $days } дня без движения.
 }
closing-stands-still = стоит на месте

closing-state-true = в порядке
closing-state-open = открыто
closing-state-waived = исключение
closing-state-not-applicable = не нужно

closing-waits-needs = { $count ->
    [one] { $count } потребность открыта
    [few] { $count } потребности открыты
    [many] { $count } потребностей открыто
   *[other] { $count } потребности открыто
 }
closing-waits-expectations = { $count ->
    [one] { $count } ожидание ещё не подтверждено
    [few] { $count } ожидания ещё не подтверждены
    [many] { $count } ожиданий ещё не подтверждено
   *[other] { $count } ожидания ещё не подтверждено
 }
closing-waits-questions = { $count ->
    [one] { $count } вопрос без ответа
    [few] { $count } вопроса без ответа
    [many] { $count } вопросов без ответа
   *[other] { $count } вопроса без ответа
 }
closing-waits-no-word = Ещё нет слова клиента, что всё улажено
closing-waits-not-asked = Вопрос о мелочах ещё не задан
closing-waits-details = { $count ->
    [one] { $count } мелочь открыта
    [few] { $count } мелочи открыты
    [many] { $count } мелочей открыто
   *[other] { $count } мелочи открыто
 }
closing-waits-promises = { $count ->
    [one] { $count } наше обещание открыто
    [few] { $count } наших обещания открыты
    [many] { $count } наших обещаний открыто
   *[other] { $count } нашего обещания открыто
 }
closing-waits-document-missing = Нет документа: «{ $document }»
closing-waits-document-not-final = Документ ещё не окончательный: «{ $document }»
closing-waits-document-not-shared = Документ ещё не передан клиенту: «{ $document }»
closing-waits-not-agreed = Нет договора
closing-waits-unbilled = { $count ->
    [one] На { $count } позицию счёт выставлен не полностью
    [few] На { $count } позиции счёт выставлен не полностью
    [many] На { $count } позиций счёт выставлен не полностью
   *[other] На { $count } позиции счёт выставлен не полностью
 }
closing-waits-drafts = { $count ->
    [one] { $count } счёт ещё не отправлен
    [few] { $count } счёта ещё не отправлены
    [many] { $count } счетов ещё не отправлено
   *[other] { $count } счёта ещё не отправлено
 }
closing-waits-unpaid = { $count ->
    [one] { $count } счёт оплачен не полностью
    [few] { $count } счёта оплачены не полностью
    [many] { $count } счетов оплачено не полностью
   *[other] { $count } счёта оплачено не полностью
 }
closing-waits-differences = { $count ->
    [one] { $count } позиция в счетах расходится с договором
    [few] { $count } позиции в счетах расходятся с договором
    [many] { $count } позиций в счетах расходятся с договором
   *[other] { $count } позиции в счетах расходятся с договором
 }
closing-waits-doing = { $count ->
    [one] На { $count } линии обслуживания наша работа не закончена
    [few] На { $count } линиях обслуживания наша работа не закончена
    [many] На { $count } линиях обслуживания наша работа не закончена
   *[other] На { $count } линии обслуживания наша работа не закончена
 }
closing-waits-asking = { $count ->
    [one] { $count } линия обслуживания ждёт приёмки клиентом
    [few] { $count } линии обслуживания ждут приёмки клиентом
    [many] { $count } линий обслуживания ждут приёмки клиентом
   *[other] { $count } линии обслуживания ждут приёмки клиентом
 }
closing-waits-unplanned = { $count ->
    [one] Для { $count } позиции не назначено плановое обслуживание
    [few] Для { $count } позиций не назначено плановое обслуживание
    [many] Для { $count } позиций не назначено плановое обслуживание
   *[other] Для { $count } позиции не назначено плановое обслуживание
 }
closing-waits-planless = { $count ->
    [one] У { $count } единицы оборудования нет плана обслуживания
    [few] У { $count } единиц оборудования нет плана обслуживания
    [many] У { $count } единиц оборудования нет плана обслуживания
   *[other] У { $count } единицы оборудования нет плана обслуживания
 }
closing-waits-standard = Этот стандарт ещё не проверен: { $standard }
closing-waits-not-confirmed = Ещё нет подтверждения клиента, что всё работает
closing-waits-not-heard = Вопрос, как идут дела, ещё не задан
closing-waits-issues = { $count ->
    [one] { $count } обращение открыто
    [few] { $count } обращения открыты
    [many] { $count } обращений открыто
   *[other] { $count } обращения открыто
 }
closing-waits-no-care-plan = О времени после закрытия ещё нет договорённости
closing-waits-no-note = Ещё не записано, как это сделано
closing-waits-no-document = Это должен подтвердить документ
closing-waits-no-customer = Это должен сказать клиент
closing-waits-rests-on = Сначала: { $item }

closing-go-case = К сделке
closing-go-documents = К документам
closing-go-agreement = К договору
closing-go-bills = К счетам
closing-go-items = К проданным позициям
closing-go-issues = К обращениям

closing-given = { $by }, { $when }
closing-fell = Больше не действует: { $when }, вместе с пунктом, на который опирается. Нужно указать заново.
closing-waived-by = Исключение: { $by }, { $when }
closing-unmark-do = Отменить
closing-field-channel = Каким способом
closing-field-contact = Кто это говорит
closing-contact-self = Клиент
closing-field-document = Какой документ
closing-note = Записать, как это сделано
closing-note-words = Как это сделано
closing-document = Указать документ, который это подтверждает
closing-document-words = Что он подтверждает
closing-customer = Записать слова клиента
closing-customer-words = Слова клиента
closing-mark-do = Сохранить
closing-waive = Сделать исключение
closing-waive-hint = Только владелец, с причиной и под своим именем. В том, что положено клиенту, исключений нет.
closing-waive-words = Почему это остаётся невыполненным
closing-waive-do = Сделать исключение

closing-confirm = Клиент говорит, что всё работает
closing-confirm-words = Словами клиента
closing-confirm-do = Записать подтверждение
closing-word = Клиент говорит, что всё улажено
closing-word-words = Словами клиента
closing-word-do = Записать слово клиента
closing-expectation-met-do = Отметить подтверждённым
closing-expectation-released-do = Снять по просьбе клиента
closing-ask = Вопрос о мелочах
closing-ask-words = Что выяснилось
closing-ask-hint = Мелочи, о которых без вопроса не узнать, но от которых может зависеть, вернётся ли клиент.
closing-ask-do = Отметить, что вопрос задан
closing-detail-raise = Обнаружилась мелочь
closing-detail-words = Мелочь, словами клиента
closing-detail-owner = Кто её уладит
closing-detail-due = К какому сроку
closing-detail-do = Записать мелочь
closing-detail-about = { $owner }, { $when }
closing-detail-open = открыта
closing-detail-settled = улажена
closing-detail-settle = Записать, чем кончилось
closing-detail-outcome = Чем кончилось
closing-detail-settle-do = Отметить улаженной
closing-standard-look = Проверить
closing-standard-open = ещё не проверено
closing-standard-kept = соблюдён
closing-standard-breach = нарушение, признано
closing-standard-found = Как было
closing-standard-found-kept = Стандарт соблюдён
closing-standard-found-breach = Было нарушение, и мы его признаём
closing-standard-words = Что пошло не так
closing-standard-words-hint = Только при нарушении: просто, как было.
closing-standard-do = Сохранить
closing-satisfaction = Спросить, как идут дела
closing-satisfaction-hint = Отдельным вопросом, не вместе с подписью.
closing-score = Ответ клиента
closing-score-1 = 1 — плохо
closing-score-2 = 2 — не очень хорошо
closing-score-3 = 3 — так себе
closing-score-4 = 4 — хорошо
closing-score-5 = 5 — очень хорошо
closing-satisfaction-words = Словами клиента
closing-satisfaction-do = Записать ответ
closing-heard = { $score } из 5, { $when }
closing-care = Договориться о времени после закрытия
closing-care-days = Через сколько дней после закрытия каждый контакт
closing-care-days-hint = По возрастанию, через пробел, например 2 14 90.
closing-care-days-wrong = Впишите целые числа от 1 до 365 по возрастанию, через пробел.
closing-care-ground = Что может быть дальше
closing-care-ground-hint = Из чего может вырасти следующее сотрудничество.
closing-care-may-raise = Клиент разрешает об этом заговорить
closing-care-do = Сохранить
closing-care-chosen = Дни контактов после закрытия: { $days }
closing-care-raise-yes = Клиент разрешает заговорить о том, что дальше
closing-care-raise-no = Разрешения заговорить о том, что дальше, нет

closing-review = Весь список ещё не просмотрен. Первый просмотр показывает, насколько хорошо шла работа до закрытия.
closing-review-do = Отметить список просмотренным
closing-reviewed = Первый просмотр: { $day }, в порядке { $settled } из { $all }.
closing-changes = Передать
closing-owner = Ответственный за закрытие
closing-owner-do = Передать
closing-close = Закрыть обслуживание
closing-close-open = Ещё открыто:
closing-close-ready = Открытого не осталось. Закрывает один человек и ручается за это.
closing-close-do = Закрыть обслуживание

closing-done-confirmed = Подтверждение записано.
closing-done-marked = Сохранено.
closing-done-unmarked = Отменено.
closing-done-waived = Исключение записано, с указанием причины.
closing-done-word = Слово клиента записано.
closing-done-asked = Записано: вопрос о мелочах задан.
closing-done-detail = Мелочь записана, с ответственным и сроком.
closing-done-detail-settled = Мелочь улажена.
closing-done-standard = Сохранено.
closing-done-satisfaction = Ответ записан.
closing-done-care = О времени после закрытия есть договорённость.
closing-done-expectation = Сохранено.
closing-done-reviewed = Первый просмотр записан.
closing-done-handed-over = Передано.
closing-done-closed = Обслуживание закрыто. Всё улажено, начинается забота.

closing-desk-title = Закрытия
closing-desk-about = Сначала то, что стоит на месте.
closing-desk-case = Сделка
closing-desk-owner = Ответственный
closing-desk-settled = Улажено
closing-desk-us = Ждёт нас
closing-desk-them = Ждёт клиента
closing-desk-still = Дней без движения
closing-desk-more = и ещё { $count }
closing-desk-ready = ничего: можно закрывать
closing-desk-none = Открытых закрытий нет
closing-desk-none-instead = Закрытие открывается, когда клиент говорит, что всё работает.
closing-desk-pages = Страницы
closing-desk-next = Следующая страница
closing-desk-first = К началу
closing-late = Закрыто недавно
closing-late-day = Закрыто
closing-late-by = Кто
closing-late-quality = При первом просмотре
closing-late-quality-none = не просмотрено
closing-late-troubles = Проблемы после закрытия
closing-reports = Отчёты
closing-reports-about = { $days ->
    [1] Составляются сами, каждый день.
    [one] Составляются сами, раз в { $days } день.
    [few] Составляются сами, раз в { $days } дня.
    [many] Составляются сами, раз в { $days } дней.
   *[other] Составляются сами, раз в { $days } дня.
 }
closing-reports-none = Первый появится, когда будет о чём сообщить.
closing-report-day = День
closing-report-open = Открыто
closing-report-still = Стоят на месте
closing-report-closed = Закрыто с прошлого отчёта
closing-report-quality = В порядке при первом просмотре
closing-report-troubled = Проблемы после закрытия
closing-desk-unconfirmed = { $count ->
    [one] { $count } обслуживание принято целиком, а спросить, всё ли работает, ещё предстоит.
    [few] { $count } обслуживания приняты целиком, а спросить, всё ли работает, ещё предстоит.
    [many] { $count } обслуживаний принято целиком, а спросить, всё ли работает, ещё предстоит.
   *[other] { $count } обслуживания принято целиком, а спросить, всё ли работает, ещё предстоит.
 }
closing-desk-see = Показать, кого спросить
