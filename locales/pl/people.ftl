# People of ours: the first start, signing in, the list of people, what is one's own.

people-begin = Witaj
people-begin-about = To pierwsze konto w programie, konto właściciela: dodaje innych i ustala reguły.
people-begin-do = Zacznij

people-name = Imię i nazwisko
people-email = E-mail
people-email-wrong = Podaj adres e-mail, na przykład nazwa@example.com
people-email-taken = Ktoś już loguje się tym adresem
people-language = Język
people-zone = Strefa czasowa
people-zone-hint = W tej strefie pokazywane są godziny.
people-zone-device = Jak na tym urządzeniu

people-password = Hasło
people-password-now = Dotychczasowe hasło
people-password-new = Nowe hasło
# { $least } is the least number of characters.
people-password-hint = Najmniej znaków: { $least }. Krótkie zdanie łatwo zapamiętać.
people-password-short = To hasło jest za krótkie
people-password-long = To hasło jest za długie
people-password-again = Tym razem się nie udało: wpisz hasło jeszcze raz
people-password-not-this = To nie jest to hasło
people-password-change = Zmiana hasła
people-password-change-do = Zmień

people-sign-in = Logowanie
people-sign-in-do = Zaloguj
people-sign-in-wrong = E-mail i hasło nie pasują do siebie.
people-sign-in-wrong-instead = Sprawdź jedno i drugie. Właściciel może utworzyć link do nowego hasła.
people-sign-in-limited = Na razie za dużo prób.
people-sign-in-limited-instead = Odczekaj minutę i spróbuj ponownie.
people-signed-out = Wylogowano.

people-title = Ludzie
people-about = Wszyscy, którzy się tu logują
people-own = Moje ustawienia
people-add = Nowa osoba
people-add-do = Dodaj
people-role = Rola
people-role-owner = Właściciel
people-role-manager = Kierownik
people-role-salesperson = Sprzedaż
people-role-service-person = Serwis
people-role-auditor = Audytor
people-role-owner-about = Prowadzi konto firmy: dodaje ludzi, tworzy zespoły, ustala reguły i może wszystko, co inni.
people-role-manager-about = Kieruje pracą innych: przekazuje ją, pilnuje wpłat, importuje.
people-role-salesperson-about = Pracuje z klientami od pierwszego słowa po zamknięcie i dalej.
people-role-service-person-about = Dostarcza, instaluje, szkoli i serwisuje; może to samo co sprzedaż.
people-role-auditor-about = Czyta wszystko, także cały zapis zdarzeń, i niczego nie zmienia.
people-role-change = Zmień rolę
people-done-role = Rola zmieniona: obowiązuje od następnej otwartej strony.
people-back = Wszyscy
people-back-to-person = Wróć do osoby
people-record = Działania tej osoby w zapisie zdarzeń

people-right = Co
people-rights = Kto co może
people-rights-about = Każdy czyta to, co dotyczy klientów, których widzi.
people-rights-sight = Czyich klientów widać
people-right-work = Praca z klientami: zapisy, obietnice, sprzedaż, obsługa, zamknięcie
people-right-steer = Praca innych: przekazywanie, import
people-right-govern = Firma: ludzie, zespoły, reguły, procedury, odstąpienia
people-right-audit = Cały zapis zdarzeń
people-right-yes = tak
people-right-no = nie

people-holds = Za co odpowiada
people-holds-nothing = Ta osoba nie ma teraz nic otwartego.
people-holds-left = Klienci czekają na kogoś, kto nie może już tu działać. Przekaż wszystko innej osobie.
# { $count } is how many there are.
people-holds-customers =
    { $count ->
         [one] { $count } klient
         [few] { $count } klientów
         [many] { $count } klientów
        *[other] { $count } klienta
    }
people-holds-cases =
    { $count ->
         [one] { $count } niezamknięta sprawa
         [few] { $count } niezamknięte sprawy
         [many] { $count } niezamkniętych spraw
        *[other] { $count } niezamkniętej sprawy
    }
people-holds-steps =
    { $count ->
         [one] { $count } następny krok
         [few] { $count } następne kroki
         [many] { $count } następnych kroków
        *[other] { $count } następnego kroku
    }
people-holds-promises =
    { $count ->
         [one] { $count } inna obietnica
         [few] { $count } inne obietnice
         [many] { $count } innych obietnic
        *[other] { $count } innej obietnicy
    }
people-holds-issues =
    { $count ->
         [one] { $count } otwarte zgłoszenie
         [few] { $count } otwarte zgłoszenia
         [many] { $count } otwartych zgłoszeń
        *[other] { $count } otwartego zgłoszenia
    }
people-holds-closings =
    { $count ->
         [one] { $count } zamknięcie w toku
         [few] { $count } zamknięcia w toku
         [many] { $count } zamknięć w toku
        *[other] { $count } zamknięcia w toku
    }
people-holds-care =
    { $count ->
         [one] { $count } klient pod opieką
         [few] { $count } klientów pod opieką
         [many] { $count } klientów pod opieką
        *[other] { $count } klienta pod opieką
    }
people-holds-items =
    { $count ->
         [one] { $count } pozycja
         [few] { $count } pozycje
         [many] { $count } pozycji
        *[other] { $count } pozycji
    }
people-hand-over = Przekaż wszystko
people-hand-over-to = Komu
people-hand-over-about = Klienci, sprawy, obietnice, zgłoszenia, zamknięcia, opieka i pozycje przechodzą razem, w uzgodnionych terminach. Każde przekazanie widać w zapisie zdarzeń.
people-hand-over-do = Przekaż
people-handed-over = Przekazano
# { $from } and { $to } are names of people.
people-handed-over-whom = { $from } → { $to }

people-team = Zespół
people-teams = Zespoły
people-teams-about = Kto pracuje razem. Jeśli tak mówi reguła firmy, zespół widzi swoich klientów, a nie cudzych.
people-teams-none = Nie ma zespołów
people-teams-none-instead = Mała firma ich nie potrzebuje. Gdy kilka osób pracuje z tymi samymi klientami, zespół tworzy właściciel.
people-team-new = Nowy zespół
people-team-name = Nazwa zespołu
people-team-name-taken = Zespół o tej nazwie już jest
people-team-members = Skład
people-team-empty = Jeszcze nikogo tu nie ma.
people-team-member = W zespole
people-team-member-add = Dodaj do zespołu
people-team-member-remove = Usuń z zespołu
people-team-rename = Inna nazwa
people-team-remove = Usuń zespół
people-team-remove-about = Ludzie i klienci zostają.
people-done-team = Zespół zapisany.
people-done-team-removed = Zespół usunięty.
people-access = Dostęp
people-this-is-you = To Ty
people-disabled = bez dostępu
people-disable = Wstrzymaj dostęp
people-enable = Przywróć dostęp
people-done-disabled = Dostęp wstrzymany, wszystkie sesje tej osoby zakończone.
people-done-enabled = Dostęp przywrócony.
people-done-password = Nowe hasło ustawione.
people-done-own = Zapisano.

people-tokens = Tokeny dla programów
people-tokens-about = Program z tokenem działa w imieniu osoby, która go tworzy, i może to samo co ona.
people-tokens-open = Tokeny dla programów
people-tokens-all = Tokeny wszystkich
people-tokens-all-about = Te, które są teraz ważne.
people-tokens-new = Nowy token
people-tokens-name = Do czego służy
people-tokens-name-hint = Żeby później było wiadomo, do którego programu należy.
people-tokens-scope = Co może
people-tokens-scope-read = Czytać
people-tokens-scope-prepare = Czytać i przygotowywać do mojej decyzji
people-tokens-scope-write = Czytać i działać
people-tokens-end = Ostatni dzień
people-tokens-used = Ostatnio użyty
people-tokens-unused = nigdy
people-tokens-state = Dostęp
people-tokens-ended = unieważniony
people-tokens-over = wygasł
people-tokens-end-do = Unieważnij
people-tokens-make = Utwórz token
people-tokens-once = Skopiuj teraz: widać go tylko raz i nie jest nigdzie przechowywany.
people-tokens-kept = Skopiowane
people-tokens-reference = Jak używają go programy
people-tokens-none = Brak tokenów
people-tokens-none-own = Utwórz token, gdy program ma pracować z tym, co tu jest.
people-tokens-none-all = Żaden program nie ma teraz dostępu.
people-tokens-done-ended = Token zakończony.

# The first start is for whoever started the program: it printed a word for them.
people-begin-word = Hasło z terminala
people-begin-word-hint = Program wypisał je przy uruchomieniu. Otwarcie całego wypisanego adresu wpisuje je samo.
people-begin-word-wrong = To nie jest hasło, które wypisał program. Przy każdym uruchomieniu wypisuje nowe.
people-tokens-done-ended = Token unieważniony.
