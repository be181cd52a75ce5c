# Words of forms, and what is wrong at a field: how to put it right.

fields-summary = יש שדות שצריך לתקן
fields-optional = (אפשר להשאיר ריק)
fields-save = שמירה
fields-cancel = לא עכשיו
fields-day = יום
fields-time = שעה

fields-empty = יש למלא את השדה
# { $most } is the largest number of characters.
fields-too-long = יש לקצר את הטקסט: עד { $most } תווים
fields-control = יש כאן תו שאי אפשר להציג: יש להקליד את הטקסט מחדש
fields-choose = יש לבחור אחת מן האפשרויות
fields-zone = יש לבחור אזור זמן מן הרשימה
fields-date-time = יש להזין יום ושעה
fields-date = יש להזין יום
fields-amount = יש להזין סכום בספרות, למשל 1200 או 1200.50
fields-amount-decimals = למטבע הזה יש פחות ספרות אחרי הנקודה
fields-amount-large = הסכום גדול מדי
fields-clash = מאז שהדף נפתח, מישהו אחר שינה את הפרטים האלה. עדיין לא נשמר דבר.
# { $label } הוא שם של שדה, { $now } הוא מה שכתוב בו עכשיו.
fields-clash-taken = { $label }: עכשיו "{ $now }". השדה לא שונה כאן, ולכן למטה כבר מופיע הערך החדש.
# { $typed } הוא מה שהוקלד.
fields-clash-differs = { $label }: עכשיו "{ $now }", וכאן הוקלד "{ $typed }".
fields-clash-instead = כל מה שהוקלד עדיין מופיע למטה. כדאי להשוות, לתקן אם צריך ולשמור שוב.
fields-clash-none = ריק
