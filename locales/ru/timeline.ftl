# One line of life: what each event says. { $what } is a promise, { $when } a day with its time,
# { $stage } a stage's name, { $title } the name of a case, { $version } the number of an offer.

timeline-they = Клиент
timeline-we = Мы
timeline-said = Слова клиента
timeline-noted = Наша заметка
timeline-tag-kept = сдержано
timeline-tag-kept-late = сдержано с опозданием
timeline-tag-broken = нарушено
timeline-tag-message-left = оставлено сообщение

timeline-contact-in-call = Звонок от клиента
timeline-contact-in-meeting = Встреча по просьбе клиента
timeline-contact-in-shop = Визит клиента в магазин
timeline-contact-in-email = Письмо от клиента
timeline-contact-in-message = Сообщение от клиента
timeline-contact-out-call = Наш звонок
timeline-contact-out-meeting = Встреча
timeline-contact-out-shop = Разговор в магазине
timeline-contact-out-email = Наше письмо
timeline-contact-out-message = Наше сообщение
timeline-attempt-call = Наш звонок, без ответа
timeline-attempt-meeting = Наш визит, никого не было
timeline-attempt-shop = Ждали в магазине, никого не было
timeline-attempt-email = Наше письмо
timeline-attempt-message = Наше сообщение

timeline-customer-added = Новый клиент
timeline-customer-changed = Данные изменены
timeline-customer-owner-changed = Другой ответственный за клиента
timeline-contact-added = Новое контактное лицо
timeline-contact-changed = Данные контактного лица изменены
timeline-channel-added = Новый способ связи
timeline-channel-removed = Способ связи удалён
timeline-permission-granted = Не сейчас; можно позвонить: { $when }
timeline-permission-refused = Нет разрешения позвонить позже
timeline-permission-withdrawn = Просьба не связываться
timeline-permission-restored = Контакт снова разрешён
timeline-case-opened = Открыта сделка: { $title }
timeline-case-changed = Описание сделки изменено
timeline-case-owner-changed = Другой ответственный за сделку
timeline-case-reopened = Клиент вернулся: сделка снова открыта
timeline-case-released = Отпущено без ответа
timeline-their-stage = Этап клиента: { $stage }
timeline-our-stage = Наш этап: { $stage }
timeline-decision-date-named = Срок решения: { $when }
timeline-final-yes = Окончательное «да»
timeline-final-no = Окончательное «нет», с благодарностью
timeline-promise-made = Наше обещание: { $what }, { $when }
timeline-promise-made-theirs = Обещание клиента: { $what }, { $when }
# A word beside these two says "kept" or "broken".
timeline-promise-kept = { $what }
timeline-promise-kept-theirs = Клиент держит слово: { $what }
timeline-promise-broken = { $what }
timeline-promise-broken-theirs = Пока не сделано: { $what }
timeline-promise-moved = Перенесено на { $when }: { $what }
timeline-promise-moved-theirs = Перенесено на { $when }: { $what }
timeline-promise-released = Снято: { $what }
timeline-promise-released-theirs = Снято: { $what }
timeline-need-recorded = Потребность
timeline-need-met = Потребность удовлетворена
timeline-need-released = Потребность больше не важна
timeline-needs-agreed = Список потребностей согласован
timeline-expectation-recorded = Ожидание
timeline-question-asked = Вопрос
timeline-question-answered = Ответ на вопрос
timeline-value-assessed = Оценка ценности
timeline-offer-drafted = Предложение { $version }: черновик
timeline-offer-given = Предложение { $version } передано
timeline-offer-withdrawn = Предложение { $version } отозвано
# { $item } is the name of a sold item, { $track } one of the things that are followed for it.
timeline-item-sold = Продано: { $item }
timeline-item-changed = Описание изменено: { $item }
timeline-item-retired = Больше не используется: { $item }
timeline-delivered-in-part = Поставлена часть: { $item }
timeline-delivery-slipped = Клиент знает о новом сроке: { $item }
timeline-delivery-slipped-late = Клиент знает о новом сроке, но предупреждён уже после прежнего: { $item }
timeline-delivery-slipped-their-wish = Новый срок по просьбе клиента: { $item }
timeline-trained-in-part = Обучение прошло, но пользоваться пока умеют не все: { $item }
timeline-track-done = { $track }, сделано: { $item }
timeline-track-accepted = По словам клиента, всё в порядке: { $track }, { $item }
timeline-track-accepted-billing = Оплачено: { $item }
timeline-track-released = Клиенту это больше не нужно: { $track }, { $item }
timeline-track-reopened = Снова в работе: { $track }, { $item }
timeline-fault-reported = Клиент сообщает о неисправности: { $item }
timeline-fault-fixed = Неисправность устранена: { $item }
timeline-maintenance-planned = План обслуживания согласован: { $item }
timeline-visit-made = Плановое обслуживание: { $item }
timeline-service-set-changed = Набор обслуживания изменён

timeline-cause-silence = Ответа не было; написано одно короткое сообщение
timeline-cause-no-leave = Нет разрешения вернуться к разговору
timeline-cause-leave-withdrawn = Просьба не связываться
timeline-cause-imported = В таком виде из другой программы
timeline-field-kind = вид
timeline-field-name = имя
timeline-field-language = язык
timeline-field-zone = часовой пояс
timeline-field-note = заметка

# Events of the firm itself.
timeline-message-left = Оставлено сообщение
timeline-user-added = Новый человек в команде
timeline-user-changed = Доступ изменён
timeline-rule-changed = Правило изменено
timeline-import-started = Начало импорта
timeline-import-finished = Конец импорта
