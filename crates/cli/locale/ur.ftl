# Urdu. How to send a translation, which test to run and where the terms are from: en.ftl. More of its terms: times of day,
# urduweb.org and apps of Pakistan; the schools, al-azan; the parts of the night, al-azan and mawaqit-mobile.

note = نوٹ:
note-line = نوٹ: { $note }۔
comma = { "، " }
not-known = معلوم نہیں
this-country = یہ ملک

heading-imsak = امساک
heading-adhan = اذان
heading-iqama = اقامت
heading-jumuah = جمعہ
heading-date = تاریخ
heading-hijri = ہجری
heading-method = طریقہ
heading-next-prayer = اگلی نماز
heading-remaining = باقی وقت

hours-and-minutes =
    { $hours ->
        [0] { $minutes } منٹ
        [one] { $hours } گھنٹہ { $minutes } منٹ
       *[other] { $hours } گھنٹے { $minutes } منٹ
    }
hours-minutes-seconds =
    { $hours ->
        [one] { $hours } گھنٹہ { $minutes } منٹ { $seconds } سیکنڈ
       *[other] { $hours } گھنٹے { $minutes } منٹ { $seconds } سیکنڈ
    }
next = اگلی نماز: { $prayer } { $clock }، باقی وقت { $left }
next-short = { $prayer } { $clock }، باقی وقت { $left }
now-since = اب { $prayer }، آغاز { $clock }
between-sunrise-and-dhuhr = طلوع آفتاب ({ $clock }) اور ظہر کے درمیان
no-next = اگلی نماز: معلوم نہیں ({ $why })

from-date = { $date } سے
from-date-to-date = { $first } تا { $last }

time-imsak = امساک، فجر سے 10 منٹ پہلے
time-ishraq = اشراق، سورج ایک نیزہ بلند (4.5°)
time-duha = چاشت، دن کا چوتھائی حصہ
time-dahwa-kubra = ضحوۂ کبریٰ، شرعی دن کا نصف
time-zawal-begin = استواء، سورج نصف النہار پر پہنچتا ہے
time-zawal-end = زوال، سورج نصف النہار سے ڈھلتا ہے
time-yellowing = سورج کا زرد ہونا، ایک نیزہ بلند (4.5°)
time-ishtibaq = اشتباکِ نجوم، ستاروں کا گھنا ہونا (افق سے 10° نیچے)
time-middle-of-night = آدھی رات
time-last-third-of-night = رات کا آخری تہائی حصہ
time-disliked-morning-begin = طلوع آفتاب کے بعد مکروہ وقت، آغاز
time-disliked-morning-end = طلوع آفتاب کے بعد مکروہ وقت، اختتام
time-disliked-noon-begin = استواء کا مکروہ وقت، آغاز
time-disliked-noon-end = استواء کا مکروہ وقت، اختتام
time-disliked-evening-begin = غروب آفتاب سے پہلے مکروہ وقت، آغاز
time-disliked-evening-end = غروب آفتاب سے پہلے مکروہ وقت، اختتام
time-fajr-end = فجر کے وقت کا اختتام
time-dhuhr-end = ظہر کے وقت کا اختتام
time-asr-end = عصر کے وقت کا اختتام
time-maghrib-end = مغرب کے وقت کا اختتام
time-isha-end = عشاء کے وقت کا اختتام
of-night-to-sunrise = { $part }، غروب سے طلوع آفتاب تک
of-night-to-fajr = { $part }، غروب سے فجر تک

last-ten-nights = آخری دس راتیں؛ ہر رات اپنے دن سے پہلے آتی ہے
another-date = +1، -1: اگلے دن، پچھلے دن کی گھڑی پر
congregation = { $adhan }: وقت کا آغاز؛ { $iqama }: جماعت کا آغاز
imsak-is = { $imsak }: فجر سے 10 منٹ پہلے

sky-day = دن
sky-twilight = شفق، سورج افق سے { $degrees }° نیچے تک
sky-to = { $degrees }° تک
sky-night = رات
dotted-by-rule = نقطہ دار: سورج کے بجائے کسی قاعدے سے
no-marks = وقت نہیں: { $marks } ({ $dates }): { $why }
clocks-change = { $date } کو گھڑیاں بدلتی ہیں: { $hours } گھنٹہ

absent-sun-stays-above = سورج کافی نیچے نہیں جاتا
absent-sun-stays-below = سورج کافی بلند نہیں ہوتا
ends-first = { $end }، { $begin } سے پہلے آتا ہے
basis-interval = مقررہ وقفے سے
basis-half-of-night = قاعدے سے: رات کا نصف
basis-seventh-of-night = قاعدے سے: رات کا ساتواں حصہ
basis-angle-of-night = قاعدے سے: رات کا اتنا حصہ جتنا زاویہ تقسیم 60
basis-latitude = قاعدے سے: عرض بلد { $latitude } سے لیا گیا
basis-lower-latitudes = قاعدے سے: کم عرض بلد سے لیا گیا
basis-fraction-at-latitude = قاعدے سے: عرض بلد { $latitude } پر رات کا جو حصہ ہے
basis-day = قاعدے سے: { $date } سے لیا گیا
basis-other-days = قاعدے سے: دوسرے دنوں سے لیا گیا
basis-mean-fraction = قاعدے سے: سال کی تاریک راتوں کے حصے کا اوسط
basis-held-fraction = قاعدے سے: آخری تاریک رات کا حصہ
basis-seasonal = قاعدے سے: موسم اور عرض بلد کے منٹ، { $twilight }
twilight-red = شفقِ احمر
twilight-white = شفقِ ابیض
twilight-general = عام شفق
basis-makkah = قاعدے سے: زوال سے اتنا دور جتنا مکہ میں
basis-transition = قاعدے سے: سورج کے وقت اور قاعدے کے وقت کے درمیان
basis-length-bound = قاعدے سے: دن یا رات کے چھوٹے ہونے کی حد
basis-rule = قاعدے سے
one-instant = اس قاعدے سے فجر اور عشاء ایک ہی لمحہ ہیں؛ دوسرے قاعدے کے لیے { "\u2066" }--high-latitude{ "\u2069" } یا { "\u2066" }--method moonsighting{ "\u2069" } یا { "\u2066" }--method diyanet{ "\u2069" }

method = طریقہ: { $method }، { $why }؛ عصر: { $asr }
former-method = طریقہ: { $method }، آج کا نہیں بلکہ اس تاریخ کا قاعدہ، { $why }؛ عصر: { $asr }
your-own-method = آپ کا اپنا طریقہ
as-asked = جیسا آپ نے طلب کیا
rule-for-latitude-as-asked = اس عرض بلد کے لیے { $method } کا قاعدہ، جیسا آپ نے طلب کیا
as-set = جیسا آپ کی ترتیبات میں ہے
rule-for-latitude-as-set = اس عرض بلد کے لیے { $method } کا قاعدہ، جیسا آپ کی ترتیبات میں ہے
of-country = { $evidence } ({ $country }: { $note })
of-city = جو اس شہر میں چھپتا ہے ({ $note })
convention = عام دستور، کیونکہ اس ملک کا کوئی مجاز ادارہ معلوم نہیں ({ $country })
convention-with-note = عام دستور، کیونکہ اس ملک کا کوئی مجاز ادارہ معلوم نہیں ({ $country }: { $note })
convention-of-no-country = عام دستور، کیونکہ کوئی شہر اتنا قریب نہیں کہ ملک معلوم ہو
evidence-measured = جو اس ملک کا مجاز ادارہ چھاپتا ہے
evidence-published = جو اس ملک کا مجاز ادارہ شائع کرتا ہے
evidence-fitted = جو اس ملک میں چھپے ہوئے نقشے سے اخذ کیا گیا
evidence-reported = جو اس ملک کے لیے منقول ہے، مجاز ادارے کے نقشے پر پرکھا نہیں گیا
evidence-program = جو پروگرام اس ملک کے لیے استعمال کرتے ہیں، مجاز ادارے کے نقشے پر پرکھا نہیں گیا
who-prints-what = ؛ وہاں کون کیا چھاپتا ہے: { $command }
asr-one-shadow = مثلِ اول
asr-shafii = شافعی
asr-hanafi = حنفی
own-margins = ؛ آپ کا اپنا اضافہ: { $margins }
margin = { $mark } { $minutes } منٹ
own-rules = ؛ آپ کے اپنے قاعدے: { $rules }
near-point = ؛ ادارے کے اپنے مقام کے لیے، مرکزِ شہر سے { $km } کلومیٹر
own-point = ادارے کا اپنا نقشہ { $km } کلومیٹر دور ایک اور مقام { $point } کے لیے ہے: { $option } اسی کا حساب کرتا ہے
own-table-is-the-same = { $begin }؛ ہمارے حساب سے اس کے منٹ یہی ہیں
own-table = { $begin }؛ ہمارے حساب سے اس میں ہے: { $times }

hijri-date = ہجری تاریخ: { $calendar }
hijri-date-moved = ، { $days } دن کی تبدیلی کے ساتھ
calendar-in-file = یہ مہینہ { $file } میں اعلان شدہ ہے
calendar-moved-by = ہر مہینے کا اعلان ہوتا ہے ({ $country })؛ یہ تاریخ اعلان شدہ مہینے { $month } سے بدلی
calendar-announced = ہر مہینے کا اعلان ہوتا ہے ({ $country })، اور اس مہینے کا ہو چکا ہے
calendar-by-rule = ملک کی تقویم ({ $country })، اپنے قاعدے سے حساب شدہ
calendar-by-sighting = ہر مہینے کا اعلان رویتِ ہلال کے بعد ہوتا ہے ({ $country })؛ ادارے کی کم از کم شرط سے، یا اس تقویم سے حساب شدہ جس کی وہ پیروی کرتا ہے
calendar-fitted = ہر مہینے کا اعلان ہوتا ہے ({ $country })؛ اعلانات سے اخذ کیے گئے قاعدے سے حساب شدہ
calendar-fitted-of = ہر مہینے کا اعلان ہوتا ہے ({ $country })؛ اعلانات سے اخذ کیے گئے قاعدے سے حساب شدہ، { $months } میں سے { $right } مہینے درست
calendar-umm-al-qura = ہر مہینے کا اعلان ہوتا ہے ({ $country })، جو اکثر تقویم ام القریٰ کے مطابق ہوتا ہے
calendar-elsewhere = ملک کی اپنی کوئی تقویم معلوم نہیں ({ $country })؛ یہ سعودی عرب کی تقویم ام القریٰ ہے
in-short = { $methods }؛ ہجری: { $calendars }

qibla = قبلہ: { $bearing } { $direction }، حقیقی شمال سے
direction-n = شمال
direction-nne = شمال شمال مشرق
direction-ne = شمال مشرق
direction-ene = مشرق شمال مشرق
direction-e = مشرق
direction-ese = مشرق جنوب مشرق
direction-se = جنوب مشرق
direction-sse = جنوب جنوب مشرق
direction-s = جنوب
direction-ssw = جنوب جنوب مغرب
direction-sw = جنوب مغرب
direction-wsw = مغرب جنوب مغرب
direction-w = مغرب
direction-wnw = مغرب شمال مغرب
direction-nw = شمال مغرب
direction-nnw = شمال شمال مغرب
kaaba-distance = کعبہ کا فاصلہ: { $km } کلومیٹر
no-bearing-at-kaaba = یہ خود کعبہ ہے: یہاں کوئی سمت نہیں، جو اس کے پاس کھڑا ہو وہ اسی کی طرف رخ کرے۔
no-bearing-at-antipode = یہ زمین پر کعبہ کے عین مقابل جگہ ہے: ہر سمت سے اس تک برابر فاصلہ ہے۔
clock-on-day = { $clock } ({ $day })
sun-in-line = { $when } پر سورج قبلے کی سمت میں ہوگا، بلندی { $altitude }: سورج کو دیکھے بغیر اس کی طرف رخ کریں؛ آپ کا سایہ پیچھے پڑے گا{ $too-high }۔
shadow-in-line = { $when } پر آپ کا سایہ قبلے کی طرف ہوگا، سورج کی بلندی { $altitude }: سورج کو پیٹھ پیچھے رکھیں اور اپنے سائے کی طرف رخ کریں{ $too-high }۔
sun-too-high = ؛ سورج اتنا بلند ہے کہ سمت صرف تقریبی ہوگی، ساہول استعمال کریں
no-sun-soon = اگلے { $days } دنوں میں سورج افق کے اوپر قبلے کی سیدھ میں نہیں آتا۔

compared-with = { $method } سے فرق، منٹوں میں؛ + یعنی بعد میں۔
compared-over-days = ان دنوں میں { $method } سے کم از کم اور زیادہ سے زیادہ فرق، منٹوں میں؛ + یعنی بعد میں۔
tables-without-a-method = اس ملک میں یہ بھی چھپتے ہیں، ایسے نقشوں سے جو کوئی طریقہ نہیں دیتا: { $names }

namesakes = اس نام کے { $count } مقامات میں سے { $taken } لیا گیا؛ دوسرے کے لیے { $option }، صوبہ یا محددات دیں: { $others }{ $more }
city-at = { $city } { $point }
and-more = ، اور { $count } مزید
point-near-border = یہ نقطہ سرحد سے آدھے کلومیٹر سے کم دور ہے
point-at-sea = یہ نقطہ سمندر میں ہے، { $city } سے { $km } کلومیٹر دور
point-not-in-country = یہ نقطہ طلب کردہ ملک { $country } میں نہیں؛ { $city } { $km } کلومیٹر دور ہے
map-and-cities-differ = اس نقطے کے بارے میں نقشہ اور شہروں کی فہرست متفق نہیں، { $city } سے { $km } کلومیٹر دور
country-taken = { $why }: ملک { $country } لیا گیا؛ دوسرے کے لیے { $country-option } اور { $zone-option }
country-and-zone-taken = { $why }: ملک { $country } اور ٹائم زون { $zone } لیا گیا؛ دوسرے کے لیے { $country-option } اور { $zone-option }
computed-for-zone = { $computed }: { $authority } کے زون { $town } کے مقام کے لیے، مرکزِ شہر سے { $km } کلومیٹر ({ $point }، { $uncertainty } کلومیٹر تک معلوم)؛ مرکز کے لیے { $option }
computed-for-table = { $computed }: ادارے کے { $town } والے نقشے کے مقام کے لیے، مرکزِ شہر سے { $km } کلومیٹر ({ $point }، { $uncertainty } کلومیٹر تک معلوم)؛ مرکز کے لیے { $option }
computed-for-own-point = { $computed }: ادارے کے اپنے مقام { $point } کے لیے، جو { $uncertainty } کلومیٹر تک معلوم ہے؛ مرکزِ شہر { $km } کلومیٹر دور ہے؛ مرکز کے لیے { $option }
computed-for-near-point = { $computed }: { $town } میں ادارے کے مقام { $point } کے لیے، جو { $uncertainty } کلومیٹر تک معلوم ہے؛ دیے گئے محددات { $km } کلومیٹر دور ہیں؛ ان کے لیے { $option }
computed = حساب کیا گیا
computed-since = { $year } سے حساب کیا گیا
neighbours-horizon = ادارے کے ہاں ہر شہر کا اپنا افق ہے، اور اس جگہ کا معلوم نہیں: قریب ترین معلوم شہر { $town } سے لیا گیا، { $km } کلومیٹر دور ({ $figure })؛ اسے چھوڑنے کے لیے { $option }
neighbours-height = ادارے کے ہاں ہر شہر کی اپنی بلندی ہے، اور اس جگہ کی معلوم نہیں: قریب ترین معلوم شہر { $town } سے لی گئی، { $km } کلومیٹر دور ({ $figure })؛ اسے چھوڑنے کے لیے { $option }
no-point = ادارے کے ہاں ہر شہر کا افق، بلندی یا حدود ہیں، اور اس جگہ کے معلوم نہیں: معلوم { $towns } شہروں میں یہ طلوع آفتاب کو { $sunrise } اور مغرب کو { $maghrib } منٹ بدلتے ہیں ({ $method })
no-dip = بلندی سے کچھ نہیں بدلتا، کیونکہ یہ طریقہ اسے شمار نہیں کرتا؛ دوسرے کے لیے { $option }
aged-zones = ٹائم زون کے اعداد نسخہ { $version } کے ہیں: اس کے بعد گھڑیوں کے بارے میں جو طے ہوا وہ ان میں نہیں
aged-rules = اداروں کے قواعد آخری بار { $date } کو پڑھے گئے: اس کے بعد کی تبدیلیاں ان میں نہیں
skipped-date = تاریخ { $date } اس جگہ پر نہیں آئی: گھڑیاں اسے پھلانگ گئیں
settings-elsewhere = { $place } کی ترتیبات ({ $keys }) کسی دوسرے مقام پر لاگو نہیں ہوتیں
gregorian-year = { $year } کو عیسوی سال پڑھا گیا؛ ہجری سال کے لیے { $instead } لکھیں

age-born = پیدائش: { $day }
age-on = عمر، اس تاریخ کو: { $day }
difference-from = از: { $day }
difference-to = تا: { $day }
period-hijri = ہجری: { $period }
period-gregorian = عیسوی: { $period }
period-days = کل دن: { $days }
period = { $years }، { $months } اور { $days }
years = { $count } سال
months =
    { $count ->
        [one] { $count } مہینہ
       *[other] { $count } مہینے
    }
days = { $count } دن
next-hijri-anniversary = اگلی ہجری سالگرہ: { $day } ({ $years }، { $far })
next-gregorian-anniversary = اگلی عیسوی سالگرہ: { $day } ({ $years }، { $far })
the-day-itself = وہی دن
that-day = اسی دن
days-later = { $count } دن بعد
