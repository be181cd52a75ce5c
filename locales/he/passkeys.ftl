# Passkeys: keys in a device by which one signs in.

passkeys-title = מפתחות גישה
passkeys-about = מפתח גישה נמצא בטלפון, במחשב או במפתח אבטחה, ומאומת בטביעת אצבע, בזיהוי פנים או בקוד. איתו נכנסים בלי סיסמה.
passkeys-add = הוספת מפתח גישה
passkeys-add-do = הוספה
passkeys-name = שם המפתח
passkeys-name-hint = כדי לזהות אותו אחר כך, למשל: טלפון.
passkeys-made = נוסף
passkeys-used = שימוש אחרון
passkeys-never = עדיין לא
passkeys-remove = הסרה
passkeys-remove-do = הסרה
passkeys-failed = המכשיר לא ענה בזמן, או שהתשובה שגויה: יש לנסות שוב
passkeys-no-script = נדרש דפדפן שתומך במפתחות גישה, עם סקריפטים פעילים.
passkeys-not-here = מפתחות גישה דורשים כתובת עם https, או את המחשב הזה בתור localhost.
passkeys-not-here-instead = יש לפתוח את הדפים בכתובת כזאת; את public_url מגדיר מי שמפעיל את התוכנה.
passkeys-sign-in = כניסה עם מפתח גישה
passkeys-unknown = מפתח הגישה הזה לא מוכר כאן.
passkeys-unknown-instead = אפשר להשתמש במפתח אחר, או להיכנס עם הסיסמה.
passkeys-done-added = מפתח הגישה נוסף.
passkeys-done-removed = מפתח הגישה הוסר.
