### Lists, marks, tags, notes, sources and themes, Hebrew.
notice-theme-back = שוב ערכת הנושא { $name }
notice-theme-kept = ערכת הנושא { $name } נשמרה ב־{ $file }
notice-settings-read = ההגדרות נקראו מחדש
