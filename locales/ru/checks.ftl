# What `check` found wrong with one record. After the rule and the record's id, one line each.

checks-open-case-without-step = открытая сделка без исправного следующего шага
checks-no-decision-date = сделка с этапа 5 без даты, которую назвал или разрешил клиент
checks-no-ending = контакт, о котором не сказано, чем он закончился
checks-ending-without-answer = контакт закончился ответом, которого нет
checks-contact-without-leave = наш контакт после того, как клиент отозвал разрешение
checks-contact-before-their-date = наш контакт раньше даты, которую назвал клиент
checks-case-without-answer = сделка закончилась ответом, которого нет
checks-case-without-release = сделку отпустили без записи об этом
checks-reopened-by-us = сделка открыта снова, хотя клиент не возвращался
checks-attempt-as-contact = попытка засчитана как контакт
checks-answer-of-nobody = ответ клиента, который ничего не сказал
checks-past-deal-without-yes = сделка дальше договора без окончательного «да»
checks-offer-without-need = предложение отдано без потребности клиента
checks-customer-untold = клиент, о появлении которого не говорит ни одно событие
checks-case-untold = сделка, об открытии которой не говорит ни одно событие
checks-promise-untold = обещание, о котором не говорит ни одно событие
checks-promise-end-untold = обещание, о завершении или нарушении которого не говорит ни одно событие
checks-interaction-untold = контакт или попытка, о которых не говорит ни одно событие
checks-answer-untold = ответ, о котором не говорит ни одно событие
checks-permission-untold = разрешение на контакт, о котором не говорит ни одно событие
checks-moved-nowhere = перенесённое обещание, которое не ведёт к другому
checks-other-customer = запись сделки, которая числится за другим клиентом
checks-not-found-by-name = клиент, которого нельзя найти по имени
checks-past-the-cap = сделка, где попыток без ответа больше, чем можно
