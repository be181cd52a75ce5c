# What is said when others change what one looks at.

live-look = Look
live-changed = Something changed here a moment ago.
live-changed-by = { $who } saved a change here a moment ago.
