# What the flower shows, for those who can't see it. { $stage } is the customer's stage in their
# words, { $state } one of the four sentences below.

flower-words = Etap { $number } z 10: { $stage }. { $state }
flower-on-time = Następny krok ma jeszcze czas.
flower-now = Następny krok jest teraz.
flower-late = Następny krok jest po terminie.
flower-none = Bez następnego kroku.
