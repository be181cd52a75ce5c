# What the flower shows, for those who can't see it. { $stage } is the customer's stage in their
# words, { $state } one of the four sentences below.

flower-words = Stage { $number } of 10: { $stage }. { $state }
flower-on-time = The next step has time.
flower-now = The next step is now.
flower-late = The next step is late.
flower-none = No next step.
