today-kept = הבטחות שקוימו החודש: { $kept } מתוך { $due }.
today-people =
    { $count ->
        [0] היום אף לקוח לא מחכה.
        [one] לקוח אחד ברשימה להיום.
        [two] שני לקוחות ברשימה להיום.
       *[other] { $count } לקוחות ברשימה להיום.
    }
today-empty = להיום לא נשאר דבר
today-empty-instead = יש זמן ללקוחות שאולי ישמחו לשמוע מאיתנו.
today-empty-cases = מבט קדימה
today-place-mend = הבטחות לתיקון
today-place-promised = הובטח להיום
today-place-decision = לקוחות שמחליטים היום
today-place-theirs = הובטח לנו
today-place-if-time = אם יישאר זמן
today-needs-step =
    { $count ->
        [one] בעסקה אחת שיובאה מתוכנה אחרת עוד לא נקבע הצעד הבא.
        [two] בשתי עסקאות שיובאו מתוכנה אחרת עוד לא נקבע הצעד הבא.
       *[other] ב־{ $count } עסקאות שיובאו מתוכנה אחרת עוד לא נקבע הצעד הבא.
    }
today-needs-step-do = קביעת הצעדים הבאים
today-done = נעשה. איך זה הסתיים?
today-done-short = איך זה הסתיים?
today-open = פתיחה
today-named-by-them = השעה נקבעה על ידי הלקוח
today-speaks-en = מדברים אנגלית
today-speaks-pl = מדברים פולנית
today-speaks-ru = מדברים רוסית
today-speaks-he = מדברים עברית
today-tag-broken = הבטחה שהופרה
today-tag-their-date-passed = המועד של הלקוח עבר
today-older = { $count ->
    [one] עוד הבטחה ישנה אחת מחכה לתיקון.
    [two] עוד שתי הבטחות ישנות מחכות לתיקון.
   *[other] עוד { $count } הבטחות ישנות מחכות לתיקון.
 }
today-older-cases = לעסקאות שבאיחור
