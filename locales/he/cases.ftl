cases-title = עסקאות
cases-new = עסקה חדשה
cases-views = אילו עסקאות
cases-view-open = פתוחות
cases-view-needs-next-step = הצעד הבא לא נקבע
cases-view-final-yes = "כן" סופי
cases-view-final-no = "לא" סופי
cases-view-released = שוחררו
cases-filters = סינון הרשימה
cases-filter-name = שם הלקוח
cases-filter-owner = אחראי
cases-filter-anyone = כל הצוות
cases-filter-stage = השלב של הלקוח
cases-filter-any = הכול
cases-filter-due = הצעד הבא
cases-filter-late = באיחור
cases-filter-today = עד סוף היום, כולל מה שבאיחור
cases-filter-now = בערך עכשיו
cases-filter-later = אחרי היום
cases-filter-do = הצגה
cases-filter-clear = הצגת הכול
cases-pages = דפים
cases-next-page = הדף הבא
cases-first-page = חזרה לדף הראשון
cases-none-found = אין עסקאות שמתאימות לסינון
cases-none-found-instead = כדאי להרחיב את הסינון, או להציג את הכול.
cases-none-open = עוד אין עסקאות פתוחות
cases-none-open-instead = עסקה מתחילה כשמישהו מגלה עניין. כדאי לרשום את הראשונה יחד עם הצעד הבא שלה.
cases-none-needs-next-step = לכל העסקאות נקבע הצעד הבא
cases-none-needs-next-step-instead = עסקאות שיובאו מתוכנה אחרת בלי שנקבע בהן הצעד הבא יחכו כאן.
cases-none-final-yes = עוד אין "כן" סופי
cases-none-final-yes-instead = כל "כן" יופיע כאן עם התאריך שלו.
cases-none-final-no = אין "לא" סופי
cases-none-final-no-instead = "לא" ברור הוא תשובה טובה, ומקומו כאן, בתודה.
cases-none-released = אין עסקאות ששוחררו
cases-none-released-instead = כאן מקומן של עסקאות שכבר לא היה בהן מענה. הלקוח יכול לחזור בכל עת.
cases-tag-differ = השלבים שונים
cases-tag-attempts =
    { $attempts ->
        [one] ניסיון אחד בלי מענה
        [two] שני ניסיונות בלי מענה
       *[other] { $attempts } ניסיונות בלי מענה
    }
cases-tag-named-by-them = המועד של הלקוח
cases-with-whom = עסקה חדשה: עם מי?
cases-nobody = אין לקוח בשם הזה
cases-nobody-instead = קודם רושמים את הלקוח, ואחר כך את העסקה.
cases-field-title = במה מדובר
cases-field-title-hint = במילים של הלקוח: "עוד משאבה לפני הקיץ".
cases-field-source = מאיפה הגיעה ההתעניינות
cases-field-amount = סכום צפוי
cases-field-currency = מטבע
cases-first-step = הצעד הראשון
cases-first-step-clock = לפי השעון של הלקוח.
cases-open-do = פתיחת העסקה
cases-lede = נפתחה ב־{ $since } · אחראי: { $owner }
cases-record = תיעוד שיחה
cases-they = הלקוח
cases-we = אנחנו
cases-stages-alike = שני הצדדים באותו שלב.
cases-stages-differ = השלבים שונים. השלב של הלקוח הוא הקובע.
cases-state-capped = כבר כמה פעמים ברצף אין מענה. כדאי לכתוב הודעה קצרה אחת, "נעצור כאן?", ולשחרר את העסקה.
cases-state-decision-passed = המועד שנקבע להחלטה עבר. כדאי לבקש תשובה בעדינות, לכאן או לכאן.
cases-state-deferred = כבר היו כמה דחיות לבקשת הלקוח. בפעם הבאה כדאי לבקש תשובה בעדינות, לכאן או לכאן.
cases-state-standstill =
    { $days ->
        [one] עבר יום אחד מאז ההתקדמות האחרונה.
        [two] עברו יומיים מאז ההתקדמות האחרונה.
       *[other] עברו { $days } ימים מאז ההתקדמות האחרונה.
    }
cases-state-final-yes = "כן" סופי. עכשיו מקיימים את כל מה שהובטח בדרך.
cases-state-final-no = "לא" סופי, ואנחנו מכבדים אותו. רק הלקוח יכול לפתוח את העסקה שוב.
cases-state-released = העסקה שוחררה. זה אינו "לא": הלקוח יכול לחזור בכל עת.
cases-we-owe = הובטח ללקוח
cases-they-owe = הובטח לנו
cases-owe-nothing = אין הבטחות פתוחות.
cases-named-by-them = נקבע על ידי הלקוח
cases-named-by-us = נקבע על ידינו
cases-promise-open = פתיחה
cases-promise-new = רישום הבטחה נוספת
cases-changes = שינויים בעסקה
cases-decision = מועד ההחלטה של הלקוח
cases-decision-hint = כפי שנקבע על ידי הלקוח, לפי השעון שלו. פונים אליו בדיוק בדקה הזאת, ולא קודם.
cases-decision-do = רישום המועד
cases-stage-theirs = השלב של הלקוח
cases-stage-ours = השלב שלנו
cases-stage-do = עדכון
cases-describe-do = שמירה
cases-owner = אחראי
cases-owner-do = העברה
cases-timeline = כל הדרך עד כאן
cases-older = מוקדם יותר
cases-their-side = הצד של הלקוח, במילים שלו
cases-their-side-empty = כאן יופיעו הצרכים, הציפיות והשאלות של הלקוח, מילה במילה.
cases-our-side = הצד שלנו
cases-needs-agree = סימון הצרכים כמוסכמים על הלקוח
cases-need-situation = מצב
cases-need-problem = בעיה
cases-need-implication = מה זה גורר
cases-need-need-payoff = מה זה ייתן
cases-need-long-situation = צורך: המצב של הלקוח
cases-need-long-problem = צורך: הבעיה
cases-need-long-implication = צורך: מה הבעיה גוררת
cases-need-long-need-payoff = צורך: מה הפתרון ייתן
cases-need-open = פתוח
cases-need-met = נענה
cases-need-released = כבר לא נחוץ ללקוח
cases-need-met-do = סימון כנענה
cases-need-released-do = סימון כלא נחוץ
cases-expectation = ציפייה
cases-expectation-long = ציפייה של הלקוח
cases-question-long = שאלה של הלקוח
cases-question-open = שאלה, עוד פתוחה
cases-question-answered = שאלה שנענתה
cases-answer = תשובה
cases-answer-do = שמירת התשובה
cases-words = דברי הלקוח
cases-words-kind = מה זה
cases-words-add = רישום דברי הלקוח
cases-words-do = שמירה
cases-dialogue =
    { $contacts ->
        [0] עוד לא דיברנו
        [one] דיברנו פעם אחת
        [two] דיברנו פעמיים
       *[other] דיברנו { $contacts } פעמים
    }, { $attempts ->
        [0] ולא היו ניסיונות בלי מענה
        [one] וניסיון אחד נשאר בלי מענה
        [two] ושני ניסיונות נשארו בלי מענה
       *[other] ו־{ $attempts } ניסיונות נשארו בלי מענה
    }.
cases-monologue = הניסיונות שלנו רבים מהשיחות: כדאי לחכות למילה מהלקוח.
cases-offer = הצעה { $version }
cases-offer-draft = טיוטה
cases-offer-given = אצל הלקוח
cases-offer-withdrawn = בוטלה
cases-offer-give = סימון כנמסרה ללקוח
cases-offer-new = הכנת הצעה
cases-offer-after-need = הצעה נשענת על צורך של הלקוח: קודם יש לרשום צורך אחד.
cases-value = ערך
cases-assess = הערכת ערך
cases-potential = מה יכול לצמוח מהקשר עם הלקוח
cases-potential-hint = זה עוזר לבחור אסטרטגיה, ולא קובע שום דבר אחר.
cases-strategy = אסטרטגיה
cases-strategy-calm = רוגע: מעט שיחות, בהכנה טובה ובקצב של הלקוח
cases-strategy-advise = ייעוץ: להסביר, להראות, להיות זמינים
cases-strategy-partner = שותפות: קשר ארוך, עם פגישות מוסכמות להערכת מצב
cases-strategy-simple = פשטות: טיפול מהיר, ליד הדלפק
cases-assess-do = שמירה
cases-done-opened = העסקה נפתחה, והצעד הבא נקבע.
cases-done-handed-over = העסקה הועברה, יחד עם הצעד הבא.
cases-done-needs-agreed = נרשם: רשימת הצרכים מוסכמת על הלקוח.
cases-done-decision = המועד נרשם, והצעד הבא הותאם אליו.
cases-done-words = דברי הלקוח נרשמו.

# After the yes: a table of what is under way. { $settled } of { $items }, { $drafts }, { $sent },
# { $paid }, { $all }, { $shared } and { $open } are numbers; { $form } is the form of the agreement,
# { $day } a day.
cases-state-closed = השירות סגור. מה שחדש מתחיל עסקה חדשה.
cases-service = אחרי ה"כן"
cases-service-what = מה
cases-service-stands = מה המצב
cases-service-next = מה הלאה
cases-service-agreement = הסכם
cases-service-no-agreement = עדיין לא נרשם
cases-service-agree = רישום ההסכם
cases-service-agreed = { $form }, { $day }
cases-service-accepted = התקבל
cases-service-asking = ממתין לתשובת הלקוח
cases-service-theirs = ממתין ללקוח
cases-service-doing = בטיפול שלנו
cases-service-late = באיחור
cases-service-count = { $settled } מתוך { $items }
cases-service-bills = חשבוניות
cases-service-no-bills = עדיין אין
cases-service-bills-stand = לשליחה: { $drafts }, נשלחו: { $sent }, שולמו: { $paid }
cases-service-overdue = המועד עבר
cases-service-documents = מסמכים
cases-service-no-documents = עדיין אין
cases-service-documents-stand = { $all }, מתוכם אצל הלקוח: { $shared }
cases-service-issues = פניות
cases-service-issues-stand = { $open ->
    [0] אין פניות פתוחות
    [one] פנייה אחת פתוחה
    [two] שתי פניות פתוחות
   *[other] { $open } פניות פתוחות
 }
cases-service-closing = סגירת השירות
cases-service-no-closing = נפתחת כשהלקוח אומר שהכול עובד
cases-service-closing-stand = הוסדרו: { $settled } מתוך { $items }
cases-service-closed = הכול הוסדר, { $day }
