# People of ours: the first start, signing in, the list of people, what is one's own.

people-begin = ברוכים הבאים
people-begin-about = זה החשבון הראשון כאן, חשבון הבעלים: ממנו מוסיפים אנשים וקובעים את הכללים.
people-begin-do = התחלה

people-name = שם
people-email = דואר אלקטרוני
people-email-wrong = יש להזין כתובת דואר אלקטרוני, למשל name@example.com
people-email-taken = בכתובת הזאת כבר נכנסים לכאן
people-language = שפה
people-zone = אזור זמן
people-zone-hint = לפי השעון הזה יוצגו השעות.
people-zone-device = כמו במכשיר הזה

people-password = סיסמה
people-password-now = הסיסמה עד עכשיו
people-password-new = סיסמה חדשה
# { $least } is the least number of characters.
people-password-hint = מספר התווים המזערי: { $least }. משפט קצר קל לזכור.
people-password-short = הסיסמה קצרה מדי
people-password-long = הסיסמה ארוכה מדי
people-password-again = הפעם זה לא הצליח: יש להזין את הסיסמה שוב
people-password-not-this = זאת לא הסיסמה
people-password-change = שינוי סיסמה
people-password-change-do = שינוי

people-sign-in = כניסה
people-sign-in-do = כניסה
people-sign-in-wrong = הכתובת והסיסמה לא מתאימות זו לזו.
people-sign-in-wrong-instead = כדאי לבדוק את שתיהן. הבעלים יכולים ליצור קישור לסיסמה חדשה.
people-sign-in-limited = היו יותר מדי ניסיונות.
people-sign-in-limited-instead = יש להמתין דקה ולנסות שוב.
people-signed-out = היציאה בוצעה.

people-title = צוות
people-about = כל מי שנכנסים לכאן
people-own = ההגדרות שלי
people-add = הוספת אדם
people-add-do = הוספה
people-role = תפקיד
people-role-hint = בעלים גם מוסיפים אנשים וקובעים את הכללים.
people-role-owner = בעלים
people-role-manager = ניהול
people-role-salesperson = מכירות
people-role-service-person = שירות
people-role-auditor = ביקורת
people-access = גישה
people-this-is-you = החשבון שלך
people-disabled = ללא גישה
people-disable = הפסקת גישה
people-enable = החזרת גישה
people-done-disabled = הגישה הופסקה וכל החיבורים נסגרו.
people-done-enabled = הגישה הוחזרה.
people-done-password = הסיסמה החדשה נקבעה.
people-done-own = נשמר.
