# The procedure of closing: what has to be true before a service is closed. The words that come with
# the program stand first; a firm may word each of them anew in its own version.

procedures-stage-with-them = Razem z klientem
procedures-stage-our-papers = Dostawa, faktura, papiery
procedures-stage-our-standards = Jak pracowaliśmy
procedures-stage-ahead = Co dalej

procedures-item-c1 = Każda potrzeba jest spełniona albo klient z niej zrezygnował
procedures-item-c2 = Każde oczekiwanie jest potwierdzone z klientem, jedno po drugim
procedures-item-c3 = Klient mówi, że nie ma już pytań
procedures-item-c4 = Padło pytanie o drobiazgi i są załatwione
procedures-item-c5 = Wszystkie dokumenty są na miejscu, ostateczne i udostępnione klientowi
procedures-item-c6 = Formalności są dopełnione: umowa, zgody, gwarancja
procedures-item-c7 = Faktura jest poprawna, wysłana i zapłacona albo na umówionych warunkach
procedures-item-c8 = Wszystko, co sprzedane, jest dostarczone, sprawne i w użyciu, a klient to przyjął
procedures-item-c9 = Konserwacja jest zaplanowana, z datami
procedures-item-c10 = Standardy komunikacji są dotrzymane albo przyznaliśmy się do uchybienia
procedures-item-c11 = Standardy po sprzedaży są spełnione
procedures-item-c12 = Klient potwierdza, że wszystko działa
procedures-item-c13 = Padło osobne pytanie o zadowolenie i żaden kłopot nie jest otwarty
procedures-item-c14 = Opieka jest zaplanowana: dzień, powód i zgoda klienta

procedures-document-agreement = Umowa
procedures-document-acceptance-protocol = Protokół odbioru

procedures-standard-answered-in-time = Odpowiadaliśmy wtedy, kiedy obiecaliśmy
procedures-standard-plain-words = Mówiliśmy i pisaliśmy prostymi słowami
procedures-standard-one-contact = Klient miał jedną osobę, do której mógł się zwrócić
procedures-standard-taught-to-use = Klientowi pokazano, jak tego używać
procedures-standard-spare-parts-named = Klient wie, jakie są części zamienne i skąd je wziąć
procedures-standard-maintenance-explained = Klient wie, jak o to dbać

procedures-evidence-facts = Program widzi to sam
procedures-evidence-note = Zapisujemy, jak to zrobiono
procedures-evidence-document = Pokazuje to dokument w sprawie
procedures-evidence-customer = Tak mówi klient
