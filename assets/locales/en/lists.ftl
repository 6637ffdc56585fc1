### Lists, marks, tags, notes, sources and themes, English.
notice-theme-back = theme { $name } again
notice-theme-kept = theme { $name } is kept in { $file }
notice-settings-read = the settings were read again
