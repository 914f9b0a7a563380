# Malay. How to send a translation, which test to run and where the terms are from: en.ftl. More of its terms: times of day, JAKIM;
# Zawal and Istiwa, ecentral.my and e-falak-syarie. The schools are given as Malaysian fatwas write them.

note = nota:
note-line = Nota: { $note }.
comma = { ", " }
not-known = tidak diketahui
this-country = negara ini

heading-imsak = Imsak
heading-adhan = Azan
heading-iqama = Iqamah
heading-jumuah = Jumaat
heading-date = Tarikh
heading-hijri = Hijrah
heading-method = Kaedah
heading-next-prayer = Waktu solat seterusnya
heading-remaining = Masa yang berbaki

hours-and-minutes =
    { $hours ->
        [0] { $minutes } minit
       *[other] { $hours } jam { $minutes } minit
    }
hours-minutes-seconds = { $hours } jam { $minutes } minit { $seconds } saat
next = Waktu solat seterusnya: { $prayer } pukul { $clock }, { $left } lagi
next-short = { $prayer } { $clock }, { $left } lagi
now-since = Sekarang { $prayer }, sejak pukul { $clock }
between-sunrise-and-dhuhr = Antara Syuruk ({ $clock }) dan Zohor
no-next = Waktu solat seterusnya: tidak diketahui ({ $why })

from-date = Mulai { $date }
from-date-to-date = { $first } hingga { $last }

time-imsak = Imsak, 10 minit sebelum Subuh
time-ishraq = Isyrak, matahari setinggi tombak (4.5°)
time-duha = Dhuha, suku siang
time-dahwa-kubra = Dahwah kubra, pertengahan siang puasa
time-zawal-begin = Istiwa, matahari sampai di meridian
time-zawal-end = Gelincir matahari, matahari meninggalkan meridian
time-yellowing = Matahari kekuningan, setinggi tombak (4.5°)
time-ishtibaq = Isytibak, bintang bertaburan (10° di bawah ufuk)
time-middle-of-night = Tengah malam
time-last-third-of-night = Sepertiga malam terakhir
time-disliked-morning-begin = Makruh solat selepas matahari terbit, dari
time-disliked-morning-end = Makruh solat selepas matahari terbit, hingga
time-disliked-noon-begin = Makruh solat ketika istiwa, dari
time-disliked-noon-end = Makruh solat ketika istiwa, hingga
time-disliked-evening-begin = Makruh solat sebelum matahari terbenam, dari
time-disliked-evening-end = Makruh solat sebelum matahari terbenam, hingga
time-fajr-end = Akhir waktu Subuh
time-dhuhr-end = Akhir waktu Zohor
time-asr-end = Akhir waktu Asar
time-maghrib-end = Akhir waktu Maghrib
time-isha-end = Akhir waktu Isyak
of-night-to-sunrise = { $part }, dari matahari terbenam hingga terbit
of-night-to-fajr = { $part }, dari matahari terbenam hingga Subuh

last-ten-nights = sepuluh malam terakhir; setiap malam mendahului siangnya
another-date = +1, -1: mengikut jam hari berikutnya, hari sebelumnya
congregation = { $adhan }: masuk waktu; { $iqama }: solat berjemaah bermula
imsak-is = { $imsak }: 10 minit sebelum Subuh

sky-day = siang
sky-twilight = senja, matahari hingga { $degrees }° di bawah ufuk
sky-to = hingga { $degrees }°
sky-night = malam
dotted-by-rule = bertitik: mengikut kaedah, bukan mengikut matahari
no-marks = Tiada { $marks } ({ $dates }): { $why }
clocks-change = Jam diubah pada { $date }: { $hours } jam

absent-sun-stays-above = matahari tidak turun cukup rendah
absent-sun-stays-below = matahari tidak naik cukup tinggi
ends-first = { $end } mendahului { $begin }
basis-interval = mengikut selang masa
basis-half-of-night = mengikut kaedah: separuh malam
basis-seventh-of-night = mengikut kaedah: sepertujuh malam
basis-angle-of-night = mengikut kaedah: sudutnya dibahagi 60, sebagai bahagian malam
basis-latitude = mengikut kaedah: diambil dari latitud { $latitude }
basis-lower-latitudes = mengikut kaedah: diambil dari latitud yang lebih rendah
basis-fraction-at-latitude = mengikut kaedah: bahagian malam pada latitud { $latitude }
basis-day = mengikut kaedah: diambil dari { $date }
basis-other-days = mengikut kaedah: diambil dari hari lain
basis-mean-fraction = mengikut kaedah: purata bahagian malam bagi malam-malam gelap setahun
basis-held-fraction = mengikut kaedah: bahagian malam bagi malam gelap terakhir
basis-seasonal = mengikut kaedah: minit mengikut musim dan latitud, { $twilight }
twilight-red = syafak merah
twilight-white = syafak putih
twilight-general = syafak umum
basis-makkah = mengikut kaedah: sejauh dari tengah hari seperti di Makkah
basis-transition = mengikut kaedah: peralihan antara waktu matahari dan waktu kaedah
basis-length-bound = mengikut kaedah: had pendeknya siang atau malam
basis-rule = mengikut kaedah
one-instant = Mengikut kaedah ini Subuh dan Isyak jatuh pada saat yang sama; untuk yang lain, --high-latitude, --method moonsighting atau --method diyanet

method = Kaedah: { $method }, { $why }; Asar: { $asr }
former-method = Kaedah: { $method }, kaedah bagi tarikh ini dan bukan kaedah sekarang, { $why }; Asar: { $asr }
your-own-method = kaedah anda sendiri
as-asked = seperti diminta dengan --method
rule-for-latitude-as-asked = kaedah { $method } bagi latitud ini, seperti diminta dengan --method
as-set = seperti dalam tetapan anda
rule-for-latitude-as-set = kaedah { $method } bagi latitud ini, seperti dalam tetapan anda
of-country = { $evidence } ({ $country }: { $note })
of-city = yang dicetak di bandar ini ({ $note })
convention = kelaziman umum, kerana pihak berkuasa negara ini tidak diketahui ({ $country })
convention-with-note = kelaziman umum, kerana pihak berkuasa negara ini tidak diketahui ({ $country }: { $note })
convention-of-no-country = kelaziman umum, kerana tiada bandar yang cukup dekat untuk mengetahui negaranya
evidence-measured = yang dicetak oleh pihak berkuasa negara ini
evidence-published = yang diterbitkan oleh pihak berkuasa negara ini
evidence-fitted = disesuaikan dengan jadual yang dicetak di negara ini
evidence-reported = yang dilaporkan untuk negara ini, belum diuji dengan jadual pihak berkuasanya
evidence-program = yang digunakan oleh program-program untuk negara ini, belum diuji dengan jadual pihak berkuasanya
who-prints-what = ; siapa mencetak apa di sana: `{ $command }`
asr-one-shadow = bayang-bayang sekali tinggi objek
asr-shafii = Syafi'i
asr-hanafi = Hanafi
own-margins = ; tambahan anda sendiri: { $margins }
margin = { $mark } { $minutes } minit
own-rules = ; peraturan anda sendiri: { $rules }
near-point = ; untuk titik pihak berkuasa itu sendiri, { $km } km dari pusat bandar
own-point = Jadual pihak berkuasa itu sendiri adalah untuk titik lain, { $point }, sejauh { $km } km: { $option } menghitungnya
own-table-is-the-same = { $begin }; mengikut hitungan kami minitnya sama
own-table = { $begin }; mengikut hitungan kami kandungannya { $times }

hijri-date = Tarikh Hijrah: { $calendar }
hijri-date-moved = , dianjak { $days } hari
calendar-in-file = bulan ini diumumkan dalam { $file }
calendar-moved-by = setiap bulan diumumkan ({ $country }); tarikh ini dianjak oleh bulan { $month } yang diumumkan
calendar-announced = setiap bulan diumumkan ({ $country }), dan bulan ini telah diumumkan
calendar-by-rule = takwim negara ini ({ $country }), dihitung mengikut kaedahnya
calendar-by-sighting = setiap bulan diumumkan selepas cerapan anak bulan ({ $country }); dihitung mengikut syarat terendah pihak berkuasanya, atau mengikut takwim yang diikutinya
calendar-fitted = setiap bulan diumumkan ({ $country }); dihitung mengikut kaedah yang diperoleh daripada pengumuman
calendar-fitted-of = setiap bulan diumumkan ({ $country }); dihitung mengikut kaedah yang diperoleh daripada pengumuman, { $right } daripada { $months } bulan tepat
calendar-umm-al-qura = setiap bulan diumumkan ({ $country }), lazimnya sama dengan takwim Ummul Qura
calendar-elsewhere = takwim negara ini sendiri tidak diketahui ({ $country }); ini takwim Ummul Qura, takwim Arab Saudi
in-short = { $methods }; Hijrah: { $calendars }

qibla = Kiblat: { $bearing } { $direction }, dari utara benar
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
kaaba-distance = Jarak ke Kaabah: { $km } km
no-bearing-at-kaaba = Inilah Kaabah itu sendiri: tiada arahnya, dan sesiapa yang berdiri di sisinya menghadapnya.
no-bearing-at-antipode = Inilah titik di bumi yang bertentangan tepat dengan Kaabah: semua arah ke sana sama jauhnya.
clock-on-day = { $clock } ({ $day })
sun-in-line = Matahari berada di arah kiblat pada pukul { $when }, setinggi { $altitude }: hadapkan badan ke arah matahari tanpa memandangnya; bayang-bayang anda jatuh di belakang{ $too-high }.
shadow-in-line = Bayang-bayang anda menunjuk ke kiblat pada pukul { $when }, ketika matahari setinggi { $altitude }: berdirilah membelakangi matahari dan hadaplah ke arah bayang-bayang anda{ $too-high }.
sun-too-high = ; matahari terlalu tinggi untuk memberi lebih daripada arah kasar, gunakan tali ladung
no-sun-soon = Dalam { $days } hari akan datang matahari tidak pernah berada di atas ufuk segaris dengan kiblat.

compared-with = Perbezaan dengan { $method }, dalam minit; + bermaksud lebih lewat.
compared-over-days = Perbezaan terkecil dan terbesar hari-hari ini dengan { $method }, dalam minit; + bermaksud lebih lewat.
tables-without-a-method = Turut dicetak di negara ini, daripada jadual yang tidak diberikan oleh mana-mana kaedah: { $names }

namesakes = daripada { $count } tempat yang sama nama, { $taken } diambil; pilih yang lain dengan { $option }, dengan negerinya atau dengan koordinatnya: { $others }{ $more }
city-at = { $city } di { $point }
and-more = , dan { $count } lagi
point-near-border = titik ini kurang daripada setengah kilometer dari sempadan
point-at-sea = titik ini di laut, { $km } km dari { $city }
point-not-in-country = titik ini tidak berada di { $country } seperti yang dinyatakan oleh --country; { $city } berjarak { $km } km
map-and-cities-differ = peta dan senarai bandar tidak sepadan bagi titik ini, { $km } km dari { $city }
country-taken = { $why }: negara { $country } diambil; { $country-option } dan { $zone-option } memilih yang lain
country-and-zone-taken = { $why }: negara { $country } dan zon waktu { $zone } diambil; { $country-option } dan { $zone-option } memilih yang lain
computed-for-zone = { $computed } untuk titik zon { $town } { $authority }, { $km } km dari pusat bandar ({ $point }, diketahui hingga { $uncertainty } km); { $option } mengambil pusat bandar
computed-for-table = { $computed } untuk titik jadual pihak berkuasa bagi { $town }, { $km } km dari pusat bandar ({ $point }, diketahui hingga { $uncertainty } km); { $option } mengambil pusat bandar
computed-for-own-point = { $computed } untuk titik pihak berkuasa itu sendiri, { $point }, diketahui hingga { $uncertainty } km; pusat bandar berjarak { $km } km; { $option } mengambil pusat bandar
computed-for-near-point = { $computed } untuk titik pihak berkuasa di { $town }, { $point }, diketahui hingga { $uncertainty } km; koordinatnya berjarak { $km } km; { $option } mengambil koordinatnya
computed = dihitung
computed-since = dihitung sejak { $year }
neighbours-horizon = pihak berkuasa mempunyai ufuk bagi setiap bandar, dan ufuk tempat ini tidak diketahui: ia diambil daripada bandar terdekat yang diketahui, { $town }, sejauh { $km } km ({ $figure }); { $option } mengabaikannya
neighbours-height = pihak berkuasa mempunyai ketinggian bagi setiap bandar, dan ketinggian tempat ini tidak diketahui: ia diambil daripada bandar terdekat yang diketahui, { $town }, sejauh { $km } km ({ $figure }); { $option } mengabaikannya
no-point = pihak berkuasa mempunyai ufuk, ketinggian atau sempadan bagi setiap bandar, dan milik tempat ini tidak diketahui: di { $towns } bandar yang diketahui, ia menganjakkan Syuruk { $sunrise } dan Maghrib { $maghrib } minit ({ $method })
no-dip = ketinggian tidak mengubah apa-apa, kerana kaedah ini tidak mengambil kiranya; { $option } menentukan kesannya
aged-zones = data zon waktu adalah daripada versi { $version }: keputusan tentang jam selepas itu tiada di dalamnya
aged-rules = peraturan pihak berkuasa kali terakhir dibaca pada { $date }: perubahan selepas itu tiada di dalamnya
skipped-date = tarikh { $date } tidak pernah wujud di tempat ini: jamnya melompatinya
settings-elsewhere = tetapan untuk { $place } ({ $keys }) tidak terpakai bagi tempat lain
gregorian-year = { $year } dibaca sebagai tahun Masihi; untuk tahun Hijrah gunakan { $instead }

age-born = Lahir: { $day }
age-on = Umur pada: { $day }
difference-from = Dari: { $day }
difference-to = Hingga: { $day }
period-hijri = Hijrah: { $period }
period-gregorian = Masihi: { $period }
period-days = Bilangan hari: { $days }
period = { $years }, { $months } dan { $days }
years = { $count } tahun
months = { $count } bulan
days = { $count } hari
next-hijri-anniversary = Ulang tahun Hijrah seterusnya: { $day } ({ $years }, { $far })
next-gregorian-anniversary = Ulang tahun Masihi seterusnya: { $day } ({ $years }, { $far })
the-day-itself = hari itu sendiri
that-day = pada hari itu
days-later = { $count } hari kemudian
