# Tags: short words of the firm's own for customers and cases.

tags-title = Метки
tags-about = Свои слова для клиентов и сделок. Все видят одни и те же; метка появляется, как только кто-то её введёт.
tags-back = Назад к правилам
tags-none = Меток ещё нет
tags-none-instead = Откройте клиента или сделку и выберите «Добавить метку».
tags-add = Добавить метку
# $name is the name of a customer or the title of a case.
tags-add-to = Добавить метку: { $name }
tags-add-do = Добавить
tags-name = Метка
tags-name-hint = Введите слово; подсказываются метки, которые уже есть.
# { $name } is the tag.
tags-remove = Снять: { $name }
tags-customers = { $count ->
    [0] нет клиентов
    [one] { $count } клиент
    [few] { $count } клиента
    [many] { $count } клиентов
   *[other] { $count } клиента
}
tags-cases = { $count ->
    [0] нет сделок
    [one] { $count } сделка
    [few] { $count } сделки
    [many] { $count } сделок
   *[other] { $count } сделки
}
tags-change = Изменить
tags-rename-do = Переименовать
tags-merge = Объединить с
tags-merge-do = Объединить
tags-delete-do = Удалить везде
tags-done-renamed = У метки новое название.
tags-done-merged = Две метки стали одной.
tags-done-deleted = Метка удалена.
