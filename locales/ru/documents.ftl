# Documents of a case: files with versions, final or not, shared with the customer or not.

documents-title = Документы
documents-back = Назад к сделке
documents-back-to-customer = Назад к клиенту
documents-back-to-all = Все документы сделки
documents-back-to-all-of-customer = Все документы клиента
documents-all = Все документы
documents-of-cases = В сделках
documents-document = Документ
documents-case = Сделка
documents-state = Состояние
documents-version = Версия
documents-versions = Версии
documents-added = Добавлен
documents-file = Файл
documents-size = Размер
# { $size } is a number.
documents-kilobytes = { $size } кБ
documents-who = Кто
documents-when = Когда
documents-print = Отпечаток
documents-print-hint = Два файла с одинаковым отпечатком совпадают байт в байт.
# { $count } is a number.
documents-cut = Показаны только первые { $count }.

documents-required = Чего требует процедура
documents-required-hint = К закрытию обслуживания каждый из них должен быть на месте, в окончательном виде и у клиента.
documents-missing = ещё нет
documents-none = Документов ещё нет
documents-none-instead = Здесь место всему, что относится к сделке: договору, чертежам, актам, письмам.
documents-none-of-customer = Храните здесь то, что относится к клиенту, а не к одной сделке: рамочные договоры, доверенности, прайс-листы.
documents-is-final = окончательный
documents-is-draft = ещё черновик
documents-is-shared = есть у клиента
documents-is-ours = у клиента его нет
documents-is-withdrawn = отозван
documents-withdrawn-all = Отозванные документы
documents-closed = Обслуживание закрыто: документы остаются как есть.

documents-add = Добавить документ
documents-add-do = Добавить
documents-name = Что это
documents-name-hint = Если оставить пустым, здесь будет имя файла.
documents-requirement = Обязательный документ
documents-requirement-none = Процедура его не требует
documents-set-final = Документ окончательный: больше в нём ничего не изменится
documents-set-shared = Документ у клиента
documents-file-hint = PDF, изображение, текст, таблица или письмо. Вид файла определяется по содержимому, а не по имени.
documents-file-empty = Выберите непустой файл
# { $most } is a number.
documents-file-too-large = Файл слишком большой: выберите файл не больше { $most } МБ или уменьшите этот
documents-file-page = Веб-страницы и рисунки со скриптами не хранятся: сохраните в PDF и выберите этот PDF
documents-file-macros = В этом офисном файле есть макросы: сохраните его без них и выберите снова
documents-file-archive = Этот архив — не офисный файл, или он повреждён: выберите файлы из него по одному
documents-file-unknown = Файлы такого вида не хранятся: сохраните как PDF, изображение или текст и выберите новый файл

documents-replace = Новая версия
documents-replace-hint = Прежние версии остаются. Новая не считается окончательной и переданной клиенту, пока вы этого не отметите.
documents-replace-do = Добавить эту версию
documents-final-do = Отметить окончательным
documents-share-do = Отметить передачу клиенту
documents-unshare-do = Снять отметку о передаче
documents-describe = Изменить описание
documents-withdraw = Документа не должно здесь быть
documents-withdraw-hint = Отозванный документ не учитывается и не виден в списке. Ничего не удаляется.
documents-withdraw-do = Отозвать

documents-done-added = Документ на месте.
documents-done-described = Сохранено.
documents-done-replaced = Новая версия на месте. Она ещё не окончательна, и у клиента её нет.
documents-done-final = Документ окончательный.
documents-done-shared = Отмечено: документ у клиента.
documents-done-unshared = Отмечено: документа у клиента больше нет.
documents-done-withdrawn = Документ отозван.
