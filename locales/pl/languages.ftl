# The language's own name, for a list from which readers choose theirs.
languages-own-name = Polski

# The languages as a reader of this one calls them.
languages-en = angielski
languages-pl = polski
languages-ru = rosyjski
languages-he = hebrajski
