# The board of cases: columns of our stages, cards that are moved.

board-switch = רשימה או לוח
board-list = רשימה
board-board = לוח
board-back = חזרה ללוח
board-help = אפשר לגרור כרטיס לשלב אחר, או ללחוץ על "העברה": מקשי החצים נושאים אותו, Enter מניח, Escape מחזיר. אחרי ה"כן" העסקה מתקדמת בעצמה.
board-count = { $count ->
    [one] עסקה אחת
    [two] שתי עסקאות
   *[other] { $count } עסקאות
}
board-more = עוד כאלה
# { $name } is the customer and what it is about.
board-move = העברה: { $name }
board-move-short = העברה
board-move-to = לאיזה שלב?
board-move-title = העברת העסקה
board-move-do = העברה
board-done-moved = העסקה עומדת בשלב החדש.
# { $stage } is one of our stages.
board-stage-needs = לשלב "{ $stage }" עוד חסר הדבר הזה.
board-goal = מה הלקוח רוצה להשיג?
board-goal-hint = במילים של הלקוח, כפי שנאמר.
board-agreed = הלקוח אישר את רשימת הצרכים הכתובה הזאת
board-agreed-missing = יש לשאול תחילה את הלקוח ואז לסמן
board-offer-given = ההצעה אצל הלקוח, גרסה { $version }
board-offer-missing = יש למסור תחילה את ההצעה ואז לסמן
board-offer-none = אין עדיין הצעה. יש לכתוב אותה ואז להעביר את הכרטיס.
board-record-yes = רישום ה"כן" של הלקוח
board-open-case = פתיחת העסקה
board-state-late = באיחור
board-state-now = עכשיו
board-state-today = היום
board-state-later = בהמשך
board-nothing-next = אין כאן כרגע שום חוב.
board-days = { $days ->
    [0] התקדמות היום
    [one] יום אחד ללא התקדמות
    [two] יומיים ללא התקדמות
   *[other] { $days } ימים ללא התקדמות
}
board-stale-missing = לא סוכם צעד הבא
board-stale-broken = המועד עבר
board-stale-often-moved = נדחה שוב ושוב
