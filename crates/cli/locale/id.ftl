# Indonesian. How to send a translation, which test to run and where the terms are from: en.ftl. More of its terms: qibla, al-azan
# and mawaqit-mobile; the parts of the night, al-azan and mawaqit-mobile; the schools, mawaqit-mobile.

note = catatan:
note-line = Catatan: { $note }.
comma = { ", " }
not-known = tidak diketahui
this-country = negara ini

heading-imsak = Imsak
heading-adhan = Azan
heading-iqama = Iqamah
heading-jumuah = Jumat
heading-date = Tanggal
heading-hijri = Hijriah
heading-method = Metode
heading-next-prayer = Salat berikutnya
heading-remaining = Sisa waktu

hours-and-minutes =
    { $hours ->
        [0] { $minutes } menit
       *[other] { $hours } jam { $minutes } menit
    }
hours-minutes-seconds = { $hours } jam { $minutes } menit { $seconds } detik
next = Salat berikutnya: { $prayer } pukul { $clock }, { $left } lagi
next-short = { $prayer } { $clock }, { $left } lagi
now-since = Sekarang { $prayer }, sejak pukul { $clock }
between-sunrise-and-dhuhr = Antara terbit matahari ({ $clock }) dan Zuhur
no-next = Salat berikutnya: tidak diketahui ({ $why })

from-date = Mulai { $date }
from-date-to-date = { $first } s.d. { $last }

time-imsak = Imsak, 10 menit sebelum Subuh
time-ishraq = Isyrak, matahari setinggi tombak (4,5°)
time-duha = Dhuha, seperempat siang
time-dahwa-kubra = Dahwah kubra, pertengahan siang puasa
time-zawal-begin = Istiwa, matahari mencapai meridian
time-zawal-end = Zawal, matahari meninggalkan meridian
time-yellowing = Matahari menguning, setinggi tombak (4,5°)
time-ishtibaq = Isytibak, bintang-bintang bertaburan (10° di bawah ufuk)
time-middle-of-night = Tengah malam
time-last-third-of-night = Sepertiga malam terakhir
time-disliked-morning-begin = Makruh salat setelah matahari terbit, dari
time-disliked-morning-end = Makruh salat setelah matahari terbit, sampai
time-disliked-noon-begin = Makruh salat saat tengah hari, dari
time-disliked-noon-end = Makruh salat saat tengah hari, sampai
time-disliked-evening-begin = Makruh salat sebelum matahari terbenam, dari
time-disliked-evening-end = Makruh salat sebelum matahari terbenam, sampai
time-fajr-end = Akhir waktu Subuh
time-dhuhr-end = Akhir waktu Zuhur
time-asr-end = Akhir waktu Asar
time-maghrib-end = Akhir waktu Magrib
time-isha-end = Akhir waktu Isya
of-night-to-sunrise = { $part }, dari matahari terbenam sampai terbit
of-night-to-fajr = { $part }, dari matahari terbenam sampai Subuh

last-ten-nights = sepuluh malam terakhir; setiap malam mendahului siangnya
another-date = +1, -1: menurut jam hari berikutnya, hari sebelumnya
congregation = { $adhan }: masuk waktu; { $iqama }: salat berjemaah dimulai
imsak-is = { $imsak }: 10 menit sebelum Subuh

sky-day = siang
sky-twilight = senja, matahari sampai { $degrees }° di bawah ufuk
sky-to = sampai { $degrees }°
sky-night = malam
dotted-by-rule = titik-titik: menurut kaidah, bukan menurut matahari
no-marks = Tidak ada { $marks } ({ $dates }): { $why }
clocks-change = Jam diubah pada { $date }: { $hours } jam

absent-sun-stays-above = matahari tidak turun cukup rendah
absent-sun-stays-below = matahari tidak naik cukup tinggi
ends-first = { $end } mendahului { $begin }
basis-interval = menurut selang waktu
basis-half-of-night = menurut kaidah: setengah malam
basis-seventh-of-night = menurut kaidah: sepertujuh malam
basis-angle-of-night = menurut kaidah: sudutnya dibagi 60, sebagai bagian malam
basis-latitude = menurut kaidah: diambil dari lintang { $latitude }
basis-lower-latitudes = menurut kaidah: diambil dari lintang yang lebih rendah
basis-fraction-at-latitude = menurut kaidah: bagian malam pada lintang { $latitude }
basis-day = menurut kaidah: diambil dari { $date }
basis-other-days = menurut kaidah: diambil dari hari lain
basis-mean-fraction = menurut kaidah: rata-rata bagian malam dari malam-malam gelap setahun
basis-held-fraction = menurut kaidah: bagian malam dari malam gelap terakhir
basis-seasonal = menurut kaidah: menit menurut musim dan lintang, { $twilight }
twilight-red = syafak merah
twilight-white = syafak putih
twilight-general = syafak umum
basis-makkah = menurut kaidah: sejauh dari tengah hari seperti di Makkah
basis-transition = menurut kaidah: peralihan antara waktu matahari dan waktu kaidah
basis-length-bound = menurut kaidah: batas pendeknya siang atau malam
basis-rule = menurut kaidah
one-instant = Menurut kaidah ini Subuh dan Isya jatuh pada saat yang sama; untuk yang lain, --high-latitude, --method moonsighting atau --method diyanet

method = Metode: { $method }, { $why }; Asar: { $asr }
former-method = Metode: { $method }, kaidah tanggal ini dan bukan kaidah sekarang, { $why }; Asar: { $asr }
your-own-method = metode Anda sendiri
as-asked = seperti diminta dengan --method
rule-for-latitude-as-asked = kaidah { $method } untuk lintang ini, seperti diminta dengan --method
as-set = seperti dalam pengaturan Anda
rule-for-latitude-as-set = kaidah { $method } untuk lintang ini, seperti dalam pengaturan Anda
of-country = { $evidence } ({ $country }: { $note })
of-city = yang dicetak di kota ini ({ $note })
convention = kesepakatan umum, karena lembaga resmi negara ini tidak diketahui ({ $country })
convention-with-note = kesepakatan umum, karena lembaga resmi negara ini tidak diketahui ({ $country }: { $note })
convention-of-no-country = kesepakatan umum, karena tidak ada kota yang cukup dekat untuk mengetahui negaranya
evidence-measured = yang dicetak lembaga resmi negara ini
evidence-published = yang diumumkan lembaga resmi negara ini
evidence-fitted = disesuaikan dengan jadwal yang dicetak di negara ini
evidence-reported = yang dilaporkan untuk negara ini, belum diuji dengan jadwal lembaga resminya
evidence-program = yang dipakai program-program untuk negara ini, belum diuji dengan jadwal lembaga resminya
who-prints-what = ; siapa mencetak apa di sana: `{ $command }`
asr-one-shadow = bayangan satu kali tinggi benda
asr-shafii = Syafi'i
asr-hanafi = Hanafi
own-margins = ; tambahan Anda sendiri: { $margins }
margin = { $mark } { $minutes } menit
own-rules = ; kaidah Anda sendiri: { $rules }
near-point = ; untuk titik lembaga itu sendiri, { $km } km dari pusat kota
own-point = Jadwal lembaga itu sendiri adalah untuk titik lain, { $point }, sejauh { $km } km: { $option } menghitungnya
own-table-is-the-same = { $begin }; menurut hitungan kami menitnya sama
own-table = { $begin }; menurut hitungan kami isinya { $times }

hijri-date = Tanggal Hijriah: { $calendar }
hijri-date-moved = , digeser { $days } hari
calendar-in-file = bulan ini diumumkan dalam { $file }
calendar-moved-by = setiap bulan diumumkan ({ $country }); tanggal ini digeser oleh bulan { $month } yang diumumkan
calendar-announced = setiap bulan diumumkan ({ $country }), dan bulan ini sudah diumumkan
calendar-by-rule = kalender negara ini ({ $country }), dihitung menurut kaidahnya
calendar-by-sighting = setiap bulan diumumkan setelah rukyat hilal ({ $country }); dihitung menurut syarat terendah lembaganya, atau menurut kalender yang diikutinya
calendar-fitted = setiap bulan diumumkan ({ $country }); dihitung menurut kaidah yang diperoleh dari pengumuman
calendar-fitted-of = setiap bulan diumumkan ({ $country }); dihitung menurut kaidah yang diperoleh dari pengumuman, { $right } dari { $months } bulan tepat
calendar-umm-al-qura = setiap bulan diumumkan ({ $country }), umumnya sama dengan kalender Ummul Qura
calendar-elsewhere = kalender negara ini sendiri tidak diketahui ({ $country }); ini kalender Ummul Qura, kalender Arab Saudi
in-short = { $methods }; Hijriah: { $calendars }

qibla = Kiblat: { $bearing } { $direction }, dari utara sejati
direction-n = utara
direction-nne = utara timur laut
direction-ne = timur laut
direction-ene = timur timur laut
direction-e = timur
direction-ese = timur tenggara
direction-se = tenggara
direction-sse = selatan tenggara
direction-s = selatan
direction-ssw = selatan barat daya
direction-sw = barat daya
direction-wsw = barat barat daya
direction-w = barat
direction-wnw = barat barat laut
direction-nw = barat laut
direction-nnw = utara barat laut
kaaba-distance = Jarak ke Ka'bah: { $km } km
no-bearing-at-kaaba = Ini Ka'bah itu sendiri: tidak ada arah, menghadaplah langsung kepadanya.
no-bearing-at-antipode = Inilah titik di bumi yang tepat berlawanan dengan Ka'bah: semua arah menuju ke sana sama jauhnya.
clock-on-day = { $clock } ({ $day })
sun-in-line = Matahari berada di arah kiblat pada pukul { $when }, setinggi { $altitude }: hadapkan badan ke matahari tanpa menatapnya; bayangan Anda jatuh di belakang{ $too-high }.
shadow-in-line = Bayangan Anda menunjuk ke kiblat pada pukul { $when }, saat matahari setinggi { $altitude }: berdirilah membelakangi matahari dan menghadaplah ke arah bayangan Anda{ $too-high }.
sun-too-high = ; matahari terlalu tinggi sehingga arahnya hanya kasar, gunakan tali bandul
no-sun-soon = Dalam { $days } hari ke depan matahari tidak pernah berada di atas ufuk segaris dengan kiblat.

compared-with = Selisih dengan { $method }, dalam menit; + berarti lebih lambat.
compared-over-days = Selisih terkecil dan terbesar hari-hari ini dengan { $method }, dalam menit; + berarti lebih lambat.
tables-without-a-method = Juga dicetak di negara ini, dari jadwal yang tidak diberikan metode mana pun: { $names }

namesakes = dari { $count } tempat bernama sama yang mungkin dimaksud, diambil { $taken }; pilih yang lain dengan { $option }, dengan negara bagiannya atau dengan koordinatnya: { $others }{ $more }
city-at = { $city } di { $point }
and-more = , dan { $count } lainnya
point-near-border = titik ini kurang dari setengah kilometer dari perbatasan
point-at-sea = titik ini di laut, { $km } km dari { $city }
point-not-in-country = titik ini tidak berada di { $country }, negara yang diberikan dengan --country; { $city } berjarak { $km } km
map-and-cities-differ = peta dan daftar kota tidak sepakat tentang titik ini, { $km } km dari { $city }
country-taken = { $why }: diambil negara { $country }; { $country-option } dan { $zone-option } memilih yang lain
country-and-zone-taken = { $why }: diambil negara { $country } dan zona waktu { $zone }; { $country-option } dan { $zone-option } memilih yang lain
computed-for-zone = { $computed } untuk titik zona { $town } dari { $authority }, { $km } km dari pusat kota ({ $point }, diketahui dengan ketelitian { $uncertainty } km); { $option } mengambil pusat kota
computed-for-table = { $computed } untuk titik jadwal lembaga bagi { $town }, { $km } km dari pusat kota ({ $point }, diketahui dengan ketelitian { $uncertainty } km); { $option } mengambil pusat kota
computed-for-own-point = { $computed } untuk titik lembaga itu sendiri, { $point }, diketahui dengan ketelitian { $uncertainty } km; pusat kota berjarak { $km } km; { $option } mengambil pusat kota
computed-for-near-point = { $computed } untuk titik lembaga di { $town }, { $point }, diketahui dengan ketelitian { $uncertainty } km; koordinatnya berjarak { $km } km; { $option } mengambil koordinatnya
computed = dihitung
computed-since = dihitung sejak { $year }
neighbours-horizon = lembaga itu memiliki ufuk untuk setiap kota, dan ufuk tempat ini tidak diketahui: diambil dari kota terdekat yang diketahui, { $town }, sejauh { $km } km ({ $figure }); { $option } mengabaikannya
neighbours-height = lembaga itu memiliki ketinggian untuk setiap kota, dan ketinggian tempat ini tidak diketahui: diambil dari kota terdekat yang diketahui, { $town }, sejauh { $km } km ({ $figure }); { $option } mengabaikannya
no-point = lembaga itu memiliki ufuk, ketinggian atau batas untuk setiap kota, dan milik tempat ini tidak diketahui: di { $towns } kota yang diketahui, hal itu menggeser terbit matahari { $sunrise } dan Magrib { $maghrib } menit ({ $method })
no-dip = ketinggian tidak mengubah apa pun, karena metode ini tidak memperhitungkannya; { $option } menentukan pengaruhnya
aged-zones = data zona waktu berasal dari versi { $version }: keputusan tentang jam sesudahnya tidak ada di dalamnya
aged-rules = aturan lembaga-lembaga terakhir dibaca pada { $date }: perubahan sesudahnya tidak ada di dalamnya
skipped-date = tanggal { $date } tidak pernah ada di tempat ini: jam di sini melewatinya
settings-elsewhere = pengaturan untuk { $place } ({ $keys }) tidak berlaku untuk tempat lain
gregorian-year = { $year } dibaca sebagai tahun Masehi; untuk tahun Hijriah gunakan { $instead }

age-born = Lahir: { $day }
age-on = Usia pada: { $day }
difference-from = Dari: { $day }
difference-to = Sampai: { $day }
period-hijri = Hijriah: { $period }
period-gregorian = Masehi: { $period }
period-days = Jumlah hari: { $days }
period = { $years }, { $months } dan { $days }
years = { $count } tahun
months = { $count } bulan
days = { $count } hari
next-hijri-anniversary = Ulang tahun Hijriah berikutnya: { $day } ({ $years }, { $far })
next-gregorian-anniversary = Ulang tahun Masehi berikutnya: { $day } ({ $years }, { $far })
the-day-itself = hari itu sendiri
that-day = pada hari itu
days-later = { $count } hari kemudian
