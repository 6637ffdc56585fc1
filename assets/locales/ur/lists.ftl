### Lists, marks, tags, notes, sources and themes, Urdu.
notice-theme-back = پھر تھیم { $name }
notice-theme-kept = تھیم { $name } { $file } میں محفوظ ہوئی
notice-settings-read = ترتیبات دوبارہ پڑھی گئیں
