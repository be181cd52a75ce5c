# Many rows at once: what may be done to all that are ticked, and what became of each.

many-title = Z zaznaczonymi
# { $name } is the row.
many-tick = Zaznacz: { $name }
many-all = Wszystkie na tej stronie
many-owner = Nowy opiekun
many-owner-do = Przekaż
many-owner-steer = Wiele naraz może przekazać kierownik albo właściciel.
many-tag = Etykieta do dodania
many-tag-do = Dodaj etykietę
many-untag = Etykieta do zdjęcia
many-untag-do = Zdejmij etykietę
many-never = Nigdy dla wielu naraz: etap wymaga tego, czego potrzebuje każdy klient, odpowiedź jest słowem klienta, a obsługę zamyka się dopiero, gdy ten jeden klient powie, że wszystko załatwione.
many-stage = Przenieś na etap
many-answer = Zapisz odpowiedzi
many-close = Zamknij obsługi
many-result = Co się z nimi stało
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
    [one] Odmówiono: { $count }
    [few] Odmówiono: { $count }
    [many] Odmówiono: { $count }
   *[other] Odmówiono: { $count }
}
