# What is said of forms that were not sent, or were saved by somebody else meanwhile.

posted-lost = Это не отправлено. Всё, что вы набрали, осталось здесь.
posted-again = Отправить ещё раз
posted-meanwhile = Тем временем это сохранил кто-то другой. Рядом с набранным стоит то, что записано сейчас; чтобы сохранить своё, отправьте ещё раз.
posted-theirs = Сейчас записано:
posted-take = Принять это
posted-typed = Что вы набрали
posted-kept = То, что вы набрали, сохранилось
posted-kept-words = Сеанс закончился, поэтому это не отправлено. Оно уйдёт, когда вы нажмёте кнопку.
posted-kept-send = Отправить сейчас
posted-kept-back = Вернуться, не отправляя
