# The frame of every page: where one can go, what is said when a page can't be given.

layout-site = Forgetmenot
layout-skip = Перейти к содержанию
layout-offline = Нет связи. Всё, что вы пишете, хранится здесь, пока связь не вернётся.
layout-nav = Главные страницы
layout-today = Сегодня
layout-cases = Сделки
layout-customers = Клиенты
layout-follow-through = Исполнение
layout-closings = Закрытия
layout-care = Забота
layout-bills = Счета
layout-procedures = Процедуры
layout-imports = Импорт
layout-settings = Настройки
layout-audit = Аудит
# A button in the head and under the thumb: write down a contact that just took place.
layout-record = Записать
layout-more = Ещё
layout-find = Найти что угодно
layout-language = Язык
layout-theme = Оформление
layout-theme-system = Как в системе
layout-theme-light = Светлое
layout-theme-dark = Тёмное
layout-people = Команда
layout-sign-out = Выйти
layout-back = Назад
layout-licenses = Лицензии

# A page that can't be given: what happened, and how to go on.

layout-not-found = Такой страницы нет
layout-not-found-instead = Возможно, адрес изменился или в нём опечатка. Вернитесь назад или найдите клиента по имени.
layout-not-understood = Это не удалось прочитать
layout-not-understood-instead = Откройте страницу заново и отправьте ещё раз.
layout-too-large = Слишком большой объём
layout-too-large-instead = Отправьте меньше за один раз: сократите текст или выберите файл поменьше.
layout-too-many = Слишком много запросов сразу
layout-too-many-instead = Подождите секунду и попробуйте ещё раз. Ничего не изменилось.
layout-unavailable = База данных сейчас не отвечает
layout-unavailable-instead = Ничего не изменилось. Подождите немного и повторите.
layout-broken = На нашей стороне что-то не сработало
layout-broken-instead = Ничего не изменилось. Повторите, а если не поможет, сообщите администратору сервера.
layout-refused = Сейчас это сделать нельзя
layout-forbidden = Это пришло с другого сайта
layout-forbidden-instead = Ничего не изменилось. Откройте страницу здесь и сделайте это ещё раз.
layout-slow = Это длится дольше, чем должно
layout-slow-instead = Возможно, оно ещё выполнится. Посмотрите на страницу через минуту, прежде чем делать это снова.
# The program was called by a name that is not its own.
layout-misdirected = По этому имени программа не отвечает
layout-misdirected-instead = Откройте её по тому адресу, который вам дали. Тот, кто её обслуживает, может задать ей другое имя: public_url в настройках.
