# Persian. How to send a translation, which test to run and where the terms are from: en.ftl. More of its terms: the times of the
# night, al-azan and mawaqit-mobile; the schools, al-azan and mawaqit-mobile; qibla, al-azan, mawaqit-mobile and the persian-calendar
# app.

note = یادداشت:
note-line = یادداشت: { $note }.
comma = { "، " }
not-known = نامعلوم
this-country = این کشور

heading-imsak = امساک
heading-adhan = اذان
heading-iqama = اقامه
heading-jumuah = جمعه
heading-date = تاریخ
heading-hijri = قمری
heading-method = روش
heading-next-prayer = نماز بعدی
heading-remaining = زمان باقی‌مانده

hours-and-minutes =
    { $hours ->
        [0] { $minutes } دقیقه
       *[other] { $hours } ساعت و { $minutes } دقیقه
    }
hours-minutes-seconds = { $hours } ساعت و { $minutes } دقیقه و { $seconds } ثانیه
next = نماز بعدی: { $prayer }، ساعت { $clock }، { $left } دیگر
next-short = { $prayer } { $clock }، { $left } دیگر
now-since = اکنون { $prayer }، از ساعت { $clock }
between-sunrise-and-dhuhr = میان طلوع آفتاب ({ $clock }) و ظهر
no-next = نماز بعدی: نامعلوم ({ $why })

from-date = از { $date }
from-date-to-date = از { $first } تا { $last }

time-imsak = امساک، ده دقیقه پیش از اذان صبح
time-ishraq = اشراق، بلندی آفتاب به اندازهٔ یک نیزه (4.5°)
time-duha = ضحی، یک‌چهارم روز
time-dahwa-kubra = ضحوهٔ کبری، نیمهٔ روز شرعی
time-zawal-begin = استوا، رسیدن آفتاب به نصف‌النهار
time-zawal-end = زوال، گذشتن آفتاب از نصف‌النهار
time-yellowing = زردی آفتاب، بلندی آن به اندازهٔ یک نیزه (4.5°)
time-ishtibaq = اشتباک نجوم، انبوه شدن ستارگان (10° زیر افق)
time-middle-of-night = نیمه‌شب شرعی
time-last-third-of-night = ثلث آخر شب
time-disliked-morning-begin = کراهت نماز پس از طلوع آفتاب، از
time-disliked-morning-end = کراهت نماز پس از طلوع آفتاب، تا
time-disliked-noon-begin = کراهت نماز هنگام استوا، از
time-disliked-noon-end = کراهت نماز هنگام استوا، تا
time-disliked-evening-begin = کراهت نماز پیش از غروب آفتاب، از
time-disliked-evening-end = کراهت نماز پیش از غروب آفتاب، تا
time-fajr-end = پایان وقت نماز صبح
time-dhuhr-end = پایان وقت نماز ظهر
time-asr-end = پایان وقت نماز عصر
time-maghrib-end = پایان وقت نماز مغرب
time-isha-end = پایان وقت نماز عشا
of-night-to-sunrise = { $part }، از غروب تا طلوع آفتاب
of-night-to-fajr = { $part }، از غروب آفتاب تا اذان صبح

last-ten-nights = ده شب آخر؛ هر شب پیش از روز خود می‌آید
another-date = +1، -1: به ساعت روز بعد، روز قبل
congregation = { $adhan }: آغاز وقت؛ { $iqama }: آغاز نماز جماعت
imsak-is = { $imsak }: ده دقیقه پیش از اذان صبح

sky-day = روز
sky-twilight = گرگ‌ومیش، آفتاب تا { $degrees }° زیر افق
sky-to = تا { $degrees }°
sky-night = شب
dotted-by-rule = نقطه‌چین: بر پایهٔ قاعده، نه آفتاب
no-marks = وقت ندارد: { $marks } ({ $dates }): { $why }
clocks-change = ساعت‌ها در { $date } تغییر می‌کند: { $hours } ساعت

absent-sun-stays-above = آفتاب به اندازهٔ کافی پایین نمی‌رود
absent-sun-stays-below = آفتاب به اندازهٔ کافی بالا نمی‌آید
ends-first = { $end } پیش از { $begin } است
basis-interval = با فاصلهٔ زمانی ثابت
basis-half-of-night = با قاعده: نیمی از شب
basis-seventh-of-night = با قاعده: یک‌هفتم شب
basis-angle-of-night = با قاعده: زاویه تقسیم بر 60، به نسبت شب
basis-latitude = با قاعده: برگرفته از عرض جغرافیایی { $latitude }
basis-lower-latitudes = با قاعده: برگرفته از عرض‌های جغرافیایی پایین‌تر
basis-fraction-at-latitude = با قاعده: نسبت آن از شب در عرض جغرافیایی { $latitude }
basis-day = با قاعده: برگرفته از روز { $date }
basis-other-days = با قاعده: برگرفته از روزهای دیگر
basis-mean-fraction = با قاعده: میانگین نسبت آن در شب‌های تاریک سال
basis-held-fraction = با قاعده: نسبت آن در آخرین شب تاریک
basis-seasonal = با قاعده: دقیقه‌های فصل و عرض جغرافیایی، { $twilight }
twilight-red = شفق سرخ
twilight-white = شفق سفید
twilight-general = شفق عام
basis-makkah = با قاعده: فاصله از ظهر چنان‌که در مکه است
basis-transition = با قاعده: گذار میان وقت آفتاب و وقت قاعده
basis-length-bound = با قاعده: حد کوتاهی روز یا شب
basis-rule = با قاعده
one-instant = با این قاعده، اذان صبح و عشا یک لحظه است؛ برای قاعده‌های دیگر { "\u2066" }--high-latitude{ "\u2069" } یا { "\u2066" }--method moonsighting{ "\u2069" } یا { "\u2066" }--method diyanet{ "\u2069" }

method = روش: { $method }، { $why }؛ عصر: { $asr }
former-method = روش: { $method }، قاعدهٔ این تاریخ و نه امروز، { $why }؛ عصر: { $asr }
your-own-method = روش خود شما
as-asked = چنان‌که خواسته‌اید
rule-for-latitude-as-asked = قاعدهٔ { $method } برای این عرض جغرافیایی، چنان‌که خواسته‌اید
as-set = چنان‌که در تنظیمات شماست
rule-for-latitude-as-set = قاعدهٔ { $method } برای این عرض جغرافیایی، چنان‌که در تنظیمات شماست
of-country = { $evidence } ({ $country }: { $note })
of-city = که در این شهر چاپ می‌شود ({ $note })
convention = قراردادی عمومی، زیرا مرجع رسمی این کشور شناخته نیست ({ $country })
convention-with-note = قراردادی عمومی، زیرا مرجع رسمی این کشور شناخته نیست ({ $country }: { $note })
convention-of-no-country = قراردادی عمومی، زیرا شهری آن‌قدر نزدیک نیست که کشور معلوم شود
evidence-measured = که مرجع رسمی کشور چاپ می‌کند
evidence-published = که مرجع رسمی کشور منتشر می‌کند
evidence-fitted = برگرفته از جدولی که در کشور چاپ شده است
evidence-reported = نقل‌شده برای این کشور، نسنجیده با جدول مرجع رسمی آن
evidence-program = آنچه برنامه‌ها برای این کشور به کار می‌برند، نسنجیده با جدول مرجع رسمی آن
who-prints-what = ؛ چه کسی آنجا چه چاپ می‌کند: { $command }
asr-one-shadow = سایه به اندازهٔ شاخص
asr-shafii = شافعی
asr-hanafi = حنفی
own-margins = ؛ افزوده‌های خود شما: { $margins }
margin = { $mark } { $minutes } دقیقه
own-rules = ؛ قاعده‌های خود شما: { $rules }
near-point = ؛ برای نقطهٔ خود مرجع، در { $km } کیلومتری مرکز شهر
own-point = جدول خود مرجع برای نقطهٔ دیگری است، { $point }، در { $km } کیلومتری: { $option } آن را حساب می‌کند
own-table-is-the-same = { $begin }؛ به حساب ما دقیقه‌ها همان است
own-table = { $begin }؛ به حساب ما در آن چنین است: { $times }

hijri-date = تاریخ هجری قمری: { $calendar }
hijri-date-moved = ، با { $days } روز جابه‌جایی
calendar-in-file = این ماه در { $file } اعلام شده است
calendar-moved-by = هر ماه اعلام می‌شود ({ $country })؛ ماه اعلام‌شدهٔ { $month } این تاریخ را جابه‌جا کرده است
calendar-announced = هر ماه اعلام می‌شود ({ $country })، و این ماه اعلام شده است
calendar-by-rule = تقویم کشور ({ $country })، محاسبه‌شده با قاعدهٔ خود
calendar-by-sighting = هر ماه پس از رؤیت هلال اعلام می‌شود ({ $country })؛ محاسبه‌شده با کمترین شرط مرجع، یا با تقویمی که از آن پیروی می‌کند
calendar-fitted = هر ماه اعلام می‌شود ({ $country })؛ محاسبه‌شده با قاعده‌ای که از اعلام‌ها به دست آمده
calendar-fitted-of = هر ماه اعلام می‌شود ({ $country })؛ محاسبه‌شده با قاعده‌ای که از اعلام‌ها به دست آمده، { $right } ماه از { $months } ماه درست
calendar-umm-al-qura = هر ماه اعلام می‌شود ({ $country })، و بیشتر با تقویم ام‌القری یکی است
calendar-elsewhere = تقویم ویژه‌ای برای کشور شناخته نیست ({ $country })؛ این تقویم ام‌القری، تقویم عربستان سعودی، است
in-short = { $methods }؛ هجری قمری: { $calendars }

qibla = قبله: { $bearing } { $direction }، از شمال حقیقی
direction-n = شمال
direction-nne = شمال شمال شرقی
direction-ne = شمال شرقی
direction-ene = شرق شمال شرقی
direction-e = شرق
direction-ese = شرق جنوب شرقی
direction-se = جنوب شرقی
direction-sse = جنوب جنوب شرقی
direction-s = جنوب
direction-ssw = جنوب جنوب غربی
direction-sw = جنوب غربی
direction-wsw = غرب جنوب غربی
direction-w = غرب
direction-wnw = غرب شمال غربی
direction-nw = شمال غربی
direction-nnw = شمال شمال غربی
kaaba-distance = فاصله تا کعبه: { $km } کیلومتر
no-bearing-at-kaaba = اینجا خود کعبه است: جهتی ندارد، و هر که نزد آن بایستد رو به آن است.
no-bearing-at-antipode = اینجا نقطهٔ مقابل کعبه بر زمین است: راه از هر سو به آن یکسان است.
clock-on-day = { $clock } ({ $day })
sun-in-line = ساعت { $when } آفتاب در جهت قبله است، با ارتفاع { $altitude }: بی‌آنکه به آفتاب نگاه کنید رو به آن بایستید؛ سایه‌تان پشت سرتان می‌افتد{ $too-high }.
shadow-in-line = ساعت { $when } سایه‌تان قبله را نشان می‌دهد، با ارتفاع آفتاب { $altitude }: پشت به آفتاب و رو به سایهٔ خود بایستید{ $too-high }.
sun-too-high = ؛ آفتاب بلندتر از آن است که جز جهتی تقریبی بدهد، از شاقول کمک بگیرید
no-sun-soon = در { $days } روز آینده آفتاب هیچ‌گاه بالای افق در راستای قبله نیست.

compared-with = اختلاف با { $method } به دقیقه؛ + یعنی دیرتر.
compared-over-days = کمترین و بیشترین اختلاف این روزها با { $method } به دقیقه؛ + یعنی دیرتر.
tables-without-a-method = در این کشور از روی جدول‌هایی که هیچ روشی نمی‌دهد نیز چاپ می‌شود: { $names }

namesakes = از { $count } جای هم‌نام، { $taken } گرفته شد؛ جای دیگر را با { $option }، با استان یا با مختصاتش برگزینید: { $others }{ $more }
city-at = { $city } { $point }
and-more = ، و { $count } جای دیگر
point-near-border = این نقطه کمتر از نیم کیلومتر با مرز فاصله دارد
point-at-sea = این نقطه در دریاست، در { $km } کیلومتری { $city }
point-not-in-country = این نقطه در کشور خواسته‌شده، { $country }، نیست؛ { $city } در { $km } کیلومتری آن است
map-and-cities-differ = نقشه و فهرست شهرها دربارهٔ این نقطه یکی نیستند، در { $km } کیلومتری { $city }
country-taken = { $why }: کشور { $country } گرفته شد؛ { $country-option } و { $zone-option } کشور و منطقهٔ دیگر را برمی‌گزینند
country-and-zone-taken = { $why }: کشور { $country } و منطقهٔ زمانی { $zone } گرفته شد؛ { $country-option } و { $zone-option } کشور و منطقهٔ دیگر را برمی‌گزینند
computed-for-zone = { $computed } برای نقطهٔ منطقهٔ { $town } از { $authority }، در { $km } کیلومتری مرکز شهر ({ $point }، با دقت { $uncertainty } کیلومتر)؛ برای مرکز شهر: { $option }
computed-for-table = { $computed } برای نقطهٔ جدول مرجع برای { $town }، در { $km } کیلومتری مرکز شهر ({ $point }، با دقت { $uncertainty } کیلومتر)؛ برای مرکز شهر: { $option }
computed-for-own-point = { $computed } برای نقطهٔ خود مرجع، { $point }، با دقت { $uncertainty } کیلومتر؛ مرکز شهر در { $km } کیلومتری است؛ برای مرکز شهر: { $option }
computed-for-near-point = { $computed } برای نقطهٔ مرجع در { $town }، { $point }، با دقت { $uncertainty } کیلومتر؛ مختصات خواسته‌شده در { $km } کیلومتری است؛ برای مختصات: { $option }
computed = محاسبه‌شده
computed-since = محاسبه‌شده از سال { $year }
neighbours-horizon = مرجع برای هر شهر افقی دارد، و افق این مکان معلوم نیست: از نزدیک‌ترین شهر معلوم، { $town }، در { $km } کیلومتری گرفته شد ({ $figure })؛ { $option } آن را کنار می‌گذارد
neighbours-height = مرجع برای هر شهر ارتفاعی دارد، و ارتفاع این مکان معلوم نیست: از نزدیک‌ترین شهر معلوم، { $town }، در { $km } کیلومتری گرفته شد ({ $figure })؛ { $option } آن را کنار می‌گذارد
no-point = مرجع برای هر شهر افق، ارتفاع یا حدودی دارد، و آنِ این مکان معلوم نیست: در { $towns } شهر معلومش طلوع آفتاب را { $sunrise } و مغرب را { $maghrib } دقیقه جابه‌جا می‌کند ({ $method })
no-dip = ارتفاع چیزی را تغییر نمی‌دهد، زیرا این روش ارتفاع را به حساب نمی‌آورد؛ { $option } اثر آن را تعیین می‌کند
aged-zones = داده‌های مناطق زمانی از نسخهٔ { $version } است: آنچه پس از آن دربارهٔ ساعت‌ها تصویب شده در آن نیست
aged-rules = قواعد نهادها آخرین بار در { $date } خوانده شده است: تغییرات پس از آن در آن نیست
skipped-date = تاریخ { $date } در این مکان وجود نداشته است: ساعت‌ها از روی آن گذشتند
settings-elsewhere = تنظیمات { $place } ({ $keys }) برای جای دیگر به کار نمی‌رود
gregorian-year = { $year } سال میلادی خوانده شد؛ برای سال هجری { $instead } را بنویسید

age-born = تولد: { $day }
age-on = سن در: { $day }
difference-from = از: { $day }
difference-to = تا: { $day }
period-hijri = قمری: { $period }
period-gregorian = میلادی: { $period }
period-days = شمار روزها: { $days }
period = { $years } و { $months } و { $days }
years = { $count } سال
months = { $count } ماه
days = { $count } روز
next-hijri-anniversary = سالگرد قمری بعدی: { $day } ({ $years }، { $far })
next-gregorian-anniversary = سالگرد میلادی بعدی: { $day } ({ $years }، { $far })
the-day-itself = خود آن روز
that-day = همان روز
days-later = { $count } روز بعد
