# When something is due: before, at and after its minute.

time-now = עכשיו
time-in-minutes =
    { $count ->
        [one] בעוד דקה
        [two] בעוד שתי דקות
       *[other] בעוד { $count } דקות
    }
time-minutes-ago =
    { $count ->
        [one] לפני דקה
        [two] לפני שתי דקות
       *[other] לפני { $count } דקות
    }
time-hours-ago =
    { $count ->
        [one] לפני שעה
        [two] לפני שעתיים
       *[other] לפני { $count } שעות
    }

# { $time } is a clock time such as 10:00, { $day } such as "Fri 27 Nov", { $date } a day with its year.

time-yesterday-at = אתמול ב־{ $time }
time-today-at = היום ב־{ $time }
time-tomorrow-at = מחר ב־{ $time }
time-day-at = { $day } ב־{ $time }
time-date-at = { $date }, { $time }
time-in-zone = { $time } ({ $zone })

# How long something takes; units are short.

time-under-a-minute = פחות מדקה
time-minutes = { $count } דק׳
time-hours = { $count } שע׳
time-hours-minutes = { $hours } שע׳ ו־{ $minutes } דק׳
time-days =
    { $count ->
        [one] יום אחד
        [two] יומיים
       *[other] { $count } ימים
    }
