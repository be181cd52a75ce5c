# Documents of a case: files with versions, final or not, shared with the customer or not.

documents-title = Документы
documents-back = Назад к сделке
documents-back-to-all = Все документы сделки
documents-all = Все документы
documents-document = Документ
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
documents-print-hint = Два файла с одним отпечатком совпадают байт в байт.
# { $count } is a number.
documents-cut = Показаны только первые { $count }.

documents-required = Чего требует процедура
documents-required-hint = До закрытия обслуживания каждый из них на месте, окончательный и у клиента.
documents-missing = ещё нет
documents-none = Документов ещё нет
documents-none-instead = Здесь место всему, что относится к сделке: договору, чертежам, актам, письмам.
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
documents-requirement = Требуется как
documents-requirement-none = Процедура его не требует
documents-set-final = Он окончательный: больше в нём ничего не изменится
documents-set-shared = Он есть у клиента
documents-file-hint = PDF, изображение, текст, таблица или письмо. Что это за файл, говорит его содержание, а не имя.
documents-file-empty = Выберите файл, который не пуст
# { $most } is a number.
documents-file-too-large = Файл слишком большой: выберите не больше { $most } МБ или уменьшите его
documents-file-page = Веб-страницы и рисунки со скриптами не хранятся: сохраните это как PDF и выберите его
documents-file-macros = В этом офисном файле есть макросы: сохраните его без них и выберите снова
documents-file-archive = Этот архив — не офисный файл, или он повреждён: выберите файлы из него по одному
documents-file-unknown = Файлы такого вида не хранятся: сохраните это как PDF, изображение или текст и выберите его

documents-replace = Новая версия
documents-replace-hint = Прежние версии остаются. Новая не окончательна и не у клиента, пока вы этого не отметите.
documents-replace-do = Добавить эту версию
documents-final-do = Он окончательный
documents-share-do = Он есть у клиента
documents-unshare-do = У клиента его больше нет
documents-withdraw = Его не должно здесь быть
documents-withdraw-hint = Отозванный документ больше не считается и не виден в списке. Ничего из него не удаляется.
documents-withdraw-do = Отозвать

documents-done-added = Документ на месте.
documents-done-replaced = Новая версия на месте. Она ещё не окончательна, и у клиента её нет.
documents-done-final = Он окончательный.
documents-done-shared = Отмечено: он есть у клиента.
documents-done-unshared = Отмечено: у клиента его больше нет.
documents-done-withdrawn = Документ отозван.
