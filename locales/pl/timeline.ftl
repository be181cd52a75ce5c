# One line of life: what each event says. { $what } is a promise, { $when } a day with its time,
# { $stage } a stage's name, { $title } the name of a case, { $version } the number of an offer.

timeline-they = Klient
timeline-we = My
timeline-said = Słowa klienta
timeline-noted = Nasza notatka
timeline-tag-kept = dotrzymana
timeline-tag-kept-late = dotrzymana po terminie
timeline-tag-broken = złamana
timeline-tag-message-left = nagrana wiadomość

timeline-contact-in-call = Telefon od klienta
timeline-contact-in-meeting = Spotkanie z inicjatywy klienta
timeline-contact-in-shop = Wizyta klienta w sklepie
timeline-contact-in-email = E-mail od klienta
timeline-contact-in-message = Wiadomość od klienta
timeline-contact-out-call = Nasz telefon
timeline-contact-out-meeting = Spotkanie
timeline-contact-out-shop = Rozmowa w sklepie
timeline-contact-out-email = Nasz e-mail
timeline-contact-out-message = Nasza wiadomość
timeline-attempt-call = Nasz telefon, bez odpowiedzi
timeline-attempt-meeting = Nasza wizyta, nikogo nie było
timeline-attempt-shop = Czekaliśmy w sklepie, nikt nie przyszedł
timeline-attempt-email = Nasz e-mail
timeline-attempt-message = Nasza wiadomość

timeline-customer-added = Nowy klient
timeline-customer-changed = Zmiana danych
timeline-customer-owner-changed = Zmiana opiekuna klienta
timeline-contact-added = Nowa osoba kontaktowa
timeline-contact-changed = Zmiana danych osoby kontaktowej
timeline-channel-added = Nowy sposób kontaktu
timeline-channel-removed = Usunięto sposób kontaktu
timeline-permission-granted = Nie teraz; zgoda na kontakt: { $when }
timeline-permission-refused = Bez zgody na późniejszy kontakt
timeline-permission-withdrawn = Prośba o brak kontaktu
timeline-permission-restored = Znów zgoda na kontakt
timeline-case-opened = Otwarto sprawę: { $title }
timeline-case-changed = Zmieniono opis sprawy
timeline-case-owner-changed = Zmiana opiekuna sprawy
timeline-case-reopened = Klient wraca: sprawa znów otwarta
timeline-case-released = Odpuszczono bez odpowiedzi
timeline-their-stage = Etap klienta: { $stage }
timeline-our-stage = Nasz etap: { $stage }
timeline-decision-date-named = Termin decyzji: { $when }
timeline-final-yes = Ostateczne „tak”
timeline-final-no = Ostateczne „nie”, z podziękowaniem
timeline-promise-made = Nasza obietnica: { $what }, { $when }
timeline-promise-made-theirs = Obietnica klienta: { $what }, { $when }
# A word beside these two says "kept" or "broken".
timeline-promise-kept = { $what }
timeline-promise-kept-theirs = Klient dotrzymuje słowa: { $what }
timeline-promise-broken = { $what }
timeline-promise-broken-theirs = Jeszcze bez efektu: { $what }
timeline-promise-moved = Przełożono na { $when }: { $what }
timeline-promise-moved-theirs = Przełożono na { $when }: { $what }
timeline-promise-released = Zwolniono: { $what }
timeline-promise-released-theirs = Zwolniono: { $what }
timeline-need-recorded = Potrzeba
timeline-need-met = Potrzeba zaspokojona
timeline-need-released = Potrzeba już nieaktualna
timeline-needs-agreed = Lista potrzeb uzgodniona
timeline-expectation-recorded = Oczekiwanie
timeline-question-asked = Pytanie
timeline-question-answered = Odpowiedź na pytanie
timeline-value-assessed = Ocena wartości
timeline-offer-drafted = Oferta { $version }: szkic
timeline-offer-given = Oferta { $version } przekazana
timeline-offer-withdrawn = Oferta { $version } wycofana
# { $item } is the name of a sold item, { $track } one of the things that are followed for it.
timeline-item-sold = Sprzedano: { $item }
timeline-item-changed = Zmieniony opis: { $item }
timeline-item-retired = Już nie w użyciu: { $item }
timeline-delivered-in-part = Dostarczono część: { $item }
timeline-delivery-slipped = Klient wie o nowym terminie: { $item }
timeline-delivery-slipped-late = Klient wie o nowym terminie, ale dopiero po czasie: { $item }
timeline-delivery-slipped-their-wish = Nowy termin na prośbę klienta: { $item }
timeline-trained-in-part = Po szkoleniu, ale nie każda osoba umie już z tego korzystać: { $item }
timeline-track-done = { $track }, wykonano: { $item }
timeline-track-accepted = Według klienta wszystko się zgadza: { $track }, { $item }
timeline-track-accepted-billing = Zapłacono: { $item }
timeline-track-released = Klient z tego rezygnuje: { $track }, { $item }
timeline-track-reopened = Znów otwarte: { $track }, { $item }
timeline-fault-reported = Klient zgłasza usterkę: { $item }
timeline-fault-fixed = Usterka usunięta: { $item }
timeline-maintenance-planned = Przeglądy zaplanowane: { $item }
timeline-visit-made = Przegląd serwisowy: { $item }
timeline-service-set-changed = Zmieniono zestaw obsługi

timeline-cause-silence = Bez odpowiedzi; wysłano jedną krótką wiadomość
timeline-cause-no-leave = Bez zgody na powrót do rozmowy
timeline-cause-leave-withdrawn = Prośba o brak kontaktu
timeline-cause-imported = W tym stanie z innego programu
timeline-field-kind = rodzaj
timeline-field-name = nazwa
timeline-field-language = język
timeline-field-zone = strefa czasowa
timeline-field-note = notatka

# Events of the firm itself.
timeline-message-left = Nagrana wiadomość
timeline-user-added = Nowa osoba w zespole
timeline-user-changed = Zmiana dostępu osoby
timeline-rule-changed = Zmiana reguły
timeline-import-started = Początek importu
timeline-import-finished = Koniec importu
