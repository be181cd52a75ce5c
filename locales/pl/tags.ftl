# Tags: short words of the firm's own for customers and cases.

tags-title = Etykiety
tags-about = Własne słowa do oznaczania klientów i spraw. Wszyscy widzą te same; etykieta powstaje, gdy ktoś ją wpisze.
tags-back = Wróć do reguł
tags-none = Nie ma jeszcze etykiet
tags-none-instead = Otwórz stronę klienta albo sprawę i wybierz „Dodaj etykietę”.
tags-add = Dodaj etykietę
# $name is the name of a customer or the title of a case.
tags-add-to = Dodaj etykietę: { $name }
tags-add-do = Dodaj
tags-name = Etykieta
tags-name-hint = Wpisz słowo; używane już etykiety są podpowiadane.
# { $name } is the tag.
tags-remove = Zdejmij: { $name }
tags-customers = { $count ->
    [0] bez klientów
    [one] { $count } klient
    [few] { $count } klientów
    [many] { $count } klientów
   *[other] { $count } klienta
}
tags-cases = { $count ->
    [0] bez spraw
    [one] { $count } sprawa
    [few] { $count } sprawy
    [many] { $count } spraw
   *[other] { $count } sprawy
}
tags-change = Zmień
tags-rename-do = Zmień nazwę
tags-merge = Połącz z
tags-merge-do = Połącz
tags-delete-do = Usuń wszędzie
tags-done-renamed = Etykieta ma nową nazwę.
tags-done-merged = Etykiety połączone w jedną.
tags-done-deleted = Etykieta usunięta.
