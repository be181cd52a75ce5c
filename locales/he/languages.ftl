# The language's own name, for a list from which readers choose theirs.
languages-own-name = עברית

# The languages as a reader of this one calls them.
languages-en = אנגלית
languages-pl = פולנית
languages-ru = רוסית
languages-he = עברית
