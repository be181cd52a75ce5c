# The language's own name, for a list from which readers choose theirs.
languages-own-name = Русский

# The languages as a reader of this one calls them.
languages-en = английский
languages-pl = польский
languages-ru = русский
languages-he = иврит
