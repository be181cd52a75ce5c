# Tags: short words of the firm's own for customers and cases.

tags-title = תגיות
tags-about = מילים משלכם ללקוחות ולעסקאות. כולם רואים את אותן תגיות; תגית נוצרת ברגע שמקלידים אותה.
tags-back = חזרה לכללים
tags-none = אין עדיין תגיות
tags-none-instead = יש לפתוח לקוח או עסקה ולבחור "הוספת תגית".
tags-add = הוספת תגית
# $name is the name of a customer or the title of a case.
tags-add-to = הוספת תגית: { $name }
tags-add-do = הוספה
tags-name = תגית
tags-name-hint = יש להקליד מילה; תגיות קיימות מוצעות.
# { $name } is the tag.
tags-remove = הסרה: { $name }
tags-customers = { $count ->
    [0] אין לקוחות
    [one] לקוח אחד
    [two] שני לקוחות
   *[other] { $count } לקוחות
}
tags-cases = { $count ->
    [0] אין עסקאות
    [one] עסקה אחת
    [two] שתי עסקאות
   *[other] { $count } עסקאות
}
tags-change = שינוי
tags-rename-do = שינוי שם
tags-merge = מיזוג לתוך
tags-merge-do = מיזוג
tags-delete-do = מחיקה מכל מקום
tags-done-renamed = לתגית שם חדש.
tags-done-merged = שתי התגיות מוזגו לאחת.
tags-done-deleted = התגית נמחקה.
