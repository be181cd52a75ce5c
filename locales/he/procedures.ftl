# The procedure of closing: what has to be true before a service is closed. The words that come with
# the program stand first; a firm may word each of them anew in its own version.

procedures-stage-with-them = יחד עם הלקוח
procedures-stage-our-papers = אספקה, חשבונית, מסמכים
procedures-stage-our-standards = איך עבדנו
procedures-stage-ahead = מה בהמשך

procedures-item-c1 = כל צורך נענה, או שכבר אינו נחוץ ללקוח
procedures-item-c2 = כל ציפייה אושרה עם הלקוח, אחת אחת
procedures-item-c3 = הלקוח אומר שלא נשארו שאלות
procedures-item-c4 = נשאלו שאלות על הפרטים הקטנים, והם הוסדרו
procedures-item-c5 = כל המסמכים כאן, סופיים ואצל הלקוח
procedures-item-c6 = העניינים הרשמיים הושלמו: הסכם, הסכמות, אחריות
procedures-item-c7 = החשבונית נכונה, נשלחה, ושולמה או נמצאת בתנאי התשלום שסוכמו
procedures-item-c8 = כל מה שנמכר סופק, תקין ובשימוש, והתקבל אצל הלקוח
procedures-item-c9 = התחזוקה מתוכננת, עם תאריכים
procedures-item-c10 = סטנדרטי התקשורת נשמרו, או שהודינו בחריגה
procedures-item-c11 = הסטנדרטים שלאחר מכירה קוימו
procedures-item-c12 = הלקוח מאשר שהכול עובד
procedures-item-c13 = שאלנו בנפרד מה שלום הלקוח, ואין בעיה פתוחה
procedures-item-c14 = הליווי מתוכנן: יום, סיבה והסכמת הלקוח

procedures-document-agreement = הסכם
procedures-document-acceptance-protocol = פרוטוקול מסירה

procedures-standard-answered-in-time = ענינו במועד שהובטח
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
procedures-about = מה צריך להתקיים לפני שאומרים: הכול הוסדר
procedures-back = הנוהל כולו
procedures-versions = גרסאות
# { $version } is a number.
procedures-version-title = גרסה { $version }
procedures-version = גרסה
procedures-note = מה השתנה
procedures-note-hint = משפט אחד לאחרים: מה שונה עכשיו ולמה.
procedures-who = מי
procedures-when = מתי
procedures-by-program = הגיעה עם התוכנה
procedures-closings = סגירות לפי הגרסה
procedures-closings-open = מתוכן פתוחות
procedures-not-used-yet = עוד לא התחילה אף סגירה. הגרסה הראשונה תהיה הנוהל שמגיע עם התוכנה.
procedures-owners-only = רק הבעלים רשאים לשנות את הנוהל.
procedures-begin = התחלת טיוטה
procedures-go-on = חזרה לטיוטה
procedures-compare = מה השתנה
procedures-compare-last = מה השתנה לאחרונה
procedures-compare-before = מה השתנה בגרסה
procedures-compare-from = מגרסה
procedures-compare-to = לגרסה
procedures-compare-do = השוואה
procedures-compare-same = שתי הגרסאות אומרות אותו דבר.
procedures-documents = מסמכים נדרשים
procedures-none-asked = לא נדרש שום מסמך.
procedures-standards = סטנדרטים
procedures-about-communication = איך אנחנו מדברים וכותבים
procedures-about-after-sales = מה אנחנו עושים אחרי מכירה
# { $days } is a length, such as “7 days”.
procedures-standstill = סגירה שלא התקדמה במשך { $days } נחשבת לעומדת במקום, וכך היא מסומנת ברשימת הסגירות.
procedures-days = ימים בלי התקדמות
procedures-days-hint = אחרי מספר כזה של ימים בלי התקדמות הסגירה מסומנת ברשימה כעומדת במקום. מ־1 עד 365.
# The three columns of the checklist.
procedures-what = מה צריך להתקיים
procedures-how-known = איך יודעים
procedures-how-known-hint = יש לבחור מה מראה שזה מתקיים.
procedures-rests-on = תלוי בסעיפים
procedures-rests-on-hint = אלה צריכים להתקיים קודם. כשאחד מהם נפתח שוב, גם הסעיף הזה נפתח.
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
procedures-one-standard = סטנדרט
procedures-change-what = מה
procedures-change-how = השינוי
procedures-change-before = קודם
procedures-change-now = עכשיו
procedures-change-days = מספר ימים אחר
procedures-change-added = חדש
procedures-change-removed = הוסר
procedures-change-moved = במקום אחר ברשימה
procedures-change-reworded = במילים אחרות
procedures-change-stage = בשלב אחר
procedures-change-evidence = יודעים זאת בדרך אחרת
procedures-change-rests-on = תלוי בסעיפים אחרים
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
procedures-add-standard = הוספת סטנדרט
procedures-publish = פרסום
procedures-publish-hint = מרגע זה סגירות מתחילות עם הגרסה הזאת. היא לא תשתנה עוד; השינוי הבא הוא גרסה חדשה.
procedures-publish-do = פרסום הגרסה
procedures-discard = מחיקת הטיוטה
procedures-discard-hint = הגרסאות שפורסמו נשארות כמו שהן.
procedures-discard-do = מחיקה
procedures-back-to-draft = חזרה לטיוטה
procedures-words = הניסוח
procedures-words-hint = משפט אחד שנכון כשהדבר נעשה, במילים שכולם מבינים.
# { $words } is the sentence that the program has.
procedures-words-usual = אם זה נשאר ריק, יישאר הניסוח: "{ $words }"
procedures-stage = שלב
procedures-standard-kind = במה הוא עוסק
procedures-applies-with = חל רק כשיש בעסקה
procedures-applies-with-hint = אם זה חל על כל עסקה, לא מסמנים דבר.
procedures-why-not = למה זה לא חל על האחרות
procedures-why-not-hint = זה מופיע ליד הסעיף במקום שבו הוא לא חל.
procedures-kind-equipment = ציוד
procedures-kind-contract = חוזה שירות
procedures-kind-part = חלק חילוף
procedures-kind-consumable = מתכלה
# What is wrong with a draft, said beside the entry.
procedures-wrong-method-item-missing = חסר כאן סעיף קבוע של השיטה
procedures-wrong-twice = זה מופיע כאן פעמיים
procedures-wrong-unknown-code = הרשומה לא מוכרת
procedures-wrong-unknown-stage = יש לבחור לו שלב
procedures-wrong-unknown-rest = תלוי בסעיף שכבר לא קיים
procedures-wrong-circle = הסעיף תלוי בעצמו: יש לבטל אחד מהסימונים
procedures-wrong-no-words = יש לנסח זאת במילים
procedures-wrong-no-reason = יש לכתוב למה זה לא חל על האחרות
procedures-wrong-own-by-facts = לתוכנה אין נתונים על כך: יש לבחור רישום, מסמך או את דברי הלקוח
procedures-wrong-facts-alone = רק העובדות קובעות זאת; אי אפשר לסמן ביד
procedures-wrong-applies-always = זה חל על כל עסקה
procedures-wrong-no-standard-communication = חייב להישאר סטנדרט אחד לפחות על איך אנחנו מדברים וכותבים
procedures-wrong-no-standard-after-sales = חייב להישאר סטנדרט אחד לפחות על מה שאנחנו עושים אחרי מכירה
procedures-wrong-no-stage = חייב להישאר שלב אחד לפחות
procedures-wrong-out-of-bounds = יש להזין מספר ימים שלם, מ־1 עד 365
procedures-wrong-too-many = ברשימה יכולות להיות עד 100 רשומות: יש להסיר חלק מהן
procedures-done-begun = הטיוטה מוכנה לעריכה. דבר לא משתנה לאיש עד שתפורסם.
procedures-done-saved = נשמר בטיוטה.
procedures-done-published = פורסם. מעכשיו סגירות מתחילות עם הגרסה הזאת.
procedures-done-discarded = הטיוטה נמחקה.
