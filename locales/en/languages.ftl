# The language's own name, for a list from which readers choose theirs.
languages-own-name = English

# The languages as a reader of this one calls them.
languages-en = English
languages-pl = Polish
languages-ru = Russian
languages-he = Hebrew
