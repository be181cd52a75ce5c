# The rules of the method that a firm may set for itself, and the licences of what is inside.

settings-title = כללים
settings-about = הם שומרים מפני הטרדה ומפני שכחה. הערכים הרגילים הוכיחו את עצמם.
# { $usual } stands when nobody set it; { $rule } is the number of the statement, such as S1-20.
settings-bounds = בדרך כלל { $usual }, בין { $least } ל־{ $most } ({ $rule }).
settings-out-of-bounds = יש להזין מספר שלם בגבולות האלה
settings-told = כל שינוי נרשם עם התאריך והשם, וכולם רואים אותו כאן.
settings-owners-only = רק הבעלים רשאים לשנות אותם.
settings-done-saved = הכללים נשמרו.

settings-sight = את הלקוחות של מי רואים
settings-sight-all = כולם רואים את כל הלקוחות
settings-sight-all-about = מי שעונה לטלפון מכיר את כל הסיפור.
settings-sight-team = של הקבוצות שלי
settings-sight-team-about = אנשי מכירות, שירות וניהול רואים את הלקוחות של מי שבאותה קבוצה איתם.
settings-sight-own = שלי בלבד
settings-sight-own-about = אנשי מכירות ושירות רואים רק את הלקוחות שלהם, ומי שבניהול – את לקוחות הקבוצות שלהם.
settings-sight-always = תמיד רואים לקוח שעסקה שלו באחריותך, או שיש לך הבטחה פתוחה כלפיו. בעלים וביקורת רואים את כולם.
settings-done-sight = נשמר: תקף מהדף הבא שייפתח.

settings-unanswered-cap = ניסיונות בלי מענה
settings-unanswered-cap-about = אחרי מספר כזה ברצף נכתבת הודעה קצרה אחת והעסקה משתחררת.
settings-deferral-days = ימים עד השיחה הבאה
settings-deferral-days-about = מוצע כשיש רצון לחשוב ולא נקבע יום.
settings-deferral-cap = דחיות לפני ששואלים
settings-deferral-cap-about = אחרי מספר כזה הדף מציע לבקש בעדינות תשובה, לכאן או לכאן.
settings-exactness-minutes = טווח הדיוק בדקות
settings-exactness-minutes-about = שיחה בטווח כזה של דקות לפני השעה שנקבעה או אחריה נחשבת בזמן.
settings-grace-minutes = דקות חסד
settings-grace-minutes-about = מספר כזה של דקות אחרי המועד, הבטחה שלנו נחשבת להבטחה שהופרה.
settings-standstill-days = ימים בלי התקדמות
settings-standstill-days-about = עסקה בלי התקדמות במשך הזמן הזה מסומנת כעומדת במקום.
settings-triage-days = ימי עבודה אחרי ייבוא
settings-triage-days-about = זה הזמן שיש לאחראי לקבוע את הצעד הבא של עסקה שיובאה.
settings-care-first = ימים עד שיחת הליווי הראשונה
settings-care-first-about = כמה זמן אחרי סגירת השירות שואלים לראשונה מה שלום הלקוח.
settings-care-second = ימים עד שיחת הליווי השנייה
settings-care-second-about = נספרים מסגירת השירות.
settings-care-third = ימים עד שיחת הליווי השלישית
settings-care-third-about = נספרים מסגירת השירות.
settings-care-limit = ימי שתיקה בליווי
settings-care-limit-about = לקוח בליווי לא נשאר זמן רב מזה בלי שיחה איתנו.
settings-closing-report-days = ימים בין דוחות על סגירות
settings-closing-report-days-about = בתדירות הזאת התוכנה מדווחת מעצמה על מצב הסגירות.
settings-document-megabytes = גודל מרבי של מסמך, במגה־בייט
settings-document-megabytes-about = הגודל המרבי של קובץ שנכנס לעסקה.

settings-changes = שינויים אחרונים
settings-change-when = מתי
settings-change-what = מה
settings-change-who = מי
# { $what } is the name of a rule, { $before } and { $after } its numbers.
settings-change = { $what }: קודם { $before }, עכשיו { $after }

settings-inside = מה יש בפנים
settings-licence-own = אפשר להשתמש ב־Forgetmenot לפי רישיון MIT או לפי רישיון Apache 2.0, לבחירה.
# { $licences } is a list of names, such as "MIT, ISC".
settings-licence-crates = ספריות Rust שבתוכנה הן ברישיונות האלה: { $licences }.
settings-country = המדינה של החברה
settings-country-about = לפי הנהוג בה נקראים טלפונים, כתובות ומספרי עוסק כשמדינת הלקוח לא צוינה.
settings-country-none = לא צוינה: לפי אזור הזמן של הלקוח
