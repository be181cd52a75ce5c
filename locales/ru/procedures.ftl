# The procedure of closing: what has to be true before a service is closed. The words that come with
# the program stand first; a firm may word each of them anew in its own version.

procedures-stage-with-them = Вместе с клиентом
procedures-stage-our-papers = Поставка, счёт, бумаги
procedures-stage-our-standards = Как мы работали
procedures-stage-ahead = Что дальше

procedures-item-c1 = Каждая потребность закрыта или снята клиентом
procedures-item-c2 = Каждое ожидание подтверждено клиентом, одно за другим
procedures-item-c3 = Клиент говорит, что вопросов не осталось
procedures-item-c4 = Вопрос о мелочах задан, и все они улажены
procedures-item-c5 = Все документы на месте, окончательные и переданы клиенту
procedures-item-c6 = Формальности соблюдены: договор, согласия, гарантия
procedures-item-c7 = Счёт верный, отправлен и оплачен или ждёт оплаты на согласованных условиях
procedures-item-c8 = Всё проданное доставлено, исправно, используется и принято клиентом
procedures-item-c9 = Плановое обслуживание назначено, с датами
procedures-item-c10 = Стандарты общения соблюдены, или нарушение признано
procedures-item-c11 = Стандарты после продажи выполнены
procedures-item-c12 = Клиент подтверждает, что всё работает
procedures-item-c13 = О том, как идут дела, спросили отдельно, и открытых проблем нет
procedures-item-c14 = Забота запланирована: день, повод и согласие клиента

procedures-document-agreement = Договор
procedures-document-acceptance-protocol = Акт приёмки

procedures-standard-answered-in-time = Мы отвечали в обещанный срок
procedures-standard-plain-words = Мы говорили и писали простыми словами
procedures-standard-one-contact = У клиента есть один человек, к которому можно обращаться
procedures-standard-taught-to-use = Клиенту показали, как этим пользоваться
procedures-standard-spare-parts-named = Клиент знает, какие есть запчасти и где их взять
procedures-standard-maintenance-explained = Клиент знает, как за этим ухаживать

procedures-evidence-facts = Программа видит это сама
procedures-evidence-note = Мы записываем, как это сделано
procedures-evidence-document = Это подтверждает документ сделки
procedures-evidence-customer = Так говорит клиент

procedures-title = Процедура закрытия
procedures-about = Что должно быть выполнено, прежде чем мы скажем: всё улажено
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
procedures-closings = Закрытия по ней
procedures-closings-open = Из них открыто
procedures-not-used-yet = Ещё ни одно закрытие не началось. Первой версией станет процедура, встроенная в программу.
procedures-owners-only = Изменить процедуру может владелец программы.
procedures-begin = Начать черновик
procedures-go-on = Вернуться к черновику
procedures-compare = Что изменилось
procedures-compare-last = Что изменилось в последний раз
procedures-compare-before = Что она изменила
procedures-compare-from = Прежняя версия
procedures-compare-to = Новая версия
procedures-compare-do = Сравнить
procedures-compare-same = Эти две версии совпадают.
procedures-documents = Обязательные документы
procedures-none-asked = Никакие документы не требуются.
procedures-standards = Стандарты
procedures-about-communication = Как мы говорим и пишем
procedures-about-after-sales = Что мы делаем после продажи
# { $days } is a length, such as “7 days”.
procedures-standstill = Если в закрытии ничего не меняется { $days }, в списке закрытий видно, что оно стоит на месте.
procedures-days = Дни без движения
procedures-days-hint = Через сколько дней без движения в списке видно, что закрытие стоит на месте. От 1 до 365.
# The three columns of the checklist.
procedures-what = Что должно быть выполнено
procedures-how-known = Откуда мы это знаем
procedures-how-known-hint = Выберите, чем это подтверждается.
procedures-rests-on = Опирается на
procedures-rests-on-hint = Сначала должны быть выполнены эти пункты. Если один из них снова откроется, откроется и этот.
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
procedures-change-evidence = подтверждается иначе
procedures-change-rests-on = опирается на другое
procedures-change-applies-with = нужно при других продажах
procedures-change-why-not = другая причина, почему не нужно
procedures-change-about = другого рода
procedures-nothing = ничего
procedures-always = всегда
procedures-draft = Черновик процедуры
# { $version } is the number that it will have.
procedures-draft-about = Это будет версия { $version }. Пока она не опубликована, ни для кого ничего не меняется.
procedures-no-draft = Черновика нет
procedures-no-draft-instead = Черновик начинается как копия действующей процедуры. У сделок, закрытие которых уже идёт, остаётся прежняя.
procedures-changes = Что изменится
procedures-add-item = Добавить пункт
procedures-add-stage = Добавить этап
procedures-add-document = Добавить обязательный документ
procedures-add-standard = Добавить стандарт
procedures-publish = Публикация
procedures-publish-hint = С этого момента новые закрытия идут по этой версии. Она больше не меняется; следующее изменение — новая версия.
procedures-publish-do = Опубликовать эту версию
procedures-discard = Удалить черновик
procedures-discard-hint = Опубликованные версии остаются как есть.
procedures-discard-do = Удалить
procedures-back-to-draft = Назад к черновику
procedures-words = Формулировка
procedures-words-hint = Одна фраза, понятная каждому и верная, когда это сделано.
# { $words } is the sentence that the program has.
procedures-words-usual = Если оставить пустым, останется: «{ $words }»
procedures-stage = Этап
procedures-standard-kind = О чём он
procedures-applies-with = Только для сделок, где есть
procedures-applies-with-hint = Не отмечайте ничего, если это нужно в каждой сделке.
procedures-why-not = Почему в остальных не нужно
procedures-why-not-hint = Видно рядом с пунктом там, где он не нужен.
procedures-kind-equipment = оборудование
procedures-kind-contract = сервисный договор
procedures-kind-part = запчасть
procedures-kind-consumable = расходный материал
# What is wrong with a draft, said beside the entry.
procedures-wrong-method-item-missing = Нет этого пункта метода
procedures-wrong-twice = Это записано дважды
procedures-wrong-unknown-code = Такой записи здесь нет
procedures-wrong-unknown-stage = Выберите для него этап
procedures-wrong-unknown-rest = Опирается на пункт, которого больше нет
procedures-wrong-circle = Опирается сам на себя: снимите одну из этих отметок
procedures-wrong-no-words = Напишите это словами
procedures-wrong-no-reason = Напишите, почему в остальных сделках это не нужно
procedures-wrong-own-by-facts = Программа сама этого не увидит: выберите запись, документ или слово клиента
procedures-wrong-facts-alone = Это подтверждают только факты, а не отметка
procedures-wrong-applies-always = Это нужно в каждой сделке
procedures-wrong-no-standard-communication = Должен остаться хотя бы один стандарт о том, как мы говорим и пишем
procedures-wrong-no-standard-after-sales = Должен остаться хотя бы один стандарт о том, что мы делаем после продажи
procedures-wrong-no-stage = Должен остаться хотя бы один этап
procedures-wrong-out-of-bounds = Укажите целое число дней, от 1 до 365
procedures-wrong-too-many = В списке не больше 100 записей: уберите несколько
procedures-done-begun = Черновик готов к работе. Пока он не опубликован, ни для кого ничего не меняется.
procedures-done-saved = Сохранено в черновике.
procedures-done-published = Опубликовано. Теперь новые закрытия идут по этой версии.
procedures-done-discarded = Черновика больше нет.
