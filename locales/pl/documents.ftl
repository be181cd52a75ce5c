# Documents of a case: files with versions, final or not, shared with the customer or not.

documents-title = Dokumenty
documents-back = Wróć do sprawy
documents-back-to-customer = Wróć do klienta
documents-back-to-all = Wszystkie dokumenty sprawy
documents-back-to-all-of-customer = Wszystkie dokumenty klienta
documents-all = Wszystkie dokumenty
documents-of-cases = W sprawach
documents-document = Dokument
documents-case = Sprawa
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
documents-print = Suma kontrolna
documents-print-hint = Dwa pliki o tej samej sumie kontrolnej są identyczne co do bajta.
# { $count } is a number.
documents-cut = Pokazano tylko początek listy: { $count }.

documents-required = Dokumenty wymagane w procedurze
documents-required-hint = Przed zamknięciem obsługi każdy z nich jest w sprawie, ostateczny i przekazany klientowi.
documents-missing = jeszcze go nie ma
documents-none = Nie ma jeszcze dokumentów
documents-none-instead = Tu jest miejsce na wszystko, co należy do sprawy: umowę, rysunki, protokoły, listy.
documents-none-of-customer = Tu trzymaj to, co dotyczy klienta, a nie jednej sprawy: umowy ramowe, pełnomocnictwa, cenniki.
documents-is-final = ostateczny
documents-is-draft = wersja robocza
documents-is-shared = przekazany klientowi
documents-is-ours = jeszcze nieprzekazany klientowi
documents-is-withdrawn = wycofany
documents-withdrawn-all = Wycofane dokumenty
documents-closed = Obsługa jest zamknięta: w dokumentach nic się już nie zmienia.

documents-add = Dodaj dokument
documents-add-do = Dodaj
documents-name = Co to jest
documents-name-hint = Puste pole oznacza nazwę pliku.
documents-requirement = Wymagany jako
documents-requirement-none = Procedura go nie wymaga
documents-set-final = Jest ostateczny: nic się w nim już nie zmieni
documents-set-shared = Jest przekazany klientowi
documents-file-hint = PDF, obraz, tekst, tabela albo e-mail. Rodzaj pliku poznajemy po treści, nie po nazwie.
documents-file-empty = Ten plik jest pusty: wybierz inny
# { $most } is a number.
documents-file-too-large = Ten plik jest za duży: wybierz plik do { $most } MB albo zmniejsz ten
documents-file-page = Stron internetowych i rysunków ze skryptami nie przyjmujemy: zapisz plik jako PDF i wybierz go tutaj
documents-file-macros = Ten plik biurowy zawiera makra: zapisz go bez nich i wybierz jeszcze raz
documents-file-archive = To archiwum nie jest plikiem biurowym albo jest uszkodzone: wybierz pliki z niego po kolei
documents-file-unknown = Plików tego rodzaju nie przyjmujemy: zapisz plik jako PDF, obraz lub tekst i wybierz go tutaj

documents-replace = Nowa wersja
documents-replace-hint = Poprzednie wersje zostają. Nowa nie jest ostateczna ani przekazana klientowi, dopóki tego nie zaznaczysz.
documents-replace-do = Dodaj tę wersję
documents-final-do = Oznacz jako ostateczny
documents-share-do = Oznacz jako przekazany
documents-unshare-do = Cofnij przekazanie
documents-describe = To co innego
documents-withdraw = Nie powinno go tu być
documents-withdraw-hint = Wycofany dokument już się nie liczy i nie widać go na liście. Nic nie zostaje usunięte.
documents-withdraw-do = Wycofaj

documents-done-added = Dokument dodany.
documents-done-described = Zapisano.
documents-done-replaced = Nowa wersja dodana. Nie jest jeszcze ostateczna ani przekazana klientowi.
documents-done-final = Zapisano: dokument jest ostateczny.
documents-done-shared = Zapisano: dokument przekazany klientowi.
documents-done-unshared = Zapisano: klient już go nie ma.
documents-done-withdrawn = Dokument wycofany.
