### Keeping house, export and the command line, Urdu.
cli-tag-added = { $count ->
    [one] { $count } خبر کو ٹیگ { $tag } دیا گیا
   *[other] { $count } خبروں کو ٹیگ { $tag } دیا گیا
}
cli-tag-removed = { $count ->
    [one] { $count } خبر سے ٹیگ { $tag } ہٹایا گیا
   *[other] { $count } خبروں سے ٹیگ { $tag } ہٹایا گیا
}
cli-tag-none = ابھی آپ کا کوئی ٹیگ نہیں
cli-deleted = { $count ->
    [one] { $count } خبر حذف ہوئی
   *[other] { $count } خبریں حذف ہوئیں
}
cli-deleted-hint = اشارہ: `khabar undelete` اگلے `khabar prune` تک اسے واپس لاتا ہے
cli-undeleted = { $count ->
    [one] { $count } خبر واپس آئی
   *[other] { $count } خبریں واپس آئیں
}
cli-undelete-nothing = واپس لینے کو کوئی حذف نہیں
cli-prune-done = { $count ->
    [one] { $count } خبر ہمیشہ کے لیے ہٹا دی گئی
   *[other] { $count } خبریں ہمیشہ کے لیے ہٹا دی گئیں
}
cli-prune-would = { $count ->
    [one] { $count } خبر ہٹتی؛ کچھ نہیں بدلا
   *[other] { $count } خبریں ہٹتیں؛ کچھ نہیں بدلا
}
cli-prune-nothing = ہٹانے کو کچھ نہیں
cli-backup-done = { $count ->
    [one] { $count } خبر { $path } میں محفوظ ہوئی
   *[other] { $count } خبریں { $path } میں محفوظ ہوئیں
}
cli-restored = { $count ->
    [one] { $count } خبر بحال ہوئی
   *[other] { $count } خبریں بحال ہوئیں
}
cli-restore-aside = پچھلا کتب خانہ { $path } میں ہے
cli-restore-settings = بیک اپ کی ترتیبات بھی لے لی گئیں: { $path }
cli-export-progress = برآمد: { $total } میں سے { $done }
cli-export-done = { $count ->
    [one] { $count } خبر { $path } میں لکھی گئی
   *[other] { $count } خبریں { $path } میں لکھی گئیں
}
cli-export-stopped = روک دیا گیا: لکھی ہوئی فائلیں باقی ہیں
cli-saved-added = تلاش محفوظ ہوئی: { $name }
cli-saved-removed = محفوظ تلاش ہٹائی گئی: { $name }
cli-saved-renamed = تلاش کا نام بدلا: { $name }
cli-saved-none = ابھی کوئی محفوظ تلاش نہیں
cli-related-same = یہی خبر دوسروں سے
cli-related-others = اسی بارے میں
cli-reextract-progress = صفحات دوبارہ پڑھے جا رہے ہیں: { $total } میں سے { $done }
cli-reextract-done = { $pages ->
    [one] { $pages } صفحہ دوبارہ پڑھا گیا
   *[other] { $pages } صفحات دوبارہ پڑھے گئے
}؛ { $changed ->
    [one] { $changed } خبر بدلی
   *[other] { $changed } خبریں بدلیں
}
cli-reextract-none = ان خبروں میں سے کسی کا صفحہ محفوظ نہیں
cli-reextract-stopped = رک گیا: اب تک کا کام محفوظ ہے
cli-show-nothing-dropped = اس خبر سے کچھ نہیں نکالا گیا
