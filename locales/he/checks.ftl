# What `check` found wrong with one record. After the rule and the record's id, one line each.

checks-open-case-without-step = עסקה פתוחה בלי צעד הבא תקין
checks-no-decision-date = עסקה משלב 5 ואילך בלי מועד שהלקוח נקב בו או התיר
checks-no-ending = פנייה שלא נאמר במה הסתיימה
checks-ending-without-answer = פנייה שהסתיימה בתשובה שאינה קיימת
checks-contact-without-leave = פנייה שלנו אחרי שהלקוח ביטל את רשותו
checks-contact-before-their-date = פנייה שלנו לפני המועד שהלקוח נקב בו
checks-case-without-answer = עסקה שהסתיימה בתשובה שאינה קיימת
checks-case-without-release = עסקה ששוחררה בלי רישום על כך
checks-reopened-by-us = עסקה שנפתחה שוב בלי שהלקוח חזר
checks-attempt-as-contact = ניסיון שנספר כשיחה
checks-answer-of-nobody = תשובה של לקוח שלא אמר דבר
checks-past-deal-without-yes = עסקה אחרי שלב ההסכם בלי "כן" סופי
checks-offer-without-need = הצעה שנמסרה בלי צורך של הלקוח
checks-customer-untold = לקוח שאין אירוע המספר על הוספתו
checks-case-untold = עסקה שאין אירוע המספר על פתיחתה
checks-promise-untold = הבטחה שאין אירוע המספר על נתינתה
checks-promise-end-untold = הבטחה שאין אירוע המספר על סיומה או הפרתה
checks-interaction-untold = שיחה או ניסיון שאין אירוע המספר עליהם
checks-answer-untold = תשובה שאין אירוע המספר עליה
checks-permission-untold = הרשאה ליצירת קשר שאין אירוע המספר עליה
checks-moved-nowhere = הבטחה שמועדה שונה ואינה מובילה לאחרת
checks-other-customer = רשומה של עסקה הרשומה אצל לקוח אחר
checks-not-found-by-name = לקוח שאי אפשר למצוא לפי שם
checks-past-the-cap = עסקה עם יותר ניסיונות בלי מענה מן המותר
