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
