# Many rows at once: what may be done to all that are ticked, and what became of each.

many-title = Z zaznaczonymi
# { $name } is the row.
many-tick = Zaznacz: { $name }
many-all = Wszystkie na tej stronie
many-owner = Nowy opiekun
many-owner-do = Przekaż
many-owner-steer = Wiele naraz może przekazać kierownik albo właściciel.
many-tag = Którą etykietę dodać
many-tag-do = Dodaj etykietę
many-untag = Którą etykietę zdjąć
many-untag-do = Zdejmij etykietę
many-never = Nigdy dla wielu naraz: etap zależy od tego, czego potrzebuje dany klient, odpowiedź to jego własne słowo, a obsługę zamyka się dopiero, gdy ten klient powie, że wszystko załatwione.
many-stage = Przenieś na etap
many-answer = Zapisz odpowiedzi
many-close = Zamknij obsługę
many-result = Wynik
many-back = Wróć do listy
many-none = Nic nie zaznaczono. Zaznacz wiersze, potem wybierz, co zrobić.
many-done = { $count ->
    [0] Nic się nie zmieniło.
    [one] Zmieniono { $count }.
    [few] Zmieniono { $count }.
    [many] Zmieniono { $count }.
   *[other] Zmieniono { $count }.
}
many-refused = { $count ->
    [one] Jedna odmowa
    [few] { $count } odmowy
    [many] { $count } odmów
   *[other] { $count } odmowy
}
