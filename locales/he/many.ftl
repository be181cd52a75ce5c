# Many rows at once: what may be done to all that are ticked, and what became of each.

many-title = עם המסומנים
# { $name } is the row.
many-tick = סימון: { $name }
many-all = כל מה שבעמוד
many-owner = אחראי חדש
many-owner-do = העברה
many-owner-steer = מנהל או בעלים יכולים להעביר רבים בבת אחת.
many-tag = תגית להוספה
many-tag-do = הוספת התגית
many-untag = תגית להסרה
many-untag-do = הסרת התגית
many-never = לעולם לא לרבים בבת אחת: שלב דורש את מה שכל לקוח צריך, תשובה היא מילתו של הלקוח עצמו, ושירות נסגר רק כשאותו לקוח אומר שהכול מוסדר.
many-stage = העברה לשלב
many-answer = רישום תשובות
many-close = סגירת שירותים
many-result = מה קרה איתם
many-back = חזרה לרשימה
many-none = לא סומן דבר. יש לסמן שורות ואז לבחור מה לעשות.
many-done = { $count ->
    [0] דבר לא השתנה.
    [one] אחד שונה.
    [two] שניים שונו.
   *[other] { $count } שונו.
}
many-refused = { $count ->
    [one] אחד נדחה
    [two] שניים נדחו
   *[other] { $count } נדחו
}
