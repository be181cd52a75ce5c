# Tags: short words of the firm's own for customers and cases.

tags-title = Tags
tags-about = Words of your own for customers and cases. Everybody sees the same ones; a tag is there as soon as somebody types it.
tags-back = Back to the rules
tags-none = No tag yet
tags-none-instead = Open a customer or a case and choose “Add a tag”.
tags-add = Add a tag
# $name is the name of a customer or the title of a case.
tags-add-to = Add a tag: { $name }
tags-add-do = Add
tags-name = Tag
tags-name-hint = Type a word; those in use are suggested.
# { $name } is the tag.
tags-remove = Take off: { $name }
tags-customers = { $count ->
    [0] no customers
    [one] one customer
   *[other] { $count } customers
}
tags-cases = { $count ->
    [0] no cases
    [one] one case
   *[other] { $count } cases
}
tags-change = Change
tags-rename-do = Rename
tags-merge = Merge into
tags-merge-do = Merge
tags-delete-do = Delete everywhere
tags-done-renamed = The tag has its new name.
tags-done-merged = The two tags are one now.
tags-done-deleted = The tag is gone.
