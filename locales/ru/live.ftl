# What is said when others change what one looks at.

live-look = Показать
live-changed = Только что здесь что-то изменилось.
live-changed-by = Только что здесь сохранено изменение: { $who }.
