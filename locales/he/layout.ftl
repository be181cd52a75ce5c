# The frame of every page: where one can go, what is said when a page can't be given.

layout-site = Forgetmenot
layout-skip = מעבר לתוכן
layout-offline = אין חיבור. מה שנכתב נשמר כאן עד שהחיבור יחזור.
layout-nav = דפים ראשיים
layout-today = היום
layout-cases = עסקאות
layout-customers = לקוחות
layout-follow-through = מעקב ביצוע
layout-closings = סגירות
layout-care = ליווי
layout-bills = חשבוניות
layout-procedures = נהלים
layout-imports = ייבוא
layout-settings = הגדרות
layout-audit = ביקורת
# A button in the head and under the thumb: write down a contact that just took place.
layout-record = תיעוד
layout-more = עוד
layout-find = חיפוש בכול
layout-language = שפה
layout-theme = מראה
layout-theme-system = כמו במכשיר
layout-theme-light = בהיר
layout-theme-dark = כהה
layout-people = צוות
layout-sign-out = יציאה
layout-back = חזרה
layout-licenses = רישיונות

# A page that can't be given: what happened, and how to go on.

layout-not-found = אין דף כזה
layout-not-found-instead = ייתכן שהכתובת השתנתה או שנפלה בה טעות. אפשר לחזור, או לחפש את הלקוח לפי שם.
layout-not-understood = לא ניתן היה לקרוא את זה
layout-not-understood-instead = יש לפתוח את הדף מחדש ולשלוח שוב.
layout-too-large = זה גדול מדי
layout-too-large-instead = יש לשלוח פחות בבת אחת: לקצר את הטקסט או לבחור קובץ קטן יותר.
layout-too-many = יותר מדי בבת אחת
layout-too-many-instead = יש להמתין שנייה ולנסות שוב. דבר לא השתנה.
layout-unavailable = מסד הנתונים לא עונה כרגע
layout-unavailable-instead = דבר לא השתנה. כדאי להמתין רגע ולנסות שוב.
layout-broken = משהו אצלנו לא עבד
layout-broken-instead = דבר לא השתנה. כדאי לנסות שוב; אם זה חוזר, יש להודיע למי שמפעיל את התוכנה.
layout-refused = אי אפשר לעשות את זה עכשיו
layout-forbidden = זה הגיע מאתר אחר
layout-forbidden-instead = דבר לא השתנה. יש לפתוח את הדף כאן ולעשות זאת שוב.
layout-slow = זה נמשך יותר מהצפוי
layout-slow-instead = ייתכן שזה עוד יושלם. כדאי להסתכל על הדף בעוד רגע, לפני שעושים זאת שוב.
# The program was called by a name that is not its own.
layout-misdirected = התוכנה אינה עונה בשם הזה
layout-misdirected-instead = יש לפתוח אותה בכתובת שנמסרה. מי שמפעיל אותה יכול לתת לה שם אחר: public_url בהגדרות.
