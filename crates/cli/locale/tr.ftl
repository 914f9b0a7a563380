# Turkish. How to send a translation, which test to run and where the terms are from: en.ftl. More of its terms: the schools and
# the words for the day's other times, prayer-times-android, al-azan, mawaqit-mobile and Diyanet; qibla, al-azan and
# mawaqit-mobile.

note = not:
note-line = Not: { $note }.
comma = { ", " }
not-known = bilinmiyor
this-country = bu ülke

heading-imsak = İhtiyatlı imsak
heading-adhan = Ezan
heading-iqama = Kamet
heading-jumuah = Cuma
heading-date = Tarih
heading-hijri = Hicri
heading-method = Yöntem
heading-next-prayer = Sonraki namaz
heading-remaining = Kalan süre

hours-and-minutes =
    { $hours ->
        [0] { $minutes } dk
       *[other] { $hours } sa { $minutes } dk
    }
hours-minutes-seconds = { $hours } sa { $minutes } dk { $seconds } sn
next = Sonraki namaz: { $prayer } { $clock }, { $left } kaldı
next-short = { $prayer } { $clock }, { $left } kaldı
now-since = Şu an { $prayer } vakti, başlangıcı { $clock }
between-sunrise-and-dhuhr = Güneşin doğuşu ({ $clock }) ile öğle arası
no-next = Sonraki namaz: bilinmiyor ({ $why })

from-date = { $date } tarihinden itibaren
from-date-to-date = { $first } – { $last }

time-imsak = İhtiyatlı imsak, imsaktan 10 dakika önce
time-ishraq = İşrak, güneş bir mızrak boyu yüksekte (4,5°)
time-duha = Kuşluk, gündüzün dörtte biri
time-dahwa-kubra = Dahve-i kübra, oruç gününün yarısı
time-zawal-begin = İstiva, güneş meridyene ulaşır
time-zawal-end = Zeval, güneş meridyenden ayrılır
time-yellowing = İsfirar, güneş bir mızrak boyu yüksekte (4,5°)
time-ishtibaq = İştibak, yıldızların çoğalması (ufkun 10° altında)
time-middle-of-night = Gece yarısı
time-last-third-of-night = Gecenin son üçte biri
time-disliked-morning-begin = Kerahat vakti, güneş doğarken, başlangıç
time-disliked-morning-end = Kerahat vakti, güneş doğarken, bitiş
time-disliked-noon-begin = Kerahat vakti, öğleden önce, başlangıç
time-disliked-noon-end = Kerahat vakti, öğleden önce, bitiş
time-disliked-evening-begin = Kerahat vakti, güneş batarken, başlangıç
time-disliked-evening-end = Kerahat vakti, güneş batarken, bitiş
time-fajr-end = İmsak vaktinin sonu
time-dhuhr-end = Öğle vaktinin sonu
time-asr-end = İkindi vaktinin sonu
time-maghrib-end = Akşam vaktinin sonu
time-isha-end = Yatsı vaktinin sonu
of-night-to-sunrise = { $part }, gün batımından gün doğumuna
of-night-to-fajr = { $part }, gün batımından imsaka

last-ten-nights = son on gece; her gece, gününden önce gelir
another-date = +1, -1: ertesi günün, önceki günün saatiyle
congregation = { $adhan }: vaktin girişi; { $iqama }: cemaatin başlangıcı
imsak-is = { $imsak }: imsaktan 10 dakika önce

sky-day = gündüz
sky-twilight = alacakaranlık, güneş ufkun altında { $degrees }° olana dek
sky-to = { $degrees }° olana dek
sky-night = gece
dotted-by-rule = noktalı: güneşe göre değil, bir kurala göre
no-marks = Vakit yok: { $marks } ({ $dates }): { $why }
clocks-change = Saatler { $date } tarihinde değişir: { $hours } sa

absent-sun-stays-above = güneş yeterince alçalmıyor
absent-sun-stays-below = güneş yeterince yükselmiyor
ends-first = { $end }, { $begin } vaktinden önce
basis-interval = sabit süreyle
basis-half-of-night = kurala göre: gecenin yarısı
basis-seventh-of-night = kurala göre: gecenin yedide biri
basis-angle-of-night = kurala göre: gecenin, alçalma açısı bölü 60 kadarı
basis-latitude = kurala göre: { $latitude } enleminden alındı
basis-lower-latitudes = kurala göre: daha düşük enlemlerden alındı
basis-fraction-at-latitude = kurala göre: { $latitude } enlemindeki gece oranı
basis-day = kurala göre: { $date } gününden alındı
basis-other-days = kurala göre: başka günlerden alındı
basis-mean-fraction = kurala göre: yılın karanlık gecelerindeki ortalama oran
basis-held-fraction = kurala göre: son karanlık gecenin oranı
basis-seasonal = kurala göre: mevsim ve enleme bağlı dakikalar, { $twilight }
twilight-red = kızıl şafak
twilight-white = beyaz şafak
twilight-general = genel şafak
basis-makkah = kurala göre: öğleye Mekke'deki kadar uzak
basis-transition = kurala göre: güneşin vakti ile kuralın vakti arasında geçiş
basis-length-bound = kurala göre: gündüzün veya gecenin kısalığına konan sınır
basis-rule = kurala göre
one-instant = Bu kurala göre yatsı ile imsak aynı andır; başka bir kural için --high-latitude, --method moonsighting veya --method diyanet

method = Yöntem: { $method }, { $why }; ikindi: { $asr }
former-method = Yöntem: { $method }, bugünün değil bu tarihin kuralı, { $why }; ikindi: { $asr }
your-own-method = kendi yönteminiz
as-asked = --method ile istendiği gibi
rule-for-latitude-as-asked = bu enlem için { $method } yönteminin kuralı, --method ile istendiği gibi
as-set = ayarlarınızdaki gibi
rule-for-latitude-as-set = bu enlem için { $method } yönteminin kuralı, ayarlarınızdaki gibi
of-country = { $evidence } ({ $country }: { $note })
of-city = bu şehirde basılan ({ $note })
convention = bu ülkede yetkili bir kurum bilinmediği için genel bir yöntem ({ $country })
convention-with-note = bu ülkede yetkili bir kurum bilinmediği için genel bir yöntem ({ $country }: { $note })
convention-of-no-country = ülkeyi belirleyecek kadar yakın bir şehir olmadığı için genel bir yöntem
evidence-measured = ülkenin yetkili kurumunun bastığı
evidence-published = ülkenin yetkili kurumunun yayımladığı
evidence-fitted = ülkede basılan bir takvime uydurulmuş
evidence-reported = ülke için bildirilen, yetkili kurumun takvimiyle ölçülmemiş
evidence-program = programların bu ülke için kullandığı, yetkili kurumun takvimiyle ölçülmemiş
who-prints-what = ; orada kimin ne bastığı: `{ $command }`
asr-one-shadow = asr-ı evvel (bir gölge boyu)
asr-shafii = Şafii
asr-hanafi = Hanefi
own-margins = ; kendi eklediğiniz süreler: { $margins }
margin = { $mark } { $minutes } dk
own-rules = ; kendi kurallarınız: { $rules }
near-point = ; şehir merkezine { $km } km uzaklıktaki, kurumun kendi noktası için
own-point = Kurumun kendi takvimi { $km } km uzaktaki başka bir nokta içindir, { $point }: { $option } onu hesaplar
own-table-is-the-same = { $begin }; hesabımıza göre dakikalar aynıdır
own-table = { $begin }; hesabımıza göre orada: { $times }

hijri-date = Hicri tarih: { $calendar }
hijri-date-moved = , { $days } gün kaydırıldı
calendar-in-file = bu ay { $file } dosyasında ilan edilmiştir
calendar-moved-by = her ay ilan edilir ({ $country }); bu tarihi ilan edilen { $month } ayı kaydırdı
calendar-announced = her ay ilan edilir ({ $country }); bu ay da ilan edilmiştir
calendar-by-rule = ülkenin takvimi ({ $country }), kendi kuralıyla hesaplandı
calendar-by-sighting = her ay hilal gözlendikten sonra ilan edilir ({ $country }); kurumun aradığı en az şarta veya izlediği takvime göre hesaplandı
calendar-fitted = her ay ilan edilir ({ $country }); ilanlardan çıkarılan bir kuralla hesaplandı
calendar-fitted-of = her ay ilan edilir ({ $country }); ilanlardan çıkarılan bir kuralla hesaplandı, { $months } aydan { $right } tanesi doğru
calendar-umm-al-qura = her ay ilan edilir ({ $country }), çoğunlukla Ümmülkura takvimine uyar
calendar-elsewhere = ülkenin kendi takvimi bilinmiyor ({ $country }); bu, Suudi Arabistan'ın Ümmülkura takvimidir
in-short = { $methods }; Hicri: { $calendars }

qibla = Kıble: { $bearing } { $direction }, gerçek kuzeyden
direction-n = kuzey
direction-nne = kuzey-kuzeydoğu
direction-ne = kuzeydoğu
direction-ene = doğu-kuzeydoğu
direction-e = doğu
direction-ese = doğu-güneydoğu
direction-se = güneydoğu
direction-sse = güney-güneydoğu
direction-s = güney
direction-ssw = güney-güneybatı
direction-sw = güneybatı
direction-wsw = batı-güneybatı
direction-w = batı
direction-wnw = batı-kuzeybatı
direction-nw = kuzeybatı
direction-nnw = kuzey-kuzeybatı
kaaba-distance = Kâbe'ye uzaklık: { $km } km
no-bearing-at-kaaba = Burası Kâbe'nin kendisidir: yönü yoktur, yanında duran ona döner.
no-bearing-at-antipode = Burası yeryüzünde Kâbe'nin tam karşısıdır: her yön ona eşit yoldan götürür.
clock-on-day = { $clock } ({ $day })
sun-in-line = Saat { $when } olduğunda güneş, { $altitude } yükseklikte, kıble yönündedir: güneşe bakmadan ona dönün; gölgeniz arkanıza düşer{ $too-high }.
shadow-in-line = Saat { $when } olduğunda, güneş { $altitude } yükseklikteyken, gölgeniz kıbleyi gösterir: güneşi arkanıza alın ve gölgenizin düştüğü yöne dönün{ $too-high }.
sun-too-high = ; güneş ancak yaklaşık bir yön verecek kadar yüksektedir, çekül kullanın
no-sun-soon = Önümüzdeki { $days } günde güneş, ufkun üzerindeyken kıble doğrultusuna gelmez.

compared-with = { $method } yönteminden dakika farkı; + daha geç demektir.
compared-over-days = Bu günlerde { $method } yönteminden en az ve en çok dakika farkı; + daha geç demektir.
tables-without-a-method = Bu ülkede ayrıca basılan, hiçbir yöntemin vermediği takvimler: { $names }

namesakes = bu adla anlaşılabilecek { $count } yerden şu alındı: { $taken }; başkası için { $option }, eyalet veya koordinat verin: { $others }{ $more }
city-at = { $city }, { $point }
and-more = { " " }ve { $count } yer daha
point-near-border = nokta bir sınıra yarım kilometreden yakın
point-at-sea = nokta denizde; { $city } { $km } km uzakta
point-not-in-country = nokta --country ile istenen ülkede değil ({ $country }); { $city } { $km } km uzakta
map-and-cities-differ = harita ile şehir listesi nokta için uyuşmuyor; { $city } { $km } km uzakta
country-taken = { $why }: ülke olarak { $country } alındı; başkası için { $country-option } ve { $zone-option }
country-and-zone-taken = { $why }: ülke olarak { $country }, saat dilimi olarak { $zone } alındı; başkası için { $country-option } ve { $zone-option }
computed-for-zone = { $authority } kurumunun { $town } bölgesinin noktası için { $computed }: şehir merkezinden { $km } km uzakta ({ $point }, { $uncertainty } km doğrulukla biliniyor); { $option } merkezi alır
computed-for-table = kurumun { $town } tablosunun noktası için { $computed }: şehir merkezinden { $km } km uzakta ({ $point }, { $uncertainty } km doğrulukla biliniyor); { $option } merkezi alır
computed-for-own-point = kurumun kendi noktası için { $computed }: { $point }, { $uncertainty } km doğrulukla biliniyor; şehir merkezi { $km } km uzakta; { $option } merkezi alır
computed-for-near-point = kurumun { $town } noktası için { $computed }: { $point }, { $uncertainty } km doğrulukla biliniyor; koordinatlar { $km } km uzakta; { $option } koordinatları alır
computed = hesaplandı
computed-since = { $year } yılından itibaren hesaplandı
neighbours-horizon = kurumun her belde için bir ufku var, bu yerinki bilinmiyor: bilinen en yakın belde olan, { $km } km uzaktaki { $town } beldesinin ufku alındı ({ $figure }); { $option } onu dışarıda bırakır
neighbours-height = kurumun her belde için bir yüksekliği var, bu yerinki bilinmiyor: bilinen en yakın belde olan, { $km } km uzaktaki { $town } beldesinin yüksekliği alındı ({ $figure }); { $option } onu dışarıda bırakır
no-point = kurumun her belde için ufku, yüksekliği veya sınırları var, bu yerinkiler bilinmiyor: bilinen { $towns } beldesinde bunlar güneşin doğuşunu { $sunrise }, akşamı { $maghrib } dk oynatır ({ $method })
no-dip = yükseklik hiçbir şeyi değiştirmez, çünkü yöntem yüksekliği hesaba katmaz; etkisini { $option } belirler
aged-zones = saat dilimi verileri { $version } sürümündendir: o zamandan sonra saatler için alınan kararlar içinde yoktur
aged-rules = kurumların kuralları en son { $date } tarihinde okunmuştur: sonraki değişiklikler içinde yoktur
skipped-date = { $date } tarihi bu yerde yaşanmadı: saatler onu atladı
settings-elsewhere = { $place } ayarları ({ $keys }) başka bir yer için geçerli değildir
gregorian-year = { $year } miladi yıl olarak okundu; hicri yıl için { $instead } kullanın

age-born = Doğum: { $day }
age-on = Yaş, şu tarihte: { $day }
difference-from = Başlangıç: { $day }
difference-to = Bitiş: { $day }
period-hijri = Hicri: { $period }
period-gregorian = Miladi: { $period }
period-days = Gün sayısı: { $days }
period = { $years } { $months } { $days }
years = { $count } yıl
months = { $count } ay
days = { $count } gün
next-hijri-anniversary = Sonraki hicri yıl dönümü: { $day } ({ $years }, { $far })
next-gregorian-anniversary = Sonraki miladi yıl dönümü: { $day } ({ $years }, { $far })
the-day-itself = günün kendisi
that-day = o gün
days-later = { $count } gün sonra
