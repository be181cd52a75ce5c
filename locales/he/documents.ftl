# Documents of a case: files with versions, final or not, shared with the customer or not.

documents-title = מסמכים
documents-back = חזרה לעסקה
documents-back-to-customer = חזרה ללקוח
documents-back-to-all = כל מסמכי העסקה
documents-back-to-all-of-customer = כל המסמכים של הלקוח
documents-all = כל המסמכים
documents-of-cases = בעסקאות
documents-document = מסמך
documents-case = עסקה
documents-state = מצב
documents-version = גרסה
documents-versions = גרסאות
documents-added = נוסף
documents-file = קובץ
documents-size = גודל
# { $size } is a number.
documents-kilobytes = { $size } ק״ב
documents-who = מי
documents-when = מתי
documents-print = טביעת אצבע
documents-print-hint = שני קבצים עם אותה טביעת אצבע זהים לגמרי.
# { $count } is a number.
documents-cut = מוצגים רק הראשונים: { $count }.

documents-required = מה הנוהל מבקש
documents-required-hint = לפני סגירת השירות כל אחד מהם צריך להיות כאן, סופי ואצל הלקוח.
documents-missing = עוד לא כאן
documents-none = אין עוד מסמכים
documents-none-instead = כאן המקום לכל מה ששייך לעסקה: ההסכם, שרטוטים, פרוטוקולים, מכתבים.
documents-none-of-customer = כאן שומרים מה ששייך ללקוח ולא לעסקה אחת: הסכמי מסגרת, ייפויי כוח, מחירונים.
documents-is-final = סופי
documents-is-draft = עדיין טיוטה
documents-is-shared = אצל הלקוח
documents-is-ours = לא אצל הלקוח
documents-is-withdrawn = בוטל
documents-withdrawn-all = מסמכים שבוטלו
documents-closed = השירות סגור: המסמכים נשארים כמו שהם.

documents-add = הוספת מסמך
documents-add-do = הוספה
documents-name = מה זה
documents-name-hint = אם זה נשאר ריק, יופיע כאן שם הקובץ.
documents-requirement = נדרש בתור
documents-requirement-none = הנוהל לא מבקש אותו
documents-set-final = המסמך סופי: לא ישתנה בו עוד דבר
documents-set-shared = המסמך אצל הלקוח
documents-file-hint = קובץ PDF, תמונה, טקסט, טבלה או הודעת מייל. סוג הקובץ נקבע לפי תוכנו, לא לפי שמו.
documents-file-empty = יש לבחור קובץ שאינו ריק
# { $most } is a number.
documents-file-too-large = הקובץ גדול מדי: יש לבחור קובץ של { $most } מ״ב לכל היותר, או להקטין אותו
documents-file-page = דפי אינטרנט וציורים עם סקריפטים לא נשמרים: יש לשמור כ־PDF ולבחור בו
documents-file-macros = בקובץ המשרדי הזה יש פקודות מאקרו: יש לשמור אותו בלעדיהן ולבחור שוב
documents-file-archive = הארכיון הזה אינו קובץ משרדי, או שהוא פגום: יש לבחור את הקבצים שבו אחד אחד
documents-file-unknown = קבצים מהסוג הזה לא נשמרים: יש לשמור כ־PDF, כתמונה או כטקסט ולבחור בו

documents-replace = גרסה חדשה
documents-replace-hint = הגרסאות הקודמות נשמרות. החדשה אינה סופית ואינה אצל הלקוח עד שמסמנים זאת.
documents-replace-do = הוספת הגרסה
documents-final-do = סימון כסופי
documents-share-do = סימון כנמסר ללקוח
documents-unshare-do = ביטול סימון המסירה ללקוח
documents-describe = שינוי התיאור
documents-withdraw = המסמך לא צריך להיות כאן
documents-withdraw-hint = מסמך שבוטל כבר לא נחשב ולא מופיע ברשימה. דבר ממנו לא נמחק.
documents-withdraw-do = ביטול

documents-done-added = המסמך נוסף.
documents-done-described = נשמר.
documents-done-replaced = הגרסה החדשה נוספה. היא עוד לא סופית, והיא לא אצל הלקוח.
documents-done-final = המסמך סופי.
documents-done-shared = נרשם: המסמך אצל הלקוח.
documents-done-unshared = נרשם: המסמך כבר לא אצל הלקוח.
documents-done-withdrawn = המסמך בוטל.
