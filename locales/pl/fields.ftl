# Words of forms, and what is wrong at a field: how to put it right.

fields-summary = Niektóre pola wymagają poprawki
fields-optional = (może zostać puste)
fields-save = Zapisz
fields-cancel = Nie teraz
fields-day = Dzień
fields-time = Godzina

fields-empty = Wypełnij to pole
# { $most } is the largest number of characters.
fields-too-long = Skróć tekst; najwięcej znaków: { $most }
fields-control = Jest tu znak, którego nie da się pokazać: wpisz tekst od nowa
fields-choose = Wybierz jedną z możliwości
fields-zone = Wybierz strefę czasową z listy
fields-date-time = Podaj dzień i godzinę
fields-date = Podaj dzień
fields-amount = Podaj kwotę cyframi, na przykład 1200 lub 1200,50
fields-amount-decimals = Ta waluta ma mniej cyfr po przecinku
fields-amount-large = Ta kwota jest za duża
fields-clash = Ktoś inny zmienił to, odkąd strona została otwarta. Nic nie jest jeszcze zapisane.
# { $label } to nazwa pola, { $now } to, co w nim teraz jest.
fields-clash-taken = { $label }: teraz „{ $now }”. To pole pozostało nietknięte, więc poniżej jest już nowa treść.
# { $typed } to wpisana treść.
fields-clash-differs = { $label }: teraz „{ $now }”, a wpisano „{ $typed }”.
fields-clash-instead = To, co wpisano, jest nadal poniżej. Proszę porównać jedno z drugim, w razie potrzeby poprawić i zapisać jeszcze raz.
fields-clash-none = nic
