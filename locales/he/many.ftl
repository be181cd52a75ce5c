# Many rows at once: what may be done to all that are ticked, and what became of each.

many-title = פעולות על המסומנים
# { $name } is the row.
many-tick = סימון: { $name }
many-all = כל מה שבדף
many-owner = אחראי חדש
many-owner-do = העברה
many-owner-steer = מי שבתפקיד ניהול או בעלים יכולים להעביר רשומות רבות בבת אחת.
many-tag = תגית להוספה
many-tag-do = הוספת התגית
many-untag = תגית להסרה
many-untag-do = הסרת התגית
many-never = לעולם לא לכמה לקוחות בבת אחת: כל שלב תלוי בצרכים של כל לקוח, תשובה היא מילתו של הלקוח עצמו, ושירות נסגר רק כשאותו לקוח אומר שהכול הוסדר.
many-stage = העברה לשלב
many-answer = רישום תשובות
many-close = סגירת שירותים
many-result = מה קרה איתם
many-back = חזרה לרשימה
many-none = לא סומן דבר. יש לסמן שורות ואז לבחור מה לעשות.
many-done = { $count ->
    [0] דבר לא השתנה.
    [one] רשומה אחת שונתה.
    [two] שתי רשומות שונו.
   *[other] { $count } רשומות שונו.
}
many-refused = { $count ->
    [one] רשומה אחת נדחתה
    [two] שתי רשומות נדחו
   *[other] { $count } רשומות נדחו
}
