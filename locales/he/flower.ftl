# What the flower shows, for those who can't see it. { $stage } is the customer's stage in their
# words, { $state } one of the four sentences below.

flower-words = שלב { $number } מתוך 10: { $stage }. { $state }
flower-on-time = הצעד הבא בזמן.
flower-now = הצעד הבא עכשיו.
flower-late = הצעד הבא מתעכב.
flower-none = לא נקבע הצעד הבא.
