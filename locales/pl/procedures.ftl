# The procedure of closing: what has to be true before a service is closed. The words that come with
# the program stand first; a firm may word each of them anew in its own version.

procedures-stage-with-them = Razem z klientem
procedures-stage-our-papers = Dostawa, faktury, dokumenty
procedures-stage-our-standards = Jakość naszej pracy
procedures-stage-ahead = Co dalej

procedures-item-c1 = Każda potrzeba jest zaspokojona albo klient z niej rezygnuje
procedures-item-c2 = Każde oczekiwanie jest potwierdzone z klientem, po kolei
procedures-item-c3 = Klient mówi, że nie ma już pytań
procedures-item-c4 = Padło pytanie o drobiazgi, a drobiazgi są załatwione
procedures-item-c5 = Wszystkie dokumenty są w sprawie, ostateczne i przekazane klientowi
procedures-item-c6 = Formalności są dopełnione: umowa, zgody, gwarancja
procedures-item-c7 = Faktura jest poprawna, wysłana i zapłacona albo ma umówiony termin płatności
procedures-item-c8 = Wszystko, co sprzedane, jest dostarczone, sprawne, w użyciu i odebrane przez klienta
procedures-item-c9 = Przeglądy są zaplanowane, z terminami
procedures-item-c10 = Standardy komunikacji są dotrzymane albo przyznajemy się do uchybienia
procedures-item-c11 = Standardy po sprzedaży są dotrzymane
procedures-item-c12 = Klient potwierdza, że wszystko działa
procedures-item-c13 = Padło osobne pytanie, czy klient jest zadowolony, i nie ma otwartych zgłoszeń
procedures-item-c14 = Opieka jest zaplanowana: termin, powód kontaktu i zgoda klienta

procedures-document-agreement = Umowa
procedures-document-acceptance-protocol = Protokół odbioru

procedures-standard-answered-in-time = Odpowiedzi przychodzą wtedy, kiedy są obiecane
procedures-standard-plain-words = Mówimy i piszemy prostymi słowami
procedures-standard-one-contact = Klient ma jedną osobę, do której może się zwrócić
procedures-standard-taught-to-use = Klientowi pokazano, jak tego używać
procedures-standard-spare-parts-named = Klient wie, jakie są części zamienne i skąd je wziąć
procedures-standard-maintenance-explained = Klient wie, jak o sprzęt dbać

procedures-evidence-facts = Program widzi to sam
procedures-evidence-note = Zapisujemy, jak to zrobiono
procedures-evidence-document = Widać to w dokumencie sprawy
procedures-evidence-customer = Tak mówi klient

procedures-title = Procedura zamknięcia
procedures-about = Co musi być prawdą, zanim powiemy: wszystko załatwione
procedures-back = Cała procedura
procedures-versions = Wersje
# { $version } is a number.
procedures-version-title = Wersja { $version }
procedures-version = Wersja
procedures-note = Co się zmieniło
procedures-note-hint = Jedno zdanie dla innych: co jest teraz inaczej i dlaczego.
procedures-who = Kto
procedures-when = Kiedy
procedures-by-program = Wbudowana w program
procedures-closings = Zamknięcia według tej wersji
procedures-closings-open = W tym otwarte
procedures-not-used-yet = Nie ma jeszcze żadnego zamknięcia. Pierwszą wersją będzie procedura wbudowana w program.
procedures-owners-only = Procedurę może zmienić właściciel programu.
procedures-begin = Przygotuj szkic
procedures-go-on = Pracuj dalej nad szkicem
procedures-compare = Co się zmieniło
procedures-compare-last = Co zmieniła ostatnia wersja
procedures-compare-before = Co zmieniła ta wersja
procedures-compare-from = Od wersji
procedures-compare-to = Do wersji
procedures-compare-do = Porównaj
procedures-compare-same = Te dwie wersje mówią to samo.
procedures-documents = Wymagane dokumenty
procedures-none-asked = Żaden dokument nie jest wymagany.
procedures-standards = Standardy
procedures-about-communication = Jak mówimy i piszemy
procedures-about-after-sales = Co robimy po sprzedaży
# { $days } is a length, such as “7 days”.
procedures-standstill = Zamknięcie, w którym nic się nie dzieje przez { $days }, stoi w miejscu i widać to na liście zamknięć.
procedures-days = Dni bez ruchu
procedures-days-hint = Po tylu dniach bez ruchu lista zamknięć pokazuje, że zamknięcie stoi w miejscu. Od 1 do 365.
# The three columns of the checklist.
procedures-what = Co musi być prawdą
procedures-how-known = Skąd to wiemy
procedures-how-known-hint = Wybierz, co pokazuje, że to prawda.
procedures-rests-on = Opiera się na
procedures-rests-on-hint = Najpierw mają być prawdą te punkty. Gdy któryś z nich znów się otwiera, otwiera się i ten.
# { $kinds } is a list of kinds of sale, such as “equipment, spare part”.
procedures-only-with = Tylko gdy w sprawie jest: { $kinds }
procedures-acts = Co zrobić
procedures-edit = Zmień
procedures-up = W górę
procedures-down = W dół
procedures-remove = Usuń
procedures-one-stage = etap
procedures-one-item = punkt
procedures-one-document = wymagany dokument
procedures-one-standard = standard
procedures-change-what = Co
procedures-change-how = Zmiana
procedures-change-before = Przedtem
procedures-change-now = Teraz
procedures-change-days = inna liczba dni
procedures-change-added = nowe
procedures-change-removed = już tego nie ma
procedures-change-moved = w innym miejscu listy
procedures-change-reworded = innymi słowami
procedures-change-stage = w innym etapie
procedures-change-evidence = wiemy to inaczej
procedures-change-rests-on = opiera się na czymś innym
procedures-change-applies-with = dotyczy innej sprzedaży
procedures-change-why-not = inny powód, dla którego nie dotyczy
procedures-change-about = innego rodzaju
procedures-nothing = nic
procedures-always = zawsze
procedures-draft = Szkic procedury
# { $version } is the number that it will have.
procedures-draft-about = To będzie wersja { $version }. Dopóki nie zostanie opublikowana, dla nikogo nic się nie zmienia.
procedures-no-draft = Nie ma szkicu
procedures-no-draft-instead = Szkic zaczyna się jako kopia obowiązującej procedury. Zamknięcia, które już trwają, zachowują swoją wersję.
procedures-changes = Co by się zmieniło
procedures-add-item = Dodaj punkt
procedures-add-stage = Dodaj etap
procedures-add-document = Dodaj wymagany dokument
procedures-add-standard = Dodaj standard
procedures-publish = Publikacja
procedures-publish-hint = Od tej chwili nowe zamknięcia idą według tej wersji. Nie da się jej już zmienić; następna zmiana to nowa wersja.
procedures-publish-do = Opublikuj tę wersję
procedures-discard = Wyrzuć szkic
procedures-discard-hint = Opublikowane wersje zostają bez zmian.
procedures-discard-do = Wyrzuć
procedures-back-to-draft = Wróć do szkicu
procedures-words = Słowami
procedures-words-hint = Jedno zdanie, które jest prawdą, gdy rzecz jest zrobiona, i które każdy zrozumie.
# { $words } is the sentence that the program has.
procedures-words-usual = Puste pole oznacza: „{ $words }”
procedures-stage = Etap
procedures-standard-kind = Czego dotyczy
procedures-applies-with = Dotyczy tylko spraw, w których jest
procedures-applies-with-hint = Nie zaznaczaj niczego, jeśli dotyczy każdej sprawy.
procedures-why-not = Dlaczego nie dotyczy innych
procedures-why-not-hint = Widać to przy punkcie tam, gdzie nie dotyczy on sprawy.
procedures-kind-equipment = sprzęt
procedures-kind-contract = umowa serwisowa
procedures-kind-part = część zamienna
procedures-kind-consumable = materiał eksploatacyjny
# What is wrong with a draft, said beside the entry.
procedures-wrong-method-item-missing = Brakuje tego punktu metody
procedures-wrong-twice = To jest tu dwa razy
procedures-wrong-unknown-code = Tego program nie zna
procedures-wrong-unknown-stage = Wybierz dla niego etap
procedures-wrong-unknown-rest = Opiera się na punkcie, którego już nie ma
procedures-wrong-circle = Ten punkt opiera się na sobie samym: odznacz któryś z tych punktów
procedures-wrong-no-words = Napisz to słowami
procedures-wrong-no-reason = Napisz, dlaczego nie dotyczy innych
procedures-wrong-own-by-facts = Tego program sam nie zobaczy: wybierz notatkę, dokument albo słowo klienta
procedures-wrong-facts-alone = Decydują o tym tylko fakty, nie zaznaczenie
procedures-wrong-applies-always = To dotyczy każdej sprawy
procedures-wrong-no-standard-communication = Musi zostać choć jeden standard tego, jak mówimy i piszemy
procedures-wrong-no-standard-after-sales = Musi zostać choć jeden standard tego, co robimy po sprzedaży
procedures-wrong-no-stage = Musi zostać choć jeden etap
procedures-wrong-out-of-bounds = Podaj liczbę całkowitą dni, od 1 do 365
procedures-wrong-too-many = Lista ma najwyżej 100 wpisów: usuń kilka
procedures-done-begun = Szkic jest gotowy do pracy. Dopóki nie zostanie opublikowany, dla nikogo nic się nie zmienia.
procedures-done-saved = Zapisano w szkicu.
procedures-done-published = Opublikowano. Odtąd nowe zamknięcia idą według tej wersji.
procedures-done-discarded = Szkic wyrzucony.
