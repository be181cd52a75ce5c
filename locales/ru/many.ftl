# Many rows at once: what may be done to all that are ticked, and what became of each.

many-title = С отмеченными
# { $name } is the row.
many-tick = Отметить: { $name }
many-all = Все на этой странице
many-owner = Новый ответственный
many-owner-do = Передать
many-owner-steer = Передать многих сразу может руководитель или владелец.
many-tag = Какую метку добавить
many-tag-do = Добавить метку
many-untag = Какую метку снять
many-untag-do = Снять метку
many-never = Никогда для многих сразу: этап требует того, что нужно каждому клиенту, ответ — слово самого клиента, а обслуживание закрывается, лишь когда этот клиент скажет, что всё улажено.
many-stage = Переместить на этап
many-answer = Записать ответы
many-close = Закрыть обслуживание
many-result = Что получилось
many-back = Назад к списку
many-none = Ничего не отмечено. Отметьте строки и выберите, что сделать.
many-done = { $count ->
    [0] Ничего не изменилось.
    [one] Изменено: { $count }.
    [few] Изменено: { $count }.
    [many] Изменено: { $count }.
   *[other] Изменено: { $count }.
}
many-refused = { $count ->
    [one] Отказано: { $count }
    [few] Отказано: { $count }
    [many] Отказано: { $count }
   *[other] Отказано: { $count }
}
