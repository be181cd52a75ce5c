# What the flower shows, for those who can't see it. { $stage } is the customer's stage in their
# words, { $state } one of the four sentences below.

flower-words = Этап { $number } из 10: { $stage }. { $state }
flower-on-time = Время следующего шага ещё не пришло.
flower-now = Следующий шаг сейчас.
flower-late = Следующий шаг запаздывает.
flower-none = Следующего шага нет.
