# חיפוש בכול, לוח הפקודות (רשימה מעל הדף שמוצאת ומובילה), מקשים, נעיצה.

search-title = חיפוש
search-field = מה לחפש
search-do = חיפוש
# מעל מה שנמצא; $count הוא המספר.
search-count =
    { $count ->
        [one] תוצאה אחת
        [two] שתי תוצאות
       *[other] { $count } תוצאות
    }
search-groups-customers = לקוחות
search-groups-contacts = אנשי קשר
search-groups-cases = עסקאות
search-groups-things = הצעות, פריטים, חשבוניות, מסמכים
search-groups-texts = במה שנאמר ונכתב
search-sounding = נשמע דומה
search-empty = מה לחפש?
search-empty-instead = שמות בכל אחד מארבעה כתבים, מספרי טלפון, כתובות, כותרות של עסקאות, מספרי חשבוניות, מספרים סידוריים ומילים מתוך שיחות, צרכים, הבטחות ומסמכים. די בכמה אותיות.
search-nothing = לא נמצא דבר
search-nothing-instead = אפשר להקליד פחות אותיות או רק אחת מהמילים, או את השם כפי שהוא נשמע. בתוך טקסטים החיפוש הוא לפי מילים שלמות.
# המקשים הוקשו בפריסה אחרת; $text הוא מה שהיו כותבים בה.
search-read-as = החיפוש נעשה לפי: { $text }
search-all = כל התוצאות
search-kinds-customer = לקוח
search-kinds-contact = איש קשר
search-kinds-channel = כתובת
search-kinds-case = עסקה
search-kinds-offer = הצעה
search-kinds-agreement = הסכם
search-kinds-item = פריט
search-kinds-bill = חשבונית
search-kinds-document = מסמך
search-kinds-interaction = שיחה
search-kinds-need = צורך
search-kinds-expectation = ציפייה
search-kinds-question = שאלה
search-kinds-promise = הבטחה
search-kinds-issue = פנייה
search-kinds-fault = תקלה
search-kinds-detail = פרט
search-kinds-care-contact = שיחת ליווי
search-kinds-voice = המלצה או אזהרה

search-palette = חיפוש ומעבר
search-pinned = נעוצים
search-recent = נפתחו לאחרונה
search-here = בדף הזה
search-go = מעבר אל
search-new-customer = לקוח חדש
search-new-case = עסקה חדשה
search-record-contact = תיעוד שיחה
search-new-offer = הכנת הצעה
search-new-promise = מתן הבטחה
search-report-issue = רישום פנייה
search-case-items = הפריטים של העסקה
search-case-bills = החשבוניות של העסקה
search-case-documents = המסמכים של העסקה
search-edit-customer = שינוי פרטי הלקוח
search-customer-items = רכישות הלקוח
search-customer-documents = מסמכי הלקוח
search-customer-care = ליווי הלקוח
search-search = חיפוש בכול
search-issues = פניות
search-me = ההגדרות שלי

search-pin = נעיצה

search-keys = קיצורי מקלדת
search-keys-here = בדף הזה
search-keys-always = בכל מקום
search-keys-palette = חיפוש ומעבר
search-keys-find = אל שדה החיפוש
search-keys-help = הרשימה הזאת
search-keys-close = סגירה, חזרה
search-keys-move = למעלה ולמטה ברשימה
search-keys-open = פתיחת מה שנבחר
search-keys-hint = אפשר לכבות בהגדרות קיצורי מקלדת של אות אחת. אלה שעם Ctrl או ⌘ נשארים.
search-keys-off = קיצורי מקלדת של אות אחת כבויים בהגדרות.
search-keys-own = ההגדרות שלי
search-close = סגירה
search-shortcuts = קיצורי מקלדת של אות אחת
search-shortcuts-on = פועלים
search-shortcuts-off = כבויים
search-shortcuts-hint = כדאי לכבות אותם כשמכתיבים, או כשמקשים נלחצים בטעות.
