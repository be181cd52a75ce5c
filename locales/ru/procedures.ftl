# The procedure of closing: what has to be true before a service is closed. The words that come with
# the program stand first; a firm may word each of them anew in its own version.

procedures-stage-with-them = Вместе с клиентом
procedures-stage-our-papers = Поставка, счёт, бумаги
procedures-stage-our-standards = Как мы работали
procedures-stage-ahead = Что дальше

procedures-item-c1 = Каждая потребность закрыта, или клиент от неё отказался
procedures-item-c2 = Каждое ожидание подтверждено вместе с клиентом, одно за другим
procedures-item-c3 = Клиент говорит, что вопросов не осталось
procedures-item-c4 = О мелочах спросили, и все они улажены
procedures-item-c5 = Все документы на месте, окончательные и переданы клиенту
procedures-item-c6 = Формальности соблюдены: договор, согласия, гарантия
procedures-item-c7 = Счёт верный, отправлен и оплачен или на согласованных условиях
procedures-item-c8 = Всё проданное доставлено, исправно и в работе, клиент это принял
procedures-item-c9 = Обслуживание запланировано, с датами
procedures-item-c10 = Стандарты общения соблюдены, или мы признали нарушение
procedures-item-c11 = Стандарты после продажи выполнены
procedures-item-c12 = Клиент подтверждает, что всё работает
procedures-item-c13 = О том, всё ли хорошо, спросили отдельно, и открытых проблем нет
procedures-item-c14 = Забота запланирована: день, повод и согласие клиента

procedures-document-agreement = Договор
procedures-document-acceptance-protocol = Акт приёмки

procedures-standard-answered-in-time = Мы отвечали тогда, когда обещали
procedures-standard-plain-words = Мы говорили и писали простыми словами
procedures-standard-one-contact = У клиента был один человек, к которому можно обратиться
procedures-standard-taught-to-use = Клиенту показали, как этим пользоваться
procedures-standard-spare-parts-named = Клиент знает, какие есть запасные части и где их взять
procedures-standard-maintenance-explained = Клиент знает, как за этим ухаживать

procedures-evidence-facts = Программа видит это сама
procedures-evidence-note = Мы записываем, как это сделано
procedures-evidence-document = Это показывает документ сделки
procedures-evidence-customer = Так говорит клиент

procedures-title = Процедура закрытия
procedures-about = Что должно быть правдой, прежде чем мы скажем: всё улажено
procedures-back = Вся процедура
procedures-versions = Версии
# { $version } is a number.
procedures-version-title = Версия { $version }
procedures-version = Версия
procedures-note = Что изменилось
procedures-note-hint = Одна фраза для других: что теперь иначе и почему.
procedures-who = Кто
procedures-when = Когда
procedures-by-program = Встроена в программу
procedures-closings = Закрытий с ней
procedures-closings-open = Из них открыто
procedures-not-used-yet = Ещё ни одно закрытие не началось. Первой версией станет процедура, встроенная в программу.
procedures-owners-only = Изменить процедуру может владелец программы.
procedures-begin = Начать черновик
procedures-go-on = Вернуться к черновику
procedures-compare = Что изменилось
procedures-compare-last = Что изменилось в последний раз
procedures-compare-before = Что она изменила
procedures-compare-from = От
procedures-compare-to = До
procedures-compare-do = Сравнить
procedures-compare-same = Эти две версии говорят одно и то же.
procedures-documents = Обязательные документы
procedures-none-asked = Никакие документы не требуются.
procedures-standards = Стандарты
procedures-about-communication = Как мы говорим и пишем
procedures-about-after-sales = Что мы делаем после продажи
# { $days } is a length, such as “7 days”.
procedures-standstill = Если в закрытии ничего не меняется { $days }, оно стоит на месте, и это видно в списке закрытий.
procedures-days = Дни без движения
procedures-days-hint = После стольких дней без движения список закрытий говорит, что закрытие стоит. От 1 до 365.
# The three columns of the checklist.
procedures-what = Что должно быть правдой
procedures-how-known = Откуда мы знаем
procedures-how-known-hint = Выберите, что показывает, что это правда.
procedures-rests-on = Опирается на
procedures-rests-on-hint = Это должно быть правдой раньше. Если один из этих пунктов снова откроется, откроется и этот.
# { $kinds } is a list of kinds of sale, such as “equipment, spare part”.
procedures-only-with = Только если в сделке есть: { $kinds }
procedures-acts = Что сделать
procedures-edit = Изменить
procedures-up = Выше
procedures-down = Ниже
procedures-remove = Убрать
procedures-one-stage = этап
procedures-one-item = пункт
procedures-one-document = обязательный документ
procedures-one-standard = стандарт
procedures-change-what = Что
procedures-change-how = Изменение
procedures-change-before = Было
procedures-change-now = Стало
procedures-change-days = другое число дней
procedures-change-added = новое
procedures-change-removed = больше нет
procedures-change-moved = на другом месте в списке
procedures-change-reworded = другими словами
procedures-change-stage = в другом этапе
procedures-change-evidence = знаем это иначе
procedures-change-rests-on = опирается на другое
procedures-change-applies-with = относится к другим продажам
procedures-change-why-not = другая причина, почему не относится
procedures-change-about = другого рода
procedures-nothing = ничего
procedures-always = всегда
procedures-draft = Черновик процедуры
# { $version } is the number that it will have.
procedures-draft-about = Это будет версия { $version }. Пока она не опубликована, ни для кого ничего не меняется.
procedures-no-draft = Черновика нет
procedures-no-draft-instead = Черновик начинается как копия действующей процедуры. Сделки, закрытие которых уже идёт, сохраняют свою.
procedures-changes = Что изменится
procedures-add-item = Добавить пункт
procedures-add-stage = Добавить этап
procedures-add-document = Добавить обязательный документ
procedures-add-standard = Добавить стандарт
procedures-publish = Публикация
procedures-publish-hint = С этого момента закрытия начинаются с этой версией. Её больше никто не изменит; следующее изменение — новая версия.
procedures-publish-do = Опубликовать эту версию
procedures-discard = Удалить черновик
procedures-discard-hint = Опубликованные версии остаются как есть.
procedures-discard-do = Удалить
procedures-back-to-draft = Назад к черновику
procedures-words = Словами
procedures-words-hint = Одна фраза, которая верна, когда это сделано, понятными каждому словами.
# { $words } is the sentence that the program has.
procedures-words-usual = Если оставить пустым, останется: «{ $words }»
procedures-stage = Этап
procedures-standard-kind = О чём он
procedures-applies-with = Только для сделок, где есть
procedures-applies-with-hint = Не отмечайте ничего, если это относится к каждой сделке.
procedures-why-not = Почему не относится к остальным
procedures-why-not-hint = Это видно рядом с пунктом там, где он не относится.
procedures-kind-equipment = оборудование
procedures-kind-contract = сервисный договор
procedures-kind-part = запасная часть
procedures-kind-consumable = расходный материал
# What is wrong with a draft, said beside the entry.
procedures-wrong-method-item-missing = Нет этого пункта метода
procedures-wrong-twice = Это стоит здесь дважды
procedures-wrong-unknown-code = Это неизвестная запись
procedures-wrong-unknown-stage = Выберите для него этап
procedures-wrong-unknown-rest = Опирается на пункт, которого больше нет
procedures-wrong-circle = Опирается сам на себя: снимите одну из этих отметок
procedures-wrong-no-words = Скажите это словами
procedures-wrong-no-reason = Скажите, почему не относится к остальным
procedures-wrong-own-by-facts = Программа не знает фактов об этом: выберите запись, документ или слово клиента
procedures-wrong-facts-alone = Правдой это делают только факты, а не отметка
procedures-wrong-applies-always = Это относится к каждой сделке
procedures-wrong-no-standard-communication = Должен остаться хотя бы один стандарт о том, как мы говорим и пишем
procedures-wrong-no-standard-after-sales = Должен остаться хотя бы один стандарт о том, что мы делаем после продажи
procedures-wrong-no-stage = Должен остаться хотя бы один этап
procedures-wrong-out-of-bounds = Укажите целое число дней, от 1 до 365
procedures-wrong-too-many = В списке не больше 100 записей: уберите несколько
procedures-done-begun = Черновик готов к работе. Пока он не опубликован, ни для кого ничего не меняется.
procedures-done-saved = Сохранено в черновике.
procedures-done-published = Опубликовано. Теперь закрытия начинаются с этой версией.
procedures-done-discarded = Черновика больше нет.
