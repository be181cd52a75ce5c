# The procedure of closing: what has to be true before a service is closed. The words that come with
# the program stand first; a firm may word each of them anew in its own version.

procedures-stage-with-them = ביחד עם הלקוח
procedures-stage-our-papers = אספקה, חשבונית, מסמכים
procedures-stage-our-standards = איך עבדנו
procedures-stage-ahead = מה הלאה

procedures-item-c1 = כל צורך נענה, או שהלקוח ויתר עליו
procedures-item-c2 = כל ציפייה אושרה עם הלקוח, אחת אחת
procedures-item-c3 = הלקוח אומר שלא נשארו שאלות
procedures-item-c4 = נשאלו שאלות על הפרטים הקטנים, והם הוסדרו
procedures-item-c5 = כל המסמכים כאן, סופיים ומשותפים עם הלקוח
procedures-item-c6 = העניינים הרשמיים הושלמו: הסכם, הסכמות, אחריות
procedures-item-c7 = החשבונית נכונה, נשלחה, ושולמה או בתנאים שסוכמו
procedures-item-c8 = כל מה שנמכר סופק, תקין ובשימוש, והלקוח קיבל אותו
procedures-item-c9 = התחזוקה מתוכננת, עם תאריכים
procedures-item-c10 = כללי התקשורת נשמרו, או שהודינו בחריגה
procedures-item-c11 = הכללים לאחר מכירה קוימו
procedures-item-c12 = הלקוח מאשר שהכול עובד
procedures-item-c13 = נשאלה שאלה נפרדת על שביעות הרצון, ואין בעיה פתוחה
procedures-item-c14 = הליווי מתוכנן: יום, סיבה והסכמת הלקוח

procedures-document-agreement = הסכם
procedures-document-acceptance-protocol = פרוטוקול קבלה

procedures-standard-answered-in-time = ענינו במועד שהבטחנו
procedures-standard-plain-words = דיברנו וכתבנו במילים פשוטות
procedures-standard-one-contact = ללקוח היה אדם אחד לפנות אליו
procedures-standard-taught-to-use = ללקוח הוסבר איך להשתמש
procedures-standard-spare-parts-named = הלקוח יודע אילו חלקי חילוף יש ואיפה משיגים אותם
procedures-standard-maintenance-explained = הלקוח יודע איך לתחזק

procedures-evidence-facts = התוכנה רואה זאת בעצמה
procedures-evidence-note = אנחנו רושמים איך זה נעשה
procedures-evidence-document = מסמך של העסקה מראה זאת
procedures-evidence-customer = כך אומר הלקוח

procedures-title = נוהל הסגירה
procedures-about = מה צריך להיות נכון לפני שאומרים: הכול מוסדר
procedures-back = הנוהל כולו
procedures-versions = גרסאות
# { $version } is a number.
procedures-version-title = גרסה { $version }
procedures-version = גרסה
procedures-note = מה השתנה
procedures-note-hint = משפט אחד לאחרים: מה שונה עכשיו ולמה.
procedures-who = מי
procedures-when = מתי
procedures-by-program = מגיע עם התוכנה
procedures-closings = סגירות לפי הגרסה
procedures-closings-open = מתוכן פתוחות
procedures-not-used-yet = עוד לא התחילה אף סגירה. הגרסה הראשונה תהיה הנוהל שמגיע עם התוכנה.
procedures-owners-only = רק בעלים של התוכנה רשאים לשנות את הנוהל.
procedures-begin = התחלת טיוטה
procedures-go-on = חזרה לטיוטה
procedures-compare = מה השתנה
procedures-compare-last = מה השתנה לאחרונה
procedures-compare-before = מה היא שינתה
procedures-compare-from = מגרסה
procedures-compare-to = לגרסה
procedures-compare-do = השוואה
procedures-compare-same = שתי הגרסאות אומרות אותו דבר.
procedures-documents = מסמכים נדרשים
procedures-none-asked = לא נדרש שום מסמך.
procedures-standards = כללים
procedures-about-communication = איך אנחנו מדברים וכותבים
procedures-about-after-sales = מה אנחנו עושים אחרי מכירה
# { $days } is a length, such as “7 days”.
procedures-standstill = סגירה ששום דבר לא זז בה במשך { $days } עומדת במקום, ורואים זאת ברשימת הסגירות.
procedures-days = ימים בלי תזוזה
procedures-days-hint = אחרי מספר כזה של ימים בלי תזוזה רשימת הסגירות מראה שהסגירה עומדת. בין 1 ל־365.
# The three columns of the checklist.
procedures-what = מה צריך להיות נכון
procedures-how-known = איך יודעים
procedures-how-known-hint = יש לבחור מה מראה שזה נכון.
procedures-rests-on = נשען על
procedures-rests-on-hint = אלה צריכים להיות נכונים קודם. כשאחד מהם נפתח שוב, גם הסעיף הזה נפתח.
# { $kinds } is a list of kinds of sale, such as “equipment, spare part”.
procedures-only-with = רק כשיש בעסקה: { $kinds }
procedures-acts = מה לעשות
procedures-edit = שינוי
procedures-up = למעלה
procedures-down = למטה
procedures-remove = הסרה
procedures-one-stage = שלב
procedures-one-item = סעיף
procedures-one-document = מסמך נדרש
procedures-one-standard = כלל
procedures-change-what = מה
procedures-change-how = השינוי
procedures-change-before = קודם
procedures-change-now = עכשיו
procedures-change-days = מספר ימים אחר
procedures-change-added = חדש
procedures-change-removed = כבר לא קיים
procedures-change-moved = במקום אחר ברשימה
procedures-change-reworded = במילים אחרות
procedures-change-stage = בשלב אחר
procedures-change-evidence = יודעים זאת בדרך אחרת
procedures-change-rests-on = נשען על דבר אחר
procedures-change-applies-with = חל על מכירות אחרות
procedures-change-why-not = סיבה אחרת לכך שלא חל
procedures-change-about = מסוג אחר
procedures-nothing = כלום
procedures-always = תמיד
procedures-draft = טיוטה של הנוהל
# { $version } is the number that it will have.
procedures-draft-about = זו תהיה גרסה { $version }. עד שתפורסם, דבר לא משתנה לאיש.
procedures-no-draft = אין טיוטה
procedures-no-draft-instead = טיוטה מתחילה כהעתק של הנוהל התקף. עסקאות שסגירתן כבר התחילה נשארות עם הנוהל שלהן.
procedures-changes = מה ישתנה
procedures-add-item = הוספת סעיף
procedures-add-stage = הוספת שלב
procedures-add-document = הוספת מסמך נדרש
procedures-add-standard = הוספת כלל
procedures-publish = פרסום
procedures-publish-hint = מרגע זה סגירות מתחילות עם הגרסה הזאת. היא לא תשתנה עוד; השינוי הבא הוא גרסה חדשה.
procedures-publish-do = פרסום הגרסה
procedures-discard = מחיקת הטיוטה
procedures-discard-hint = הגרסאות שפורסמו נשארות כמו שהן.
procedures-discard-do = מחיקה
procedures-back-to-draft = חזרה לטיוטה
procedures-words = במילים
procedures-words-hint = משפט אחד שנכון כשהדבר נעשה, במילים שכולם מבינים.
# { $words } is the sentence that the program has.
procedures-words-usual = אם זה נשאר ריק, יישאר: "{ $words }"
procedures-stage = שלב
procedures-standard-kind = במה הוא עוסק
procedures-applies-with = חל רק כשיש בעסקה
procedures-applies-with-hint = אין לסמן דבר אם זה חל על כל עסקה.
procedures-why-not = למה זה לא חל על האחרות
procedures-why-not-hint = זה מופיע ליד הסעיף במקום שבו הוא לא חל.
procedures-kind-equipment = ציוד
procedures-kind-contract = חוזה שירות
procedures-kind-part = חלק חילוף
procedures-kind-consumable = חומר מתכלה
# What is wrong with a draft, said beside the entry.
procedures-wrong-method-item-missing = הסעיף הזה של השיטה חסר
procedures-wrong-twice = זה מופיע כאן פעמיים
procedures-wrong-unknown-code = רשומה לא מוכרת
procedures-wrong-unknown-stage = יש לבחור לו שלב
procedures-wrong-unknown-rest = נשען על סעיף שכבר לא קיים
procedures-wrong-circle = נשען על עצמו: יש לבטל אחד מהסימונים
procedures-wrong-no-words = יש לומר זאת במילים
procedures-wrong-no-reason = יש לומר למה זה לא חל על האחרות
procedures-wrong-own-by-facts = התוכנה לא מכירה עובדות על כך: יש לבחור רישום, מסמך או את דברי הלקוח
procedures-wrong-facts-alone = רק העובדות הופכות זאת לנכון, ולא סימון
procedures-wrong-applies-always = זה חל על כל עסקה
procedures-wrong-no-standard-communication = חייב להישאר כלל אחד לפחות על איך אנחנו מדברים וכותבים
procedures-wrong-no-standard-after-sales = חייב להישאר כלל אחד לפחות על מה שאנחנו עושים אחרי מכירה
procedures-wrong-no-stage = חייב להישאר שלב אחד לפחות
procedures-wrong-out-of-bounds = יש להזין מספר שלם של ימים, בין 1 ל־365
procedures-wrong-too-many = ברשימה יש לכל היותר 100 רשומות: יש להסיר כמה
procedures-done-begun = הטיוטה כאן. דבר לא משתנה לאיש עד שתפורסם.
procedures-done-saved = נשמר בטיוטה.
procedures-done-published = פורסם. מעכשיו סגירות מתחילות עם הגרסה הזאת.
procedures-done-discarded = הטיוטה נמחקה.
