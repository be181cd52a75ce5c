# The ten stages of a life with a customer, as the customer says it and as we do.

stages-theirs-1 = Замечаю потребность
stages-theirs-2 = Спрашиваю
stages-theirs-3 = Обдумываю, что мне нужно
stages-theirs-4 = Сравниваю
stages-theirs-5 = Решаю в своём темпе
stages-theirs-6 = Соглашаюсь
stages-theirs-7 = Получаю и начинаю
stages-theirs-8 = Говорю, что всё работает
stages-theirs-9 = Всё улажено
stages-theirs-10 = Пользуюсь, возвращаюсь, советую или ухожу

stages-ours-1 = Пробуждение интереса
stages-ours-2 = Первый контакт
stages-ours-3 = Выяснение потребностей
stages-ours-4 = Предложение и показ
stages-ours-5 = Сопровождение до ответа
stages-ours-6 = Договор
stages-ours-7 = Поставка и запуск
stages-ours-8 = Подтверждение
stages-ours-9 = Закрытие обслуживания
stages-ours-10 = Забота
