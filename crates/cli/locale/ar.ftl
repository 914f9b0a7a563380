# Arabic. How to send a translation, which test to run and where the terms are from: en.ftl. Two more of its terms: the schools,
# al-azan and mawaqit-mobile.

note = ملاحظة:
note-line = ملاحظة: { $note }.
comma = { "، " }
not-known = غير معلوم
this-country = هذا البلد

heading-imsak = الإمساك
heading-adhan = الأذان
heading-iqama = الإقامة
heading-jumuah = الجمعة
heading-date = التاريخ
heading-hijri = الهجري
heading-method = الطريقة
heading-next-prayer = الصلاة القادمة
heading-remaining = الوقت المتبقي

hours-and-minutes = { $hours }:{ TWO($minutes) }
hours-minutes-seconds = { $hours }:{ TWO($minutes) }:{ TWO($seconds) }
next = الصلاة القادمة: { $prayer } { $clock }، المتبقي { $left }
next-short = { $prayer } { $clock }، المتبقي { $left }
now-since = الآن { $prayer } منذ { $clock }
between-sunrise-and-dhuhr = بين الشروق ({ $clock }) والظهر
no-next = الصلاة القادمة: غير معلومة ({ $why })

from-date = من { $date }
from-date-to-date = من { $first } إلى { $last }

time-imsak = الإمساك، قبل الفجر بعشر دقائق
time-ishraq = الإشراق، ارتفاع الشمس قدر رمح (4.5°)
time-duha = الضحى، ربع النهار
time-dahwa-kubra = الضحوة الكبرى، نصف النهار الشرعي
time-zawal-begin = الاستواء، بلوغ الشمس خط الزوال
time-zawal-end = الزوال، انصراف الشمس عن خط الزوال
time-yellowing = اصفرار الشمس، ارتفاعها قدر رمح (4.5°)
time-ishtibaq = اشتباك النجوم (10° تحت الأفق)
time-middle-of-night = نصف الليل
time-last-third-of-night = الثلث الأخير من الليل
time-disliked-morning-begin = كراهة الصلاة بعد الشروق، من
time-disliked-morning-end = كراهة الصلاة بعد الشروق، إلى
time-disliked-noon-begin = كراهة الصلاة عند الاستواء، من
time-disliked-noon-end = كراهة الصلاة عند الاستواء، إلى
time-disliked-evening-begin = كراهة الصلاة قبل الغروب، من
time-disliked-evening-end = كراهة الصلاة قبل الغروب، إلى
time-fajr-end = نهاية وقت الفجر
time-dhuhr-end = نهاية وقت الظهر
time-asr-end = نهاية وقت العصر
time-maghrib-end = نهاية وقت المغرب
time-isha-end = نهاية وقت العشاء
of-night-to-sunrise = { $part }، من الغروب إلى الشروق
of-night-to-fajr = { $part }، من الغروب إلى الفجر

last-ten-nights = العشر الأواخر، والليلة تسبق يومها
another-date = +1، -1: بتوقيت اليوم التالي، اليوم السابق
congregation = { $adhan }: دخول الوقت؛ { $iqama }: إقامة الجماعة
imsak-is = { $imsak }: قبل الفجر بعشر دقائق

sky-day = النهار
sky-twilight = الشفق، الشمس تحت الأفق حتى { $degrees }°
sky-to = حتى { $degrees }°
sky-night = الليل
dotted-by-rule = منقّط: بقاعدة بدلًا من الشمس
no-marks = لا وقت: { $marks } ({ $dates }): { $why }
clocks-change = تتغيّر الساعة في { $date }: { $hours } س

absent-sun-stays-above = لا تنزل الشمس بما يكفي
absent-sun-stays-below = لا ترتفع الشمس بما يكفي
ends-first = { $end } يسبق { $begin }
basis-interval = بفاصل زمني
basis-half-of-night = بقاعدة: نصف الليل
basis-seventh-of-night = بقاعدة: سُبع الليل
basis-angle-of-night = بقاعدة: زاوية انحطاط الشمس مقسومةً على 60، جزءًا من الليل
basis-latitude = بقاعدة: من خط العرض { $latitude }
basis-lower-latitudes = بقاعدة: من خطوط عرض أدنى
basis-fraction-at-latitude = بقاعدة: نسبته من الليل عند خط العرض { $latitude }
basis-day = بقاعدة: من يوم { $date }
basis-other-days = بقاعدة: من أيام أخرى
basis-mean-fraction = بقاعدة: متوسط نسبته من ليالي السنة المظلمة
basis-held-fraction = بقاعدة: نسبته من آخر ليلة مظلمة
basis-seasonal = بقاعدة: دقائق الفصل وخط العرض، { $twilight }
twilight-red = الشفق الأحمر
twilight-white = الشفق الأبيض
twilight-general = الشفق العام
basis-makkah = بقاعدة: بُعده عن الزوال كما في مكة
basis-transition = بقاعدة: انتقالًا بين وقت الشمس ووقت القاعدة
basis-length-bound = بقاعدة: الحد الأدنى لطول النهار أو الليل
basis-rule = بقاعدة
one-instant = الفجر والعشاء لحظة واحدة بهذه القاعدة؛ ولغير ذلك { "\u2066" }--high-latitude{ "\u2069" } أو { "\u2066" }--method moonsighting{ "\u2069" } أو { "\u2066" }--method diyanet{ "\u2069" }

method = الطريقة: { $method }، { $why }؛ العصر: { $asr }
former-method = الطريقة: { $method }، وهي قاعدة هذا التاريخ لا قاعدة اليوم، { $why }؛ العصر: { $asr }
your-own-method = طريقتك
as-asked = كما طُلبت
rule-for-latitude-as-asked = وهي قاعدة { $method } لخط العرض هذا، كما طُلبت
as-set = كما في إعداداتك
rule-for-latitude-as-set = وهي قاعدة { $method } لخط العرض هذا، كما في إعداداتك
of-country = { $evidence } ({ $country }: { $note })
of-city = تُطبع في هذه المدينة ({ $note })
convention = اصطلاح عام، إذ لا تُعرف هنا جهة مختصة في البلد ({ $country })
convention-with-note = اصطلاح عام، إذ لا تُعرف هنا جهة مختصة في البلد ({ $country }: { $note })
convention-of-no-country = اصطلاح عام، إذ لا يُعرف بلد الموضع
evidence-measured = تطبعها الجهة المختصة في البلد
evidence-published = تنشرها الجهة المختصة في البلد
evidence-fitted = مستخرجة من جدول مطبوع في البلد
evidence-reported = منقولة عن البلد ولم تُقَس على جدول جهته المختصة
evidence-program = ما تستعمله البرامج لهذا البلد، ولم تُقَس على جدول جهته المختصة
who-prints-what = ؛ ومن يطبع ماذا هناك: { $command }
asr-one-shadow = ظل المِثل
asr-shafii = شافعي
asr-hanafi = حنفي
own-margins = ؛ تعديلاتك: { $margins }
margin = { $mark } { $minutes } د
own-rules = ؛ قواعدك: { $rules }
near-point = ؛ لنقطة الجهة نفسها على بعد { $km } كم من مركز المدينة
own-point = جدول الجهة نفسها لنقطة أخرى { $point } على بعد { $km } كم، ويحسبها { $option }
own-table-is-the-same = { $begin }؛ والدقائق فيه بحسابنا هي نفسها
own-table = { $begin }؛ وفيه بحسابنا: { $times }

hijri-date = التاريخ الهجري: { $calendar }
hijri-date-moved = ، بإزاحة { $days } يوم
calendar-in-file = هذا الشهر مُعلَن في { $file }
calendar-moved-by = يُعلَن كل شهر ({ $country })، وهذا التاريخ أزاحه الشهر المُعلَن { $month }
calendar-announced = يُعلَن كل شهر ({ $country })، وهذا الشهر مُعلَن
calendar-by-rule = التقويم المعتمد ({ $country })، محسوب بقاعدته
calendar-by-sighting = يُعلَن كل شهر بعد تحري الهلال ({ $country })؛ محسوب بأدنى ما تشترطه الجهة أو بتقويم من تتبعه
calendar-fitted = يُعلَن كل شهر ({ $country })؛ محسوب بقاعدة استُخرجت مما أُعلن
calendar-fitted-of = يُعلَن كل شهر ({ $country })؛ محسوب بقاعدة استُخرجت مما أُعلن، وافقت ما أُعلن في { $right } من { $months } شهرًا
calendar-umm-al-qura = يُعلَن كل شهر ({ $country })، ويوافق تقويم أم القرى في الغالب
calendar-elsewhere = لا يُعرف تقويم خاص ({ $country })؛ هذا تقويم أم القرى، وهو تقويم السعودية
in-short = { $methods }؛ التاريخ الهجري: { $calendars }

qibla = القبلة: { $bearing } { $direction }، من الشمال الحقيقي
direction-n = شمال
direction-nne = شمال شمال شرق
direction-ne = شمال شرق
direction-ene = شرق شمال شرق
direction-e = شرق
direction-ese = شرق جنوب شرق
direction-se = جنوب شرق
direction-sse = جنوب جنوب شرق
direction-s = جنوب
direction-ssw = جنوب جنوب غرب
direction-sw = جنوب غرب
direction-wsw = غرب جنوب غرب
direction-w = غرب
direction-wnw = غرب شمال غرب
direction-nw = شمال غرب
direction-nnw = شمال شمال غرب
kaaba-distance = البعد عن الكعبة: { $km } كم
no-bearing-at-kaaba = هذا موضع الكعبة نفسها: لا اتجاه هنا، ومن كان عندها استقبلها.
no-bearing-at-antipode = هذا مقابل الكعبة على الأرض: كل الاتجاهات إليها سواء.
clock-on-day = { $clock } ({ $day })
sun-in-line = تكون الشمس في جهة القبلة الساعة { $when }، وارتفاعها { $altitude }: استقبل الشمس دون النظر إليها، وظلك خلفك{ $too-high }.
shadow-in-line = يشير ظلك إلى القبلة الساعة { $when }، والشمس على ارتفاع { $altitude }: اجعل الشمس خلفك واستقبل جهة ظلك{ $too-high }.
sun-too-high = ؛ والشمس أعلى من أن تدل إلا على جهة تقريبية، فاستعمل خيطًا بثقل
no-sun-soon = لا تكون الشمس فوق الأفق على خط القبلة في الأيام القادمة ({ $days }).

compared-with = الفروق عن { $method } بالدقائق، و+ لما تأخر.
compared-over-days = أقل الفروق وأكبرها عن { $method } بالدقائق، و+ لما تأخر.
tables-without-a-method = يُطبع في البلد أيضًا ما لا تحسبه طريقة: { $names }

namesakes = أُخذ { $taken } من المواضع المسماة بهذا الاسم (عددها { $count })؛ ولغيره حدّد البلد بـ { $option } أو الولاية أو الإحداثيات: { $others }{ $more }
city-at = { $city } { $point }
and-more = ، و{ $count } غيرها
point-near-border = النقطة على بعد أقل من نصف كيلومتر من الحدود
point-at-sea = النقطة في البحر، على بعد { $km } كم من { $city }
point-not-in-country = النقطة ليست في البلد الذي طُلب، { $country }؛ أقرب مدنه { $city } على بعد { $km } كم
map-and-cities-differ = تختلف الخريطة وقائمة المدن في النقطة، على بعد { $km } كم من { $city }
country-taken = { $why }: أُخذ البلد { $country }؛ ولغير ذلك { $country-option } و{ $zone-option }
country-and-zone-taken = { $why }: أُخذ البلد { $country } والمنطقة الزمنية { $zone }؛ ولغير ذلك { $country-option } و{ $zone-option }
computed-for-zone = { $computed } لنقطة منطقة الجهة { $town } على بعد { $km } كم من مركز المدينة ({ $point }، معلومة بدقة { $uncertainty } كم)؛ ولغيرها { $option }
computed-for-table = { $computed } لنقطة منطقة الجهة { $town } على بعد { $km } كم من مركز المدينة ({ $point }، معلومة بدقة { $uncertainty } كم)؛ ولغيرها { $option }
computed-for-own-point = { $computed } لنقطة الجهة نفسها { $point } المعلومة بدقة { $uncertainty } كم، ومركز المدينة على بعد { $km } كم؛ ولغيرها { $option }
computed-for-near-point = { $computed } لنقطة الجهة نفسها في { $town } { $point } المعلومة بدقة { $uncertainty } كم، والإحداثيات المطلوبة على بعد { $km } كم؛ ولغيرها { $option }
computed = حُسبت
computed-since = حُسبت من سنة { $year }
neighbours-horizon = للجهة أفق لكل بلدة، وما لهذا الموضع غير معلوم: أُخذ من أقرب بلدة معلومة، { $town }، على بعد { $km } كم ({ $figure })؛ ولتركه { $option }
neighbours-height = للجهة ارتفاع لكل بلدة، وما لهذا الموضع غير معلوم: أُخذ من أقرب بلدة معلومة، { $town }، على بعد { $km } كم ({ $figure })؛ ولتركه { $option }
no-point = للجهة أفق أو ارتفاع أو حدود لكل بلدة، وما لهذا الموضع غير معلوم: في بلداتها المعلومة ({ $towns }) تغيّر الشروق { $sunrise } دقيقة والمغرب { $maghrib } دقيقة ({ $method })
no-dip = لا يغيّر الارتفاع شيئًا، لأن الطريقة لا تعتدّ به؛ ولغير ذلك { $option }
aged-zones = بيانات المناطق الزمنية من الإصدار { $version }؛ ما تقرّر بعده من تغيير الساعات ليس فيها
aged-rules = آخر اطلاع على قواعد الجهات الرسمية كان في { $date }؛ ما تغيّر بعده ليس فيها
skipped-date = التاريخ { $date } لم يوجد في هذا الموضع: تخطّته الساعات
settings-elsewhere = إعدادات { $place } ({ $keys }) لا تُطبَّق على موضع آخر
gregorian-year = قُرئت { $year } سنةً ميلادية؛ وللسنة الهجرية اكتب { $instead }

age-born = الميلاد: { $day }
age-on = العمر في: { $day }
difference-from = من: { $day }
difference-to = إلى: { $day }
period-hijri = بالهجري: { $period }
period-gregorian = بالميلادي: { $period }
period-days = عدد الأيام: { $days }
period = { $years } و{ $months } و{ $days }
years =
    { $count ->
        [one] سنة
        [two] سنتان
        [few] { $count } سنوات
       *[other] { $count } سنة
    }
months =
    { $count ->
        [one] شهر
        [two] شهران
        [few] { $count } أشهر
        [many] { $count } شهرًا
       *[other] { $count } شهر
    }
days =
    { $count ->
        [one] يوم
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
next-hijri-anniversary = الذكرى الهجرية القادمة: { $day } ({ $years }، { $far })
next-gregorian-anniversary = الذكرى الميلادية القادمة: { $day } ({ $years }، { $far })
the-day-itself = اليوم نفسه
that-day = في ذلك اليوم
days-later =
    { $count ->
        [one] بعد يوم
        [two] بعد يومين
        [few] بعد { $count } أيام
        [many] بعد { $count } يومًا
       *[other] بعد { $count } يوم
    }
