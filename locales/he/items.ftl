# Sold items: what is followed for each, what was done, and what the customer says to it.

items-title = פריטים שנמכרו
items-none = עוד לא נמכר כאן דבר
items-none-instead = פריטים נוצרים מן ההסכם: פריט אחד לכל שורה.
items-to-agreement = אל ההסכם
items-item = פריט
items-items = פריטים
items-back = חזרה לפריטים
items-back-item = חזרה לפריט
items-base-link = כל הפריטים שלנו אצל הלקוח

items-track = אחרי מה עוקבים
items-track-delivery = אספקה
items-track-quality = איכות
items-track-billing = חיוב
items-track-installation = התקנה
items-track-training = הדרכה
items-track-maintenance = תחזוקה
items-kind = סוג
items-kind-equipment = ציוד
items-kind-contract = חוזה שירות
items-kind-part = חלק חילוף
items-kind-consumable = מתכלה

items-next = מה צריך לעשות
items-next-none = אין כרגע מה לעשות, לא אצלנו ולא אצל הלקוח.
items-by-track = המצב של כל פריט
items-state = מצב
items-state-doing = בטיפול שלנו
items-state-asking = ממתין לתשובת הלקוח
items-state-billed = ממתין לתשלום
items-state-paid = שולם
items-state-accepted = התקבל
items-state-released = ויתור של הלקוח
items-late = באיחור
items-at-risk = המועד קרוב
items-waits-for-them = ממתין ללקוח
items-ours = ממתין לנו
items-can = מה אפשר לעשות
items-their-word = דברי הלקוח
# { $names } are names of items, { $count } how many more there are.
items-and-more = { $count ->
    [one] { $names } ועוד אחד
    [two] { $names } ועוד שניים
   *[other] { $names } ועוד { $count }
 }
# { $quantity } is a number of pieces.
items-part-there = סופק עד כה: { $quantity }
items-rest = נותר: { $quantity }
# { $day } is the day that was promised before.
items-told-before = המועד שונה (היה { $day }); ההודעה ללקוח נמסרה מראש
items-told-late = המועד שונה (היה { $day }); ההודעה ללקוח נמסרה מאוחר מדי
items-moved-by-them = המועד שונה לבקשת הלקוח (היה { $day })
items-moved = מועד אחר
items-owner = אחראי

items-when = מתי זה היה
items-which = אילו מהם
items-choose-one = יש לבחור לפחות אחד
items-not-yet = המועד הזה עוד לא הגיע
items-act-do = רישום
items-note = הערה
items-quantity = יש להזין מספר, למשל 2 או 1.5
items-nothing-delivered = יש להזין כמה כבר הגיע, לפחות בפריט אחד
items-check-hint = יש לסמן מה נבדק יחד עם הלקוח ונמצא תקין.
# { $item } is the name of an item.
items-fault-of = תקלה: { $item }
items-remedy = איך זה תוקן
items-trained-who = משתתפי ההדרכה
items-can-use = האם כולם כבר יודעים להשתמש?
items-can-use-yes = כן, כולם
items-can-use-no = עוד לא כולם
items-train-again = ההדרכה הבאה
items-every-months = ביקור אחת לכמה חודשים
items-next-service = הביקור הבא
items-months = יש להזין מספר חודשים, מ־1 עד 120
items-plan-none = אם הלקוח אינו מעוניין בתחזוקה, יש לרשום זאת בדף הפריט, במילים של הלקוח.
items-plan-hint = אפשר להשאיר את שני השדות ריקים: אז לא מובטחים ביקורים.

items-move = מועד אחר
items-moved-by = למה מועד אחר?
items-moved-by-us = לא נעמוד במועד, והלקוח כבר יודע
items-moved-by-us-hint = קודם מודיעים ללקוח. המועד הקודם נשאר ברישום.
items-moved-by-customer = לבקשת הלקוח
items-told-at = מתי הודענו ללקוח

items-accept = מה בסדר לדברי הלקוח
items-accept-hint = יש לשאול על כל אחד. מה שלא אושר נשאר פתוח.
items-accept-none = אין כרגע על מה לשאול
items-accept-none-instead = כשמסתיימת העבודה שלנו על פריט, הוא מגיע לכאן.
items-accept-do = רישום שהכול בסדר
items-which-right = מה בסדר
items-not-right = לא בסדר?
items-said-at = מתי זה נאמר
items-said = במילים של הלקוח
items-who = מי מצד הלקוח
items-who-customer = הלקוח

items-track-word = דברי הלקוח
items-says = מה נאמר?
items-says-again = משהו לא בסדר, או שבכל זאת יש בזה צורך
items-says-again-hint = זה נפתח שוב, ואנחנו מתחייבים למועד.
items-says-release = הלקוח מוותר על זה
items-says-release-hint = ההבטחה שלנו משתחררת. רק הלקוח יכול לומר זאת.
items-again-by = נטפל בזה עד
items-word-do = רישום דברי הלקוח
items-word-none = אין צורך כאן כרגע בדברי הלקוח.

items-fault = הלקוח מדווח על תקלה
items-fault-words = מה לא בסדר, במילים של הלקוח
items-mend-by = נתקן עד
items-fault-do = רישום והבטחה לתקן
items-faults = תקלות
items-faults-open = תקלות שעוד לא תוקנו
items-found-on = מועד הדיווח
items-fix-time = זמן התיקון
items-mend = תיקון

items-edit = תיאור הפריט
items-serial = מספר סידורי
items-sold-on = נמכר
items-price = מחיר
items-for = שייך לציוד
items-for-none = אינו שייך לציוד אחר
items-for-hint = הציוד שהפריט נועד לו.
items-replacement-due = מועד החלפה
items-end-of-life = סוף חיי המוצר
items-renews-on = חידוש
items-retired = כבר לא בשימוש
items-retire = הפריט כבר לא בשימוש
items-retire-about = ההיסטוריה נשארת. לא מובטחים עוד ביקורים.
items-retire-do = רישום סוף השימוש
items-plan = תחזוקה
items-every = ביקור
# { $count } is a number of months.
items-every-count = { $count ->
    [one] אחת לחודש
    [two] אחת לחודשיים
   *[other] אחת ל־{ $count } חודשים
 }
items-visit = נערך ביקור
items-belonging = מה ששייך לפריט
items-acts = כל מה שנעשה
items-acts-none = עוד לא נעשה כאן דבר.
items-deed-delivered = סופק: { $quantity }
items-deed-checked = נבדק עם הלקוח ונמצא תקין
items-deed-installed = הותקן
items-deed-trained = נערכה הדרכה; כולם יודעים להשתמש
items-deed-trained-in-part = נערכה הדרכה; עוד לא כולם יודעים להשתמש
items-deed-planned = תוכנית התחזוקה סוכמה
items-deed-serviced = ביקור תחזוקה
items-deed-fixed = תקלה תוקנה
items-deed-billed = נשלחה חשבונית
items-deed-unbilled = החשבונית בוטלה
items-deed-paid = שולם
items-deed-accepted = לדברי הלקוח הכול בסדר
items-deed-released = הלקוח מוותר
items-deed-reopened = לדברי הלקוח משהו לא בסדר
items-deed-imported = כך זה הגיע מתוכנה אחרת

items-base = פריטים שלנו אצל הלקוח
items-base-none = עוד אין אצל הלקוח פריטים שלנו
items-base-none-instead = כל מה שנמכר ללקוח נשאר כאן עד סוף חיי המוצר.
items-base-all = הכול
items-in-use = בשימוש
items-under-way = בתהליך
# { $count } is a number of days.
items-ahead = { $count ->
    [one] מועדים ליום הקרוב
    [two] מועדים ליומיים הקרובים
   *[other] מועדים ל־{ $count } הימים הקרובים
 }
items-ahead-none = אין מועדים קרובים.
items-what-falls-due = מה
items-when-due = מתי
items-runs-out = צפוי להיגמר, לפי קצב השימוש עד כה
items-earlier = נמכרו קודם
items-first-page = חזרה להתחלה
items-pages = דפים

items-board = מעקב ביצוע
items-board-about = כל מה שנמכר והטיפול בו עוד לא הסתיים: מה הלאה, עד מתי ולמי ממתינים.
items-board-none = אין דבר בתהליך
items-board-none-instead = כל פריט מגיע לכאן עם ההסכם, ונשאר עד שהוא מתקבל אצל הלקוח.
items-board-none-found = אין בתהליך דבר שמתאים לסינון
items-board-none-found-instead = כדאי לשנות את הסינון, או להציג את הכול.
# { $steps } is a number of promises, { $items } how many items rest on them, { $late } how many promises are late.
items-board-count = צעדים: { $steps } · פריטים: { $items } · באיחור: { $late }
items-board-more = עוד
items-filters = סינון הלוח
items-filter-whose = של מי
items-filter-all = של כולם
items-filter-mine = שלי
items-filter-every = הכול
items-filter-due = מתי
items-filter-any = בכל מועד
items-filter-late = רק באיחור
items-count = פריטים
items-revenue = הכנסות
items-margin = רווח גולמי
items-margin-share = שיעור מהמחיר
items-revenue-by-kind = הכנסות לפי סוג
items-revenue-about = הרווח מחושב רק לפריטים שהעלות שלהם ידועה.

items-sets = חבילות שירות
items-sets-about = אחרי מה עוקבים בפריט שנמכר עכשיו, לפי סוגו ולפי האסטרטגיה כלפי הלקוח. מה שכבר בתהליך נשאר כפי שהוא.
items-set-own = מותאמת
items-set-change = שינוי החבילה
items-set-hint = מספר הימים מההסכם ועד המועד. שדה ריק: לא עוקבים.
items-days = יש להזין מספר ימים, מ־0 עד 730

items-done-act = נרשם.
items-done-moved = המועד שונה. המועד הקודם נשאר ברישום.
items-done-accepted = דברי הלקוח נרשמו.
items-done-word = דברי הלקוח נרשמו.
items-done-fault = נרשם, יחד עם ההבטחה לתקן.
items-done-described = נשמר.
items-done-retired = נרשם. ההיסטוריה נשארת.
items-done-visit = הביקור נרשם, והמועדים הבאים נספרים ממנו.
items-done-set = נשמר. תקף מההסכם הבא.
items-unagreed = { $count ->
    [one] יש "כן" אחד שההסכם עליו עוד לא נרשם.
    [two] יש שני "כן" שההסכם עליהם עוד לא נרשם.
   *[other] יש { $count } "כן" שההסכם עליהם עוד לא נרשם.
 }
items-unagreed-see = עם מי
