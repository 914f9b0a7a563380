# Bengali, as it is written in Bangladesh. How to send a translation, which test to run and where the terms are from: en.ftl. More of
# its terms: the parts of the night, al-azan, PTX and mawaqit-mobile; the school, mawaqit-mobile; qibla, al-azan and mawaqit-mobile.
# Left out, because no spelling or word is sure: asr-shafii, time-dahwa-kubra, time-ishtibaq.

note = টীকা:
note-line = টীকা: { $note }।
comma = { ", " }
not-known = জানা নেই
this-country = এই দেশ

heading-imsak = ইমসাক
heading-adhan = আজান
heading-iqama = ইকামত
heading-jumuah = জুমা
heading-date = তারিখ
heading-hijri = হিজরি
heading-method = পদ্ধতি
heading-next-prayer = পরবর্তী নামাজ
heading-remaining = অবশিষ্ট সময়

hours-and-minutes =
    { $hours ->
        [0] { $minutes } মিনিট
       *[other] { $hours } ঘণ্টা { $minutes } মিনিট
    }
hours-minutes-seconds = { $hours } ঘণ্টা { $minutes } মিনিট { $seconds } সেকেন্ড
next = পরবর্তী নামাজ: { $prayer } { $clock }, অবশিষ্ট সময় { $left }
next-short = { $prayer } { $clock }, অবশিষ্ট { $left }
now-since = এখন { $prayer }, শুরু { $clock }
between-sunrise-and-dhuhr = সূর্যোদয় ({ $clock }) ও যোহরের মাঝে
no-next = পরবর্তী নামাজ: জানা নেই ({ $why })

from-date = { $date } থেকে
from-date-to-date = { $first } থেকে { $last }

time-imsak = ইমসাক, ফজরের 10 মিনিট আগে
time-ishraq = ইশরাক, সূর্য এক বর্শা পরিমাণ উঁচুতে (4.5°)
time-duha = চাশত, দিনের এক-চতুর্থাংশ
time-zawal-begin = সূর্য মধ্যরেখায় পৌঁছায়
time-zawal-end = সূর্য মধ্যরেখা থেকে হেলে যায়
time-yellowing = সূর্য হলুদ হওয়া, এক বর্শা পরিমাণ উঁচুতে (4.5°)
time-middle-of-night = মধ্যরাত
time-last-third-of-night = রাতের শেষ তৃতীয়াংশ
time-disliked-morning-begin = সূর্যোদয়ের পর নামাজের মাকরুহ সময়, শুরু
time-disliked-morning-end = সূর্যোদয়ের পর নামাজের মাকরুহ সময়, শেষ
time-disliked-noon-begin = দ্বিপ্রহরে নামাজের মাকরুহ সময়, শুরু
time-disliked-noon-end = দ্বিপ্রহরে নামাজের মাকরুহ সময়, শেষ
time-disliked-evening-begin = সূর্যাস্তের আগে নামাজের মাকরুহ সময়, শুরু
time-disliked-evening-end = সূর্যাস্তের আগে নামাজের মাকরুহ সময়, শেষ
time-fajr-end = ফজরের ওয়াক্ত শেষ
time-dhuhr-end = যোহরের ওয়াক্ত শেষ
time-asr-end = আসরের ওয়াক্ত শেষ
time-maghrib-end = মাগরিবের ওয়াক্ত শেষ
time-isha-end = এশার ওয়াক্ত শেষ
of-night-to-sunrise = { $part }, সূর্যাস্ত থেকে সূর্যোদয়
of-night-to-fajr = { $part }, সূর্যাস্ত থেকে ফজর

last-ten-nights = শেষ দশ রাত; প্রতিটি রাত তার দিনের আগে আসে
another-date = +1, -1: পরের দিনের, আগের দিনের ঘড়িতে
congregation = { $adhan }: ওয়াক্ত শুরু; { $iqama }: জামাত শুরু
imsak-is = { $imsak }: ফজরের 10 মিনিট আগে

sky-day = দিন
sky-twilight = গোধূলি, সূর্য দিগন্তের { $degrees }° নিচে পর্যন্ত
sky-to = { $degrees }° পর্যন্ত
sky-night = রাত
dotted-by-rule = বিন্দুরেখা: সূর্যের বদলে একটি নিয়ম অনুযায়ী
no-marks = সময় নেই: { $marks } ({ $dates }): { $why }
clocks-change = { $date } তারিখে ঘড়ি বদলায়: { $hours } ঘণ্টা

absent-sun-stays-above = সূর্য যথেষ্ট নিচে নামে না
absent-sun-stays-below = সূর্য যথেষ্ট উপরে ওঠে না
ends-first = { $begin }-এর আগেই { $end }
basis-interval = নির্দিষ্ট ব্যবধানে
basis-half-of-night = নিয়ম অনুযায়ী: রাতের অর্ধেক
basis-seventh-of-night = নিয়ম অনুযায়ী: রাতের সাত ভাগের এক ভাগ
basis-angle-of-night = নিয়ম অনুযায়ী: রাতের যত অংশ কোণ ভাগ 60
basis-latitude = নিয়ম অনুযায়ী: { $latitude } অক্ষাংশ থেকে নেওয়া
basis-lower-latitudes = নিয়ম অনুযায়ী: নিম্নতর অক্ষাংশ থেকে নেওয়া
basis-fraction-at-latitude = নিয়ম অনুযায়ী: { $latitude } অক্ষাংশে রাতের যে অংশ
basis-day = নিয়ম অনুযায়ী: { $date } তারিখ থেকে নেওয়া
basis-other-days = নিয়ম অনুযায়ী: অন্য দিন থেকে নেওয়া
basis-mean-fraction = নিয়ম অনুযায়ী: বছরের অন্ধকার রাতগুলোর গড় অংশ
basis-held-fraction = নিয়ম অনুযায়ী: শেষ অন্ধকার রাতের অংশ
basis-seasonal = নিয়ম অনুযায়ী: ঋতু ও অক্ষাংশের মিনিট, { $twilight }
twilight-red = লাল শাফাক
twilight-white = সাদা শাফাক
twilight-general = সাধারণ শাফাক
basis-makkah = নিয়ম অনুযায়ী: দুপুর থেকে মক্কায় যতটা দূরে
basis-transition = নিয়ম অনুযায়ী: সূর্যের সময় ও নিয়মের সময়ের মাঝামাঝি
basis-length-bound = নিয়ম অনুযায়ী: দিন বা রাত কত ছোট হতে পারে তার সীমা
basis-rule = নিয়ম অনুযায়ী
one-instant = এই নিয়মে ফজর ও এশা একই মুহূর্ত; অন্য নিয়মের জন্য { "\u2066" }--high-latitude{ "\u2069" }, { "\u2066" }--method moonsighting{ "\u2069" } বা { "\u2066" }--method diyanet{ "\u2069" }

method = পদ্ধতি: { $method }, { $why }; আসর: { $asr }
former-method = পদ্ধতি: { $method }, আজকের নয়, এই তারিখের নিয়ম, { $why }; আসর: { $asr }
your-own-method = আপনার নিজের পদ্ধতি
as-asked = আপনি যেমন চেয়েছেন
rule-for-latitude-as-asked = এই অক্ষাংশের জন্য { $method }-এর নিয়ম, আপনি যেমন চেয়েছেন
as-set = আপনার সেটিংস অনুযায়ী
rule-for-latitude-as-set = এই অক্ষাংশের জন্য { $method }-এর নিয়ম, আপনার সেটিংস অনুযায়ী
of-country = { $evidence } ({ $country }: { $note })
of-city = যা এই শহরে ছাপা হয় ({ $note })
convention = সাধারণ রীতি, কারণ এই দেশের কোনো কর্তৃপক্ষ জানা নেই ({ $country })
convention-with-note = সাধারণ রীতি, কারণ এই দেশের কোনো কর্তৃপক্ষ জানা নেই ({ $country }: { $note })
convention-of-no-country = সাধারণ রীতি, কারণ দেশ জানার মতো কাছে কোনো শহর নেই
evidence-measured = যা এই দেশের কর্তৃপক্ষ ছাপে
evidence-published = যা এই দেশের কর্তৃপক্ষ প্রকাশ করে
evidence-fitted = এই দেশে ছাপা একটি সময়সূচির সঙ্গে মেলানো
evidence-reported = এই দেশের বলে জানানো, কর্তৃপক্ষের সময়সূচির সঙ্গে মিলিয়ে দেখা হয়নি
evidence-program = প্রোগ্রামগুলো এই দেশের জন্য যা রাখে, কর্তৃপক্ষের সময়সূচির সঙ্গে মিলিয়ে দেখা হয়নি
who-prints-what = ; সেখানে কে কী ছাপে: { $command }
asr-one-shadow = ছায়া এক গুণ
asr-hanafi = হানাফি
own-margins = ; আপনার নিজের যোগ: { $margins }
margin = { $mark } { $minutes } মিনিট
own-rules = ; আপনার নিজের নিয়ম: { $rules }
near-point = ; কর্তৃপক্ষের নিজের স্থানের জন্য, শহরের কেন্দ্র থেকে { $km } কিমি
own-point = কর্তৃপক্ষের নিজের সময়সূচি { $km } কিমি দূরের অন্য একটি স্থানের জন্য, { $point }: { $option } সেটি হিসাব করে
own-table-is-the-same = { $begin }; আমাদের হিসাবে মিনিটগুলো একই
own-table = { $begin }; আমাদের হিসাবে তাতে আছে: { $times }

hijri-date = হিজরি তারিখ: { $calendar }
hijri-date-moved = , { $days } দিন সরানো
calendar-in-file = এই মাস { $file } ফাইলে ঘোষিত
calendar-moved-by = প্রতি মাস ঘোষণা করা হয় ({ $country }); ঘোষিত মাস { $month } এই তারিখ সরিয়েছে
calendar-announced = প্রতি মাস ঘোষণা করা হয় ({ $country }), এই মাসও ঘোষিত
calendar-by-rule = দেশের নিজস্ব পঞ্জিকা ({ $country }), তার নিয়মে হিসাব করা
calendar-by-sighting = চাঁদ দেখার পর প্রতি মাস ঘোষণা করা হয় ({ $country }); কর্তৃপক্ষের ন্যূনতম শর্তে, অথবা তারা যে পঞ্জিকা মানে তা অনুযায়ী হিসাব করা
calendar-fitted = প্রতি মাস ঘোষণা করা হয় ({ $country }); ঘোষণা থেকে পাওয়া নিয়মে হিসাব করা
calendar-fitted-of = প্রতি মাস ঘোষণা করা হয় ({ $country }); ঘোষণা থেকে পাওয়া নিয়মে হিসাব করা, { $months } মাসের মধ্যে { $right } মাস সঠিক
calendar-umm-al-qura = প্রতি মাস ঘোষণা করা হয় ({ $country }), বেশির ভাগ সময় উম্মুল কুরার সঙ্গে মেলে
calendar-elsewhere = দেশের নিজস্ব কোনো পঞ্জিকা জানা নেই ({ $country }); এটি সৌদি আরবের উম্মুল কুরা পঞ্জিকা
in-short = { $methods }; হিজরি: { $calendars }

qibla = কিবলা: { $bearing } { $direction }, প্রকৃত উত্তর থেকে
direction-n = উত্তর
direction-nne = উত্তর-উত্তর-পূর্ব
direction-ne = উত্তর-পূর্ব
direction-ene = পূর্ব-উত্তর-পূর্ব
direction-e = পূর্ব
direction-ese = পূর্ব-দক্ষিণ-পূর্ব
direction-se = দক্ষিণ-পূর্ব
direction-sse = দক্ষিণ-দক্ষিণ-পূর্ব
direction-s = দক্ষিণ
direction-ssw = দক্ষিণ-দক্ষিণ-পশ্চিম
direction-sw = দক্ষিণ-পশ্চিম
direction-wsw = পশ্চিম-দক্ষিণ-পশ্চিম
direction-w = পশ্চিম
direction-wnw = পশ্চিম-উত্তর-পশ্চিম
direction-nw = উত্তর-পশ্চিম
direction-nnw = উত্তর-উত্তর-পশ্চিম
kaaba-distance = কাবার দূরত্ব: { $km } কিমি
no-bearing-at-kaaba = এটি স্বয়ং কাবা: এখানে কোনো দিক নেই, যে এর কাছে দাঁড়ায় সে এর দিকেই মুখ করে।
no-bearing-at-antipode = এটি পৃথিবীতে কাবার ঠিক বিপরীত স্থান: সব দিক থেকেই পথ সমান।
clock-on-day = { $clock } ({ $day })
sun-in-line = { $when } সময়ে সূর্য কিবলার দিকে থাকবে, উচ্চতা { $altitude }: সূর্যের দিকে না তাকিয়ে সেদিকে মুখ করে দাঁড়ান; আপনার ছায়া পেছনে পড়বে{ $too-high }।
shadow-in-line = { $when } সময়ে আপনার ছায়া কিবলার দিকে থাকবে, সূর্যের উচ্চতা { $altitude }: সূর্যকে পেছনে রেখে ছায়ার দিকে মুখ করে দাঁড়ান{ $too-high }।
sun-too-high = ; সূর্য এত উঁচুতে যে দিকটি কেবল মোটামুটি পাওয়া যাবে, ওলন-দড়ি ব্যবহার করুন
no-sun-soon = আগামী { $days } দিনে সূর্য দিগন্তের উপরে থাকতে কখনো কিবলার রেখায় আসে না।

compared-with = { $method }-এর সঙ্গে পার্থক্য, মিনিটে; + মানে পরে।
compared-over-days = এই দিনগুলোতে { $method }-এর সঙ্গে সবচেয়ে কম ও সবচেয়ে বেশি পার্থক্য, মিনিটে; + মানে পরে।
tables-without-a-method = কোনো পদ্ধতি দেয় না এমন সময়সূচি থেকে এই দেশে আরও ছাপা হয়: { $names }

namesakes = এই নামের { $count }টি জায়গার মধ্যে { $taken } নেওয়া হয়েছে; অন্যটি বেছে নিতে { $option }, প্রদেশ বা স্থানাঙ্ক দিন: { $others }{ $more }
city-at = { $city } { $point }
and-more = , এবং আরও { $count }টি
point-near-border = বিন্দুটি সীমান্ত থেকে আধা কিলোমিটারের কম দূরে
point-at-sea = বিন্দুটি সমুদ্রে, { $city } থেকে { $km } কিমি দূরে
point-not-in-country = বিন্দুটি চাওয়া দেশে ({ $country }) নয়; { $city } { $km } কিমি দূরে
map-and-cities-differ = বিন্দুটি নিয়ে মানচিত্র ও শহরের তালিকা মেলে না, { $city } থেকে { $km } কিমি দূরে
country-taken = { $why }: দেশ { $country } নেওয়া হয়েছে; অন্যটির জন্য { $country-option } ও { $zone-option }
country-and-zone-taken = { $why }: দেশ { $country } ও সময় অঞ্চল { $zone } নেওয়া হয়েছে; অন্যটির জন্য { $country-option } ও { $zone-option }
computed-for-zone = { $computed }: { $authority }-এর { $town } অঞ্চলের স্থানের জন্য, শহরের কেন্দ্র থেকে { $km } কিমি ({ $point }, { $uncertainty } কিমি পর্যন্ত জানা); { $option } কেন্দ্র নেয়
computed-for-table = { $computed }: কর্তৃপক্ষের { $town } সময়সূচির স্থানের জন্য, শহরের কেন্দ্র থেকে { $km } কিমি ({ $point }, { $uncertainty } কিমি পর্যন্ত জানা); { $option } কেন্দ্র নেয়
computed-for-own-point = { $computed }: কর্তৃপক্ষের নিজের স্থানের জন্য, { $point }, { $uncertainty } কিমি পর্যন্ত জানা; শহরের কেন্দ্র { $km } কিমি দূরে; { $option } কেন্দ্র নেয়
computed-for-near-point = { $computed }: { $town }-এ কর্তৃপক্ষের স্থানের জন্য, { $point }, { $uncertainty } কিমি পর্যন্ত জানা; দেওয়া স্থানাঙ্ক { $km } কিমি দূরে; { $option } স্থানাঙ্ক নেয়
computed = হিসাব করা
computed-since = { $year } সাল থেকে হিসাব করা
neighbours-horizon = কর্তৃপক্ষের প্রতিটি শহরের জন্য দিগন্ত আছে, এই জায়গার দিগন্ত জানা নেই: সবচেয়ে কাছের জানা শহর { $town } থেকে নেওয়া, { $km } কিমি দূরে ({ $figure }); { $option } তা বাদ দেয়
neighbours-height = কর্তৃপক্ষের প্রতিটি শহরের জন্য উচ্চতা আছে, এই জায়গার উচ্চতা জানা নেই: সবচেয়ে কাছের জানা শহর { $town } থেকে নেওয়া, { $km } কিমি দূরে ({ $figure }); { $option } তা বাদ দেয়
no-point = কর্তৃপক্ষের প্রতিটি শহরের জন্য দিগন্ত, উচ্চতা বা সীমা আছে, এই জায়গার জানা নেই: জানা { $towns }টি শহরে এগুলো সূর্যোদয় { $sunrise } ও মাগরিব { $maghrib } মিনিট সরায় ({ $method })
no-dip = উচ্চতায় কিছুই বদলায় না, কারণ এই পদ্ধতি উচ্চতা ধরে না; অন্যথা চাইলে { $option }
aged-zones = সময় অঞ্চলের উপাত্ত { $version } সংস্করণের: এর পরে ঘড়ি নিয়ে যা ঠিক হয়েছে তা এতে নেই
aged-rules = কর্তৃপক্ষের নিয়ম শেষবার পড়া হয়েছে { $date } তারিখে: এর পরের পরিবর্তন এতে নেই
skipped-date = { $date } তারিখটি এই জায়গায় ছিল না: ঘড়ি সেটি পেরিয়ে গেছে
settings-elsewhere = { $place }-এর সেটিংস ({ $keys }) অন্য স্থানে প্রযোজ্য নয়
gregorian-year = { $year } খ্রিস্টীয় সন হিসেবে পড়া হয়েছে; হিজরি সনের জন্য { $instead } লিখুন

age-born = জন্ম: { $day }
age-on = বয়স, এই তারিখে: { $day }
difference-from = থেকে: { $day }
difference-to = পর্যন্ত: { $day }
period-hijri = হিজরি: { $period }
period-gregorian = খ্রিষ্টীয়: { $period }
period-days = মোট দিন: { $days }
period = { $years } { $months } { $days }
years = { $count } বছর
months = { $count } মাস
days = { $count } দিন
next-hijri-anniversary = পরবর্তী হিজরি বার্ষিকী: { $day } ({ $years }, { $far })
next-gregorian-anniversary = পরবর্তী খ্রিষ্টীয় বার্ষিকী: { $day } ({ $years }, { $far })
the-day-itself = ঠিক সেই দিন
that-day = সেই দিনই
days-later = { $count } দিন পরে
