### خبر کے انٹرفیس کی عبارتیں، اردو۔ کنجیاں ہر زبان میں ایک ہیں اور آزمائشیں ان کا موازنہ کرتی ہیں۔

## Ages

age-future = آئندہ
age-minutes = { $count ->
    [0] ابھی ابھی
   *[other] { $count } منٹ پہلے
}
age-hours = { $count ->
    [one] { $count } گھنٹہ پہلے
   *[other] { $count } گھنٹے پہلے
}
age-days = { $count } دن پہلے
age-weeks = { $count ->
    [one] { $count } ہفتہ پہلے
   *[other] { $count } ہفتے پہلے
}
age-months = { $count ->
    [one] { $count } مہینہ پہلے
   *[other] { $count } مہینے پہلے
}
age-years = { $count } سال پہلے

## Words of an article's head

article-untitled = بلا عنوان
page-no-text = یہ خبر متن کے بغیر آئی ہے
article-source = ماخذ
article-author = مصنف
article-date = تاریخ
article-tags = ٹیگ
article-link = لنک
article-note = نوٹ
article-unread = غیر پڑھی
article-bookmarked = نشان زدہ
article-noted = نوٹ ہے
article-picked = منتخب
article-minutes = { $count } منٹ کا مطالعہ

## Interface

screen-too-small = ونڈو چھوٹی ہے: کم از کم ۴۰ × ۱۰
list-all = تمام خبریں
list-unread = غیر پڑھی
list-bookmarks = نشان زدہ
list-search = تلاش: { $query }
search-loosened = واوین کے اندر کی عبارت اسی طرح کہیں نہیں؛ یہ تلاش کیا گیا: { $query }
search-suggestion = کیا آپ کی مراد «{ $query }» تھی؟
list-hits = { $count } ملے
list-unread-count = { $count } غیر پڑھی
list-count = کل { $count }
list-empty = یہاں کوئی خبر نہیں
list-no-hits = کچھ نہیں ملا
list-no-bookmarks = ابھی کوئی نشان نہیں
sources-title = مآخذ
sources-library = لائبریری
sources-searches = محفوظ تلاشیں
sources-tags = ٹیگز
sources-feeds = فیڈز
page-percent = { $percent }٪
page-links = لنک
page-image = [تصویر: { $text }]
help-title = کلیدیں
help-nothing = اس نام کا کوئی کام نہیں
palette-title = احکام
contents-title = فہرست مضامین
status-indexing = اشاریہ { $done } از { $total }
index-finishing = اشاریہ ترتیب دیا جا رہا ہے
prompt-note = نوٹ:
prompt-file = محفوظ کریں:
prompt-browse = یہ ربط { $host } پر جاتا ہے؛ کھولیں؟ ہ/ن
prompt-replace = { $file } موجود ہے؛ بدل دیں؟ ہ/ن
answer-yes = ہاں
order-newest = نئی پہلے
order-oldest = پرانی پہلے
order-best = بہترین پہلے
notice-article-gone = یہ خبر اب موجود نہیں
notice-bookmark-set = نشان لگا دیا
notice-bookmark-removed = نشان ہٹا دیا
notice-note-written = نوٹ لکھ دیا
notice-note-removed = نوٹ ہٹا دیا
notice-browser = براؤزر میں کھل گئی
notice-copied-tool = نقل ہو گیا، ٹرمینل اور { $tool } سے
notice-copied-terminal = نقل کے لیے ٹرمینل کو دیا؛ ہر ٹرمینل نہیں مانتا
notice-copied = نقل ہو گیا؛ ٹرمینل نے لے لیا
notice-copied-by = { $tool } سے نقل ہو گیا
notice-not-copied = نقل نہیں ہوا: یہ ٹرمینل نہیں لیتا؛ wl-copy، xclip یا xsel چاہیے
notice-copy-too-long = نقل نہیں ہوا: ٹرمینل کے لیے لمبا ہے؛ wl-copy، xclip یا xsel چاہیے
notice-first-article = یہ پہلی خبر ہے
notice-first-hit = اس سے پہلے کوئی نتیجہ نہیں
notice-last-article = یہ آخری خبر ہے
notice-last-hit = اس کے بعد کوئی نتیجہ نہیں
notice-measure = سطر کی چوڑائی زیادہ سے زیادہ { $cells } حروف
notice-no-address = اس خبر کا کوئی پتا نہیں
notice-no-search = ابھی کچھ تلاش نہیں کیا گیا: تلاش کے لیے /
notice-no-links = یہاں کوئی لنک نظر نہیں آتا
notice-no-such-link = ایسا کوئی لنک نہیں
notice-no-headings = اس خبر میں کوئی ذیلی عنوان نہیں
notice-selecting = صفحے پر کرسر: v سے انتخاب شروع، y سے نقل
notice-half-spaces-repaired = نیم وقفے بحال ہو گئے
notice-half-spaces-kept = نیم وقفے جیسے آئے تھے
notice-no-unread = نیچے کوئی غیر پڑھی خبر نہیں
notice-not-open = کوئی خبر کھلی نہیں
notice-nothing-to-undo = واپس لینے کو کچھ نہیں
notice-sorted = ترتیب: { $order }
notice-saved = { $file } میں محفوظ ہو گیا
notice-theme = تھیم { $name }: Enter سے رکھیں، Esc سے واپس
notice-undone = واپس لے لیا
notice-worker-failed = خبر کا ایک حصہ بند ہو گیا ({ $worker }): { $reason }
welcome-title = خبر میں خوش آمدید
welcome-text = کتب خانہ خالی ہے۔ اسے یوں بھریں:
welcome-import = محفوظ خبروں کا فولڈر، یا جو دوسرا پروگرام رکھتا یا برآمد کرتا ہے، درآمد کریں:
welcome-demo = پہلے پانچ زبانوں کے نمونے دیکھیں:
welcome-card = اگر یہاں حروف کی ترتیب غلط ہے تو دیکھیں کون سا انکوڈر موزوں ہے:
welcome-help = تمام کلیدیں، کسی بھی وقت:
hint-back = واپس
hint-bookmark = نشان
hint-cancel = منسوخ
hint-filter = چھانٹیں
hint-help = مدد
hint-history = پچھلی
hint-keep = رکھیں
hint-next-article = اگلی
hint-next-hit = اگلا نتیجہ
hint-open = کھولیں
hint-page = آگے
hint-pane = اگلا خانہ
hint-quit = باہر
hint-stop = روکیں
hint-run = چلائیں
hint-search = تلاش
hint-select = انتخاب
hint-copy = نقل
hint-paragraph = پیراگراف
hint-unread = غیر پڑھی
scope-always = ہر جگہ
scope-browse = خانوں اور مدد میں
scope-panes = خانوں میں
scope-page = صفحے پر
scope-select = متن منتخب کرتے وقت
scope-hints = لنک چنتے وقت
scope-card = آزمائشی کارڈ
scope-field = لکھتے وقت
action-next = نیچے، یا ایک سطر آگے
action-previous = اوپر، یا ایک سطر پیچھے
action-page-next = ایک صفحہ آگے
action-page-previous = ایک صفحہ پیچھے
action-first = شروع میں جائیں
action-last = آخر میں جائیں
action-open = منتخب کو کھولیں
action-back = واپس؛ تلاش چھوڑیں
action-search = لکھتے ہوئے تلاش
action-help = کلیدیں دکھائیں؛ / سے چھانٹیں
action-card = آزمائشی کارڈ: اس ٹرمینل کے لیے کون سا انکوڈر
action-quit = کھلا ہوا بند کریں، پھر باہر
action-pane-next = اگلا خانہ
action-pane-previous = پچھلا خانہ
action-pane-sources = مآخذ پر جائیں
action-pane-list = فہرست پر جائیں
action-pane-page = صفحے پر جائیں
action-hit-next = اگلا نتیجہ
action-hit-previous = پچھلا نتیجہ
action-article-next = اگلی خبر کھولیں
action-article-previous = پچھلی خبر کھولیں
action-unread-next = اگلی غیر پڑھی خبر کھولیں
action-bookmark = نشان لگائیں یا ہٹائیں
action-bookmarks = نشان زدہ کی فہرست، یا پھر تمام
action-note = خبر پر نوٹ لکھیں
action-read = پڑھی یا غیر پڑھی قرار دیں
action-undo = آخری نشان یا نوٹ واپس لیں
action-browser = براؤزر میں کھولیں
action-copy-link = پتا نقل کریں
action-copy-text = خبر کا متن نقل کریں؛ دوبارہ: Markdown
action-save = خبر کو فائل میں محفوظ کریں
action-sort = فہرست ترتیب دیں
action-theme = تھیم چنیں
action-direction = خبر کا رخ بدلیں
action-measure-wider = لمبی سطریں
action-measure-narrower = چھوٹی سطریں
action-zoom = صرف یہ خانہ، یا پھر سب
action-half-spaces = نیم وقفے بحال کریں یا جیسے آئے تھے
action-hints = لنک حروف سے کھولیں؛ عدد کے بعد اس نمبر کا لنک
action-hints-copy = لنک کا پتا حروف سے نقل کریں
action-contents = عنوانات کی فہرست
action-select = متن چننے کے لیے صفحے پر کرسر
action-copy-paragraph = صفحے کے اوپر والا پیراگراف نقل کریں
action-select-here = کرسر سے انتخاب شروع، یا ختم
action-select-forward = کرسر ایک حرف آگے
action-select-backward = کرسر ایک حرف پیچھے
action-select-word-forward = کرسر اگلے لفظ پر
action-select-word-backward = کرسر لفظ کے شروع میں
action-select-line-start = کرسر سطر کے شروع میں
action-select-line-end = کرسر سطر کے آخر میں
action-select-other-end = کرسر انتخاب کے دوسرے سرے پر
action-select-paragraph = پیراگراف منتخب کریں
action-select-copy = منتخب حصہ یا کرسر والا پیراگراف نقل کریں
action-hint-take = لکھے نمبر کا لنک لیں
action-hint-delete = آخری حرف مٹائیں
action-hint-leave = لنک چھوڑ دیں
action-commands = تمام احکام میں سے چنیں
action-card-next = آزمائشی کارڈ پر اگلا انکوڈر
action-card-previous = آزمائشی کارڈ پر پچھلا انکوڈر
action-card-keep = اس صفحے کا انکوڈر محفوظ کریں
action-accept = لکھا ہوا قبول کریں
action-cancel = چھوڑ کر واپس
action-cursor-forward = کرسر ایک حرف آگے
action-cursor-backward = کرسر ایک حرف پیچھے
action-word-forward = کرسر ایک لفظ آگے
action-word-backward = کرسر ایک لفظ پیچھے
action-field-start = کرسر شروع میں
action-field-end = کرسر آخر میں
action-delete-previous = پچھلا حرف مٹائیں
action-delete-next = اگلا حرف مٹائیں
action-delete-word = پچھلا لفظ مٹائیں
action-delete-to-start = پہلے کا سب مٹائیں
action-delete-to-end = بعد کا سب مٹائیں
action-entry-previous = پچھلا اندراج، یا اوپر کی سطر
action-entry-next = اگلا اندراج، یا نیچے کی سطر
action-entries-next = اگلی سطریں دکھائیں
action-entries-previous = پچھلی سطریں دکھائیں
action-suspend = جاری رکھنے تک رکیں (fg)
action-exit = فوراً باہر

## Command line

cli-comma = {"، "}
cli-interface-needs-terminal = انٹرفیس کو ٹرمینل درکار ہے؛ یہ فہرست ہے
cli-interface-needs-cursor = یہ ٹرمینل صرف سطریں چھاپتا ہے (TERM=dumb) اور انٹرفیس کو کرسر ہلانا پڑتا ہے؛ یہ فہرست ہے
cli-library-empty = کتب خانہ خالی ہے
cli-nothing-found = کچھ نہیں ملا
cli-nothing-found-for = { $query } کے لیے کچھ نہیں ملا
cli-understood = یوں سمجھا گیا: { $query }
cli-import-new = { $count } نئی
cli-import-changed = { $count } تبدیل شدہ
cli-import-unchanged = { $count } بلا تبدیلی
cli-import-read = { $count ->
    [one] { $count } خبر پڑھی گئی
   *[other] { $count } خبریں پڑھی گئیں
}
cli-import-deleted = { $count } پہلے سے حذف شدہ
cli-import-problems = { $count ->
    [one] { $count } مسئلہ
   *[other] { $count } مسائل
}
cli-import-nothing = کوئی خبر نہیں
cli-import-summary = { $files ->
    [one] { $files } فائل: { $counts }
   *[other] { $files } فائلیں: { $counts }
}
cli-import-dry = کچھ محفوظ نہیں کیا گیا: یہ آزمائشی دور تھا
cli-import-stopped = روک دیا گیا: اب تک جو درآمد ہوا وہ محفوظ ہے
cli-import-progress = { $files ->
    [one] { $files } فائل، { $articles } خبریں
   *[other] { $files } فائلیں، { $articles } خبریں
}
cli-bookmark-added = نشان زد کیا گیا: { $title }
cli-bookmark-removed = نشان ہٹا دیا گیا: { $title }
cli-bookmark-not-there = اس پر کوئی نشان نہ تھا: { $title }
cli-bookmark-none = ابھی کوئی نشان نہیں
cli-bookmark-imported = { $count ->
    [one] { $count } نشان درآمد ہوا
   *[other] { $count } نشان درآمد ہوئے
}
cli-mark-read = { $count ->
    [one] { $count } خبر پڑھی ہوئی قرار دی گئی
   *[other] { $count } خبریں پڑھی ہوئی قرار دی گئیں
}
cli-mark-unread = { $count ->
    [one] { $count } خبر غیر پڑھی قرار دی گئی
   *[other] { $count } خبریں غیر پڑھی قرار دی گئیں
}
cli-reindex-progress = فہرست سازی: { $total } میں سے { $done }
cli-reindex-stopped = روک دیا گیا: پچھلی فہرست اب بھی جواب دیتی ہے
cli-reindexed = { $count ->
    [one] { $count } خبر فہرست میں آئی
   *[other] { $count } خبریں فہرست میں آئیں
}
cli-check-counts = ذخیرے میں { $articles }، فہرست میں { $indexed }
cli-check-sound = ذخیرہ اور فہرست درست ہیں اور باہم مطابق ہیں

## The test card

card-title = آزمائشی کارڈ: انکوڈر { $name }، صفحہ { $number } از { $count }
card-question = کیا یہ متن درست پڑھا جاتا ہے؟
card-about = وہ صفحہ محفوظ کریں جو ترتیب سے پڑھا جائے، حروف جڑے ہوں اور چوکھٹا سیدھا ہو۔
card-letters = خانے نظر آئیں؟ فونٹ میں یہ حروف نہیں؛ یہ ترتیب ملتے جلتے حروف دکھاتی ہے۔
card-letters-heh = اردو کی «ہ»
card-letters-urdu = اردو کے دوسرے حروف
card-letters-nearest = کردی، پشتو، سندھی اور اویغور
card-keys = بائیں اور دائیں صفحہ پلٹتے ہیں · Enter چنتا ہے · Esc باہر جاتا ہے
card-prompt = ‏Enter: ہاں · n اور Enter: دوسرے انکوڈر دکھائیں
card-write = کیا «{ $name }» کو { $file } میں محفوظ کیا جائے؟ Enter: ہاں · n اور Enter: نہیں
card-written = «{ $name }» کو { $file } میں محفوظ کر دیا گیا
card-unwritten = کچھ نہیں لکھا گیا: --encoder { $name } اسے ایک بار کے لیے چنتا ہے

# khabar doctor
doctor-terminal = ٹرمینل: { $name }
doctor-no-terminal = ٹرمینل: کوئی نہیں
doctor-encoder = انکوڈر: { $name }
doctor-encoder-chosen = انکوڈر: { $name }، ترتیبات میں چنا گیا؛ { $found } ملا تھا
doctor-because = کیونکہ { $reason }
doctor-reason-not-asked = ‏TERM={ $name } والے ٹرمینل سے پوچھا نہیں جا سکتا
doctor-reason-unknown = کوئی قاعدہ اس ٹرمینل کو نہیں جانتا، اور اکثر ٹرمینل ترتیب نہیں بدلتے
doctor-reason-outside-unknown = ‏tmux اور screen سے باہر کا ٹرمینل معلوم نہیں
doctor-reason-outside = ‏tmux اور screen سے باہر کا ٹرمینل { $name } ہے
doctor-reason-outside-any = باہر کا ٹرمینل خود کو { $name } کہتا ہے، جو شاید ترتیب بدلتا ہو
doctor-reason-started-in = ماحول کے متغیر بتاتے ہیں کہ آغاز { $name } میں ہوا
doctor-reason-bdsm = اس نے جواب دیا کہ اسے ترتیب نہ بدلنے کو کہا جا سکتا ہے (DECRQM 8)
doctor-reason-told = { $name } کو ترتیب نہ بدلنے کو کہا جا سکتا ہے
doctor-reason-kitty-sizes = ‏kitty نسخہ 0.40 سے متن کا سائز مانتا ہے (OSC 66)
doctor-reason-kitty-turns = ‏kitty نسخہ 0.40 سے پہلے الفاظ الٹ دیتا ہے
doctor-reason-konsole = ‏Konsole الفاظ خود جوڑتا اور ترتیب دیتا ہے
doctor-reason-reorders-nothing = { $name } ترتیب نہیں بدلتا
doctor-reason-foot = ‏foot ترتیب نہیں بدلتا، مگر اعراب کے نیچے کے حروف کھو دیتا ہے
doctor-reason-colours = ‏QTermWidget ایک رنگ کے ہر ٹکڑے کی ترتیب بدلتا ہے
doctor-reason-putty = ‏PuTTY پوری سطر کی ترتیب بدلتا ہے اور کوئی حکم اسے نہیں روکتا
doctor-reason-says = { $variable } کہتا ہے { $name }
doctor-hint = مشورہ: { $hint }
doctor-hint-kitty = ‏kitty.conf میں “force_ltr yes” اور خبر کی ترتیبات میں “terminal.encoder = "plain"” لکھیں
doctor-hint-putty = اگر الفاظ کی ترتیب غلط ہو تو PuTTY کی ترتیبات میں دو رخی متن بند ہے: “plain” چنیں
doctor-hint-mlterm = ‏mlterm کو ⁦--bi=false⁩ کے ساتھ چلائیں اور “plain” چنیں، یا پروگرام کو tmux اور screen سے باہر چلائیں
doctor-hint-console = لینکس کنسول میں عربی رسم الخط کے حروف نہیں: گرافیکل ٹرمینل استعمال کریں
doctor-hint-silent = ٹرمینل نے جواب نہیں دیا: نیچے کے آزمائشی کارڈ سے چنیں
doctor-marks-keep = حروف کے اوپر نیچے کے نشان: بھیجے جاتے ہیں
doctor-marks-strip = حروف کے اوپر نیچے کے نشان: چھوڑ دیے جاتے ہیں
doctor-background-light = پس منظر: روشن
doctor-background-dark = پس منظر: گہرا
doctor-background-unknown = پس منظر: نامعلوم
doctor-answers = { $time } ملی سیکنڈ بعد کے جوابات، بس یہی آئیں گے:
doctor-answers-given-up = { $time } ملی سیکنڈ تک کے جوابات، پھر انتظار ختم ہوا:
doctor-not-asked = جوابات: ٹرمینل سے پوچھا نہیں گیا
doctor-letters-joined = وہ حروف جن کی پیشکش کی شکلیں نہیں (کردی، پشتو، کچھ اردو): یہ ٹرمینل انھیں خود جوڑتا ہے
doctor-letters-unjoined = وہ حروف جن کی پیشکش کی شکلیں نہیں (کردی، پشتو، کچھ اردو): اس ٹرمینل میں الگ الگ رہتے ہیں
doctor-letters-turned = وہ حروف جن کی پیشکش کی شکلیں نہیں (کردی، پشتو، کچھ اردو): اس ٹرمینل میں الگ رہتے ہیں اور ان کے الفاظ کی ترتیب بگڑ سکتی ہے
doctor-config = ترتیبات: { $path }
doctor-data = ڈیٹا: { $path }
doctor-state = حالت: { $path }
doctor-log = لاگ: { $path }
doctor-library = کتب خانہ: خبریں { $articles }، فہرست میں { $indexed }
doctor-library-none = کتب خانہ: ابھی کچھ نہیں
doctor-problem = مسئلہ: { $text }
## Pictures

action-pictures = تصویریں دکھائیں یا چھپائیں
notice-no-pictures = اس خبر میں کوئی تصویر نہیں
notice-pictures-not-built = خبر کا یہ نسخہ تصویریں دکھائے بغیر بنایا گیا ہے؛ { $key } انہیں باہر کھولتا ہے
notice-pictures-read = تصویریں پڑھی جا رہی ہیں …

action-half-page-next = آدھا صفحہ آگے
action-half-page-previous = آدھا صفحہ پیچھے
action-percent = فیصد کے لحاظ سے جائیں (50%)
action-read-all-next = فہرست پڑھی قرار دیں، اگلا ماخذ کھولیں
action-redo = واپس لیا ہوا دوبارہ کریں
action-redraw = اسکرین دوبارہ بنائیں
notice-nothing-to-redo = دوبارہ کرنے کو کچھ نہیں
notice-redone = دوبارہ کر دیا
notice-percent-of-what = پہلے عدد لکھیں: 50% درمیان میں لے جاتا ہے
notice-unknown-key = { $key } یہاں کچھ نہیں کرتی · { $help } کلیدیں دکھاتا ہے
orders-title = ترتیب
themes-title = تھیم
prompt-page-search = صفحے میں تلاش
