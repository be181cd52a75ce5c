# Passkeys: keys in a device by which one signs in.

passkeys-title = Klucze dostępu
passkeys-about = Klucz dostępu jest zapisany w telefonie, komputerze albo kluczu sprzętowym i prosi o odcisk palca, twarz lub PIN. Z nim logujesz się bez hasła.
passkeys-add = Dodaj klucz dostępu
passkeys-add-do = Dodaj
passkeys-name = Nazwa klucza
passkeys-name-hint = Pomaga rozpoznać klucz, na przykład: Telefon.
passkeys-made = Dodano
passkeys-used = Ostatnio użyty
passkeys-never = jeszcze nie
passkeys-remove = Usuwanie
passkeys-remove-do = Usuń
passkeys-failed = Urządzenie nie odpowiedziało na czas albo odpowiedź jest błędna: spróbuj jeszcze raz
passkeys-no-script = Potrzebna jest przeglądarka, która obsługuje klucze dostępu i ma włączone skrypty.
passkeys-not-here = Klucze dostępu działają tylko pod adresem z https albo na tym komputerze jako localhost.
passkeys-not-here-instead = Otwórz strony pod takim adresem; ustawienie public_url dodaje administrator programu.
passkeys-sign-in = Użyj klucza dostępu
passkeys-unknown = Ten klucz dostępu nie jest tu znany.
passkeys-unknown-instead = Użyj innego albo zaloguj się hasłem.
passkeys-done-added = Klucz dostępu dodany.
passkeys-done-removed = Klucz dostępu usunięty.
