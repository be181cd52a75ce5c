# Documents of a case: files with versions, final or not, shared with the customer or not.

documents-title = Dokumenty
documents-back = Wróć do sprawy
documents-back-to-all = Wszystkie dokumenty sprawy
documents-all = Wszystkie dokumenty
documents-document = Dokument
documents-state = Stan
documents-version = Wersja
documents-versions = Wersje
documents-added = Dodano
documents-file = Plik
documents-size = Rozmiar
# { $size } is a number.
documents-kilobytes = { $size } kB
documents-who = Kto
documents-when = Kiedy
documents-print = Odcisk
documents-print-hint = Dwa pliki o tym samym odcisku są takie same, bajt po bajcie.
# { $count } is a number.
documents-cut = Liczba pokazanych pozycji: { $count }, pierwsze z listy.

documents-required = Czego wymaga procedura
documents-required-hint = Przed zamknięciem obsługi każdy z nich jest na miejscu, ostateczny i u klienta.
documents-missing = jeszcze go nie ma
documents-none = Nie ma jeszcze dokumentów
documents-none-instead = Tu jest miejsce na wszystko, co należy do sprawy: umowę, rysunki, protokoły, listy.
documents-is-final = ostateczny
documents-is-draft = jeszcze roboczy
documents-is-shared = klient go ma
documents-is-ours = klient go nie ma
documents-is-withdrawn = wycofany
documents-withdrawn-all = Wycofane dokumenty
documents-closed = Obsługa jest zamknięta: dokumenty zostają takie, jakie są.

documents-add = Dodaj dokument
documents-add-do = Dodaj
documents-name = Co to jest
documents-name-hint = Jeśli zostawisz to puste, stanie tu nazwa pliku.
documents-requirement = Wymagany jako
documents-requirement-none = Procedura o niego nie pyta
documents-set-final = Jest ostateczny: nic się w nim nie zmieni
documents-set-shared = Klient go ma
documents-file-hint = PDF, obraz, tekst, tabela albo e-mail. O tym, czym jest plik, mówi jego treść, a nie nazwa.
documents-file-empty = Wybierz plik, który nie jest pusty
# { $most } is a number.
documents-file-too-large = Ten plik jest za duży: wybierz taki, który ma najwyżej { $most } MB, albo go zmniejsz
documents-file-page = Stron internetowych i rysunków ze skryptami nie przyjmujemy: zapisz to jako PDF i wybierz ten plik
documents-file-macros = Ten plik biurowy zawiera makra: zapisz go bez nich i wybierz jeszcze raz
documents-file-archive = To archiwum nie jest plikiem biurowym albo jest uszkodzone: wybierz jego pliki po kolei
documents-file-unknown = Plików tego rodzaju nie przyjmujemy: zapisz to jako PDF, obraz lub tekst i wybierz ten plik

documents-replace = Nowa wersja
documents-replace-hint = Poprzednie wersje zostają. Nowa nie jest ostateczna ani u klienta, dopóki tego nie zaznaczysz.
documents-replace-do = Dodaj tę wersję
documents-final-do = Jest ostateczny
documents-share-do = Klient go ma
documents-unshare-do = Klient już go nie ma
documents-withdraw = Nie powinno go tu być
documents-withdraw-hint = Wycofany dokument już się nie liczy i nie widać go na liście. Nic z niego nie ginie.
documents-withdraw-do = Wycofaj

documents-done-added = Dokument jest na miejscu.
documents-done-replaced = Nowa wersja jest na miejscu. Nie jest jeszcze ostateczna i klient jej nie ma.
documents-done-final = Jest ostateczny.
documents-done-shared = Zapisano: klient go ma.
documents-done-unshared = Zapisano: klient już go nie ma.
documents-done-withdrawn = Dokument wycofany.
