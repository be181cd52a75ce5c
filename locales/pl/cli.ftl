# What the program says on a terminal. No marks around values, lines of their own.

# { $address } is where a browser goes; { $bound } where the program listens behind a server with https.
cli-serving = Forgetmenot działa pod adresem { $address }
cli-serving-behind = Forgetmenot działa pod adresem { $address } i nasłuchuje na { $bound }
cli-begin = Nikt nie może się jeszcze zalogować. Załóż konto właściciela: { $address }
cli-stopped = Zatrzymano. Wszystko, co było w toku, zostało dokończone.
cli-stopped-early = Zatrzymano. Niektóre żądania trwały zbyt długo i zostały przerwane.

# What keeps a command from its work; causes follow in technical words.
cli-no-runtime = Program nie mógł uruchomić swoich wątków.
cli-no-signals = Program nie mógł zacząć odbierać sygnałów, które go kończą.
cli-no-address = System nie podaje, pod jakim adresem program nasłuchuje.
cli-listen-failed = Program nie może nasłuchiwać na { $address }.
cli-refused = Odmówiono wykonania.
cli-no-hash = Nie udało się obliczyć skrótu hasła.

cli-database-missing = Nie ma bazy danych { $file }.
cli-database-unopened = Nie można otworzyć bazy danych { $database }.
cli-database-served = Z bazy { $database } korzysta już inny serwer. Bazę SQLite obsługuje naraz tylko jeden program.
cli-database-failed = Błąd bazy danych { $database }.
cli-database-older = { $database } ma wersję { $version }, a ten program potrzebuje { $program }. Uruchom raz `serve`, aby ją zaktualizować.
cli-database-newer = { $database } ma wersję { $version }, z nowszego programu; ten zna { $program }.

# { $place } is a line of a file, a variable or a flag; { $key } and { $nearest } are names of settings.
cli-config-unknown-key = { $place }: nie ma takiego ustawienia. Może chodziło o { $nearest }?
cli-config-value = { $place }: to nie jest wartość dla { $key }; możliwe są { $takes }
cli-config-two-databases = { $one } i { $other } są ustawione jednocześnie; ustaw tylko jedno z nich.
cli-config-unreadable = Nie można odczytać { $file }: { $cause }
cli-config-not-toml = { $file }, wiersz { $line }: { $problem }

cli-check-sound = Wszystkie niezmienniki są zachowane.
cli-check-broken =
    { $count ->
        [one] { $count } naruszenie.
        [few] { $count } naruszenia.
        [many] { $count } naruszeń.
       *[other] { $count } naruszenia.
    }

cli-role-owner = właściciel
cli-role-manager = kierownik
cli-role-salesperson = sprzedawca
cli-role-service-person = serwis
cli-role-auditor = audytor
cli-user-added = { $email } może się już zalogować: { $role }.
cli-user-disabled = { $email } nie może się już zalogować.
cli-user-enabled = { $email } może się znów zalogować.
cli-user-password-set = { $email }: hasło zmienione, wszystkie sesje zakończone.
cli-user-unknown = Nikt nie loguje się jako { $email }.
cli-user-is-disabled = bez dostępu
cli-email-taken = Ktoś już loguje się jako { $email }.
cli-email-unfit = To nie jest adres e-mail.
cli-name-unfit = Imię i nazwisko są puste, za długie lub zawierają znak sterujący.
cli-zone-unknown = Nie ma strefy czasowej { $zone }. Podaj taką jak Europe/Warsaw.
cli-password-prompt = Hasło:
cli-password-again = Jeszcze raz to samo:
cli-passwords-differ = Hasła się różnią. Nic nie zmieniono.
cli-password-unread = Nie udało się odczytać hasła.
cli-password-length = Hasło ma od { $least } do { $most } znaków.
cli-user-invited = Hasło wybiera się tutaj, raz i w ciągu 24 godzin: { $link }
cli-password-common = To hasło zgaduje się jako jedno z pierwszych. Wybierz krótkie zdanie.
cli-password-own = To hasło składa się z nazwiska, adresu lub nazwy programu. Wybierz inne słowa.
cli-scanner-elsewhere = Skaner pod adresem { $address } jest na innym komputerze: pliki szłyby tam bez ochrony. Niech nasłuchuje na tym.
cli-plain-http = Pod adresem { $address } inne komputery łączyłyby się bez https i każdy po drodze mógłby wszystko czytać. Trzeba postawić przed programem serwer z https i ustawić public_url albo napisać plain_http = true.
cli-key-unread = Nie można odczytać ani utworzyć pliku klucza { $file }.
cli-issuer-lacks = oidc_issuer jest ustawione, ale brakuje: { $key }.

cli-demo-filled = Przykładowa firma jest gotowa. Klienci: { $customers }, sprawy: { $cases }.
cli-demo-sign-in = Zaloguj się jako dowolna z tych osób, hasłem { $password }
cli-demo-open = Każdy, kto ma dostęp do tej maszyny, może się zalogować tym hasłem.
cli-demo-failed = Nie udało się utworzyć przykładowej firmy.
cli-demo-in-use = { $database } zawiera coś innego niż demo. Podaj inną bazę; nic nie zmieniono.
cli-demo-keep = { $database } zawiera poprzednie demo. Kontynuuj je przez --keep albo utwórz bazę od nowa.
cli-demo-stays = Nie udało się usunąć poprzedniego demo, { $database }.

# reindex: the words by which records are found were made anew.

cli-reindexed =
    { $count ->
        [one] { $count } rekord można znaleźć po jego słowach.
        [few] { $count } rekordy można znaleźć po ich słowach.
        [many] { $count } rekordów można znaleźć po ich słowach.
       *[other] { $count } rekordu można znaleźć po ich słowach.
    }
cli-exported = Zapisane wiersze: { $rows }, plik { $file }.
cli-not-exported = Nie udało się zapisać wszystkiego do { $file }; potrzebne jest miejsce, a takiego pliku nie może jeszcze być.
cli-migrated = Baza { $database } jest w wersji { $version }.
cli-no-roles = SQLite nie zna ról: pomiń --serve-as albo wskaż bazę PostgreSQL.
