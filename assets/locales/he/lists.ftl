### Lists, marks, tags, notes, sources and themes, Hebrew.
