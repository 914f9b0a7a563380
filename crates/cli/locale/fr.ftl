# French. How to send a translation, which test to run and where the terms are from: en.ftl. More of its terms: qibla, al-azan and
# mawaqit-mobile; the parts of the night, mawaqit-mobile; Hanafi, al-azan and mawaqit-mobile.

note = remarque :
note-line = Remarque : { $note }.
comma = { ", " }
not-known = inconnu
this-country = ce pays

heading-imsak = Imsak
heading-adhan = Adhan
heading-iqama = Iqama
heading-jumuah = Joumouâa
heading-date = Date
heading-hijri = Hégire
heading-method = Méthode
heading-next-prayer = Prochaine prière
heading-remaining = Temps restant

hours-and-minutes =
    { $hours ->
        [0] { $minutes } min
       *[other] { $hours } h { $minutes } min
    }
hours-minutes-seconds = { $hours } h { $minutes } min { $seconds } s
next = Prochaine prière : { $prayer } à { $clock }, dans { $left }
next-short = { $prayer } { $clock }, dans { $left }
now-since = En ce moment { $prayer }, depuis { $clock }
between-sunrise-and-dhuhr = Entre le lever du soleil ({ $clock }) et le Dohr
no-next = Prochaine prière : inconnue ({ $why })

from-date = À partir du { $date }
from-date-to-date = du { $first } au { $last }

time-imsak = Imsak, 10 minutes avant le Fajr
time-ishraq = Ishraq, le soleil à la hauteur d'une lance (4,5°)
time-duha = Duha, le quart de la journée
time-dahwa-kubra = Dahwa koubra, la moitié du jour de jeûne
time-zawal-begin = Zawal, le soleil atteint le méridien
time-zawal-end = Zawal, le soleil quitte le méridien
time-yellowing = Jaunissement du soleil, à la hauteur d'une lance (4,5°)
time-ishtibaq = Ichtibak, les étoiles foisonnent (10° sous l'horizon)
time-middle-of-night = Milieu de la nuit
time-last-third-of-night = Dernier tiers de la nuit
time-disliked-morning-begin = Prière déconseillée après le lever du soleil, de
time-disliked-morning-end = Prière déconseillée après le lever du soleil, à
time-disliked-noon-begin = Prière déconseillée à midi, de
time-disliked-noon-end = Prière déconseillée à midi, à
time-disliked-evening-begin = Prière déconseillée avant le coucher du soleil, de
time-disliked-evening-end = Prière déconseillée avant le coucher du soleil, à
time-fajr-end = Fin du Fajr
time-dhuhr-end = Fin du Dohr
time-asr-end = Fin de l'Asr
time-maghrib-end = Fin du Maghrib
time-isha-end = Fin de l'Icha
of-night-to-sunrise = { $part }, du coucher au lever du soleil
of-night-to-fajr = { $part }, du coucher du soleil au Fajr

last-ten-nights = les dix dernières nuits ; chaque nuit précède son jour
another-date = +1, -1 : à l'horloge du lendemain, de la veille
congregation = { $adhan } : début du temps de la prière ; { $iqama } : début de la prière en commun
imsak-is = { $imsak } : 10 minutes avant le Fajr

sky-day = jour
sky-twilight = crépuscule, soleil jusqu'à { $degrees }° sous l'horizon
sky-to = jusqu'à { $degrees }°
sky-night = nuit
dotted-by-rule = en pointillé : selon une règle et non selon le soleil
no-marks = Sans heure : { $marks } ({ $dates }) : { $why }
clocks-change = Changement d'heure le { $date } : { $hours } h

absent-sun-stays-above = le soleil ne descend pas assez bas
absent-sun-stays-below = le soleil ne monte pas assez haut
ends-first = { $end } précède { $begin }
basis-interval = par un intervalle
basis-half-of-night = selon une règle : la moitié de la nuit
basis-seventh-of-night = selon une règle : un septième de la nuit
basis-angle-of-night = selon une règle : l'angle divisé par 60, en fraction de la nuit
basis-latitude = selon une règle : repris de la latitude { $latitude }
basis-lower-latitudes = selon une règle : repris de latitudes plus basses
basis-fraction-at-latitude = selon une règle : la fraction de la nuit à la latitude { $latitude }
basis-day = selon une règle : repris du { $date }
basis-other-days = selon une règle : repris d'autres jours
basis-mean-fraction = selon une règle : la fraction moyenne des nuits noires de l'année
basis-held-fraction = selon une règle : la fraction de la dernière nuit noire, conservée
basis-seasonal = selon une règle : les minutes de la saison et de la latitude, { $twilight }
twilight-red = crépuscule rouge
twilight-white = crépuscule blanc
twilight-general = crépuscule général
basis-makkah = selon une règle : aussi loin de midi qu'à La Mecque
basis-transition = selon une règle : en passant de l'heure du soleil à celle de la règle
basis-length-bound = selon une règle : la limite à la brièveté du jour ou de la nuit
basis-rule = selon une règle
one-instant = Selon cette règle, le Fajr et l'Icha tombent au même instant ; --high-latitude, --method moonsighting ou --method diyanet donnent d'autres heures

method = Méthode : { $method }, { $why } ; Asr : { $asr }
former-method = Méthode : { $method }, la règle de cette date et non d'aujourd'hui, { $why } ; Asr : { $asr }
your-own-method = la vôtre
as-asked = demandée par --method
rule-for-latitude-as-asked = la règle de { $method } pour cette latitude, demandée par --method
as-set = selon vos réglages
rule-for-latitude-as-set = la règle de { $method } pour cette latitude, selon vos réglages
of-country = { $evidence } ({ $country } : { $note })
of-city = imprimée dans cette ville ({ $note })
convention = une convention, faute d'autorité connue dans ce pays ({ $country })
convention-with-note = une convention, faute d'autorité connue dans ce pays ({ $country } : { $note })
convention-of-no-country = une convention, faute de ville assez proche pour désigner le pays
evidence-measured = imprimée par l'autorité du pays
evidence-published = publiée par l'autorité du pays
evidence-fitted = ajustée sur un tableau imprimé dans le pays
evidence-reported = rapportée pour ce pays, non mesurée sur un tableau de son autorité
evidence-program = celle que des programmes donnent à ce pays, non mesurée sur un tableau de son autorité
who-prints-what = { "\u00A0" }; qui imprime quoi dans ce pays : `{ $command }`
asr-one-shadow = ombre d'une hauteur
asr-shafii = chafiite
asr-hanafi = hanafite
own-margins = { "\u00A0" }; vos propres marges : { $margins }
margin = { $mark } { $minutes } min
own-rules = { "\u00A0" }; vos propres règles : { $rules }
near-point = { "\u00A0" }; pour le point de l'autorité elle-même, à { $km } km du centre-ville
own-point = Le tableau de l'autorité vaut pour un autre point, { $point }, à { $km } km : { $option } le calcule
own-table-is-the-same = { $begin } ; d'après notre calcul, les minutes y sont les mêmes
own-table = { $begin } ; d'après notre calcul, il donne { $times }

hijri-date = Date hégirienne : { $calendar }
hijri-date-moved =
    { $count ->
        [one] , décalée de { $days } jour
       *[other] , décalée de { $days } jours
    }
calendar-in-file = ce mois est annoncé dans { $file }
calendar-moved-by = chaque mois est annoncé ({ $country }) ; cette date a été décalée par le mois annoncé { $month }
calendar-announced = chaque mois est annoncé ({ $country }), et celui-ci l'est
calendar-by-rule = le calendrier du pays ({ $country }), calculé selon sa règle
calendar-by-sighting = chaque mois est annoncé après l'observation du croissant ({ $country }) ; calculé selon le minimum qu'exige l'autorité, ou selon le calendrier qu'elle suit
calendar-fitted = chaque mois est annoncé ({ $country }) ; calculé selon une règle tirée des annonces
calendar-fitted-of = chaque mois est annoncé ({ $country }) ; calculé selon une règle tirée des annonces, { $right } mois justes sur { $months }
calendar-umm-al-qura = chaque mois est annoncé ({ $country }), le plus souvent comme dans le calendrier d'Oumm al-Qoura
calendar-elsewhere = aucun calendrier propre au pays n'est connu ({ $country }) ; c'est celui d'Oumm al-Qoura, calendrier de l'Arabie saoudite
in-short = { $methods } ; Hégire : { $calendars }

qibla = Qibla : { $bearing } { $direction }, depuis le nord géographique
direction-n = nord
direction-nne = nord-nord-est
direction-ne = nord-est
direction-ene = est-nord-est
direction-e = est
direction-ese = est-sud-est
direction-se = sud-est
direction-sse = sud-sud-est
direction-s = sud
direction-ssw = sud-sud-ouest
direction-sw = sud-ouest
direction-wsw = ouest-sud-ouest
direction-w = ouest
direction-wnw = ouest-nord-ouest
direction-nw = nord-ouest
direction-nnw = nord-nord-ouest
kaaba-distance = Distance de la Kaaba : { $km } km
no-bearing-at-kaaba = C'est la Kaaba elle-même : il n'y a pas de direction, qui se tient devant elle lui fait face.
no-bearing-at-antipode = C'est l'antipode de la Kaaba : toutes les directions y mènent par un chemin égal.
clock-on-day = { $clock } ({ $day })
sun-in-line = Le soleil se trouve dans la direction de la qibla à { $when }, à { $altitude } de hauteur : faites face au soleil sans le regarder ; votre ombre tombe derrière vous{ $too-high }.
shadow-in-line = Votre ombre indique la qibla à { $when }, le soleil étant à { $altitude } de hauteur : tournez le dos au soleil et faites face là où tombe votre ombre{ $too-high }.
sun-too-high = { "\u00A0" }; le soleil est trop haut pour donner plus qu'une direction approchée, prenez un fil à plomb
no-sun-soon = Dans les { $days } prochains jours, le soleil n'est jamais au-dessus de l'horizon dans l'axe de la qibla.

compared-with = Différences avec { $method }, en minutes ; + signifie plus tard.
compared-over-days = La plus petite et la plus grande différence avec { $method } sur ces jours, en minutes ; + signifie plus tard.
tables-without-a-method = Également imprimés dans ce pays, dans des tableaux qu'aucune méthode ne reproduit : { $names }

namesakes = parmi les { $count } lieux de ce nom, { $taken } a été retenu ; pour un autre, donnez { $option }, l'État ou les coordonnées : { $others }{ $more }
city-at = { $city } à { $point }
and-more = { " " }et { $count } de plus
point-near-border = le point est à moins d'un demi-kilomètre d'une frontière
point-at-sea = le point est en mer, à { $km } km de { $city }
point-not-in-country = le point n'est pas dans le pays donné par --country ({ $country }) ; { $city } est à { $km } km
map-and-cities-differ = la carte et la liste des villes ne s'accordent pas sur le point, à { $km } km de { $city }
country-taken = { $why } : pays retenu, { $country } ; { $country-option } et { $zone-option } en choisissent d'autres
country-and-zone-taken = { $why } : pays retenu, { $country }, fuseau horaire { $zone } ; { $country-option } et { $zone-option } en choisissent d'autres
computed-for-zone = { $computed } pour le point de la zone { $town } de { $authority }, à { $km } km du centre-ville ({ $point }, connu à { $uncertainty } km près) ; { $option } prend le centre
computed-for-table = { $computed } pour le point du tableau que l'autorité donne pour { $town }, à { $km } km du centre-ville ({ $point }, connu à { $uncertainty } km près) ; { $option } prend le centre
computed-for-own-point = { $computed } pour le point de l'autorité elle-même, { $point }, connu à { $uncertainty } km près ; le centre-ville est à { $km } km ; { $option } prend le centre
computed-for-near-point = { $computed } pour le point que l'autorité a pour { $town }, { $point }, connu à { $uncertainty } km près ; les coordonnées sont à { $km } km ; { $option } prend les coordonnées
computed = calculé
computed-since = calculé à partir de { $year }
neighbours-horizon = l'autorité a un horizon pour chaque ville, et celui de ce lieu n'est pas connu : il est repris de la ville connue la plus proche, { $town }, à { $km } km ({ $figure }) ; { $option } l'écarte
neighbours-height = l'autorité a une altitude pour chaque ville, et celle de ce lieu n'est pas connue : elle est reprise de la ville connue la plus proche, { $town }, à { $km } km ({ $figure }) ; { $option } l'écarte
no-point = l'autorité a un horizon, une altitude ou des limites pour chaque ville, et ceux de ce lieu ne sont pas connus : dans ses { $towns } villes connues, ils déplacent le lever du soleil de { $sunrise } et le Maghrib de { $maghrib } min ({ $method })
no-dip = l'altitude ne change rien, car la méthode n'en tient pas compte ; { $option } règle son effet
aged-zones = les données des fuseaux horaires sont de la version { $version } : ce qui a été décidé depuis au sujet de l'heure n'y figure pas
aged-rules = les règles des autorités ont été lues pour la dernière fois le { $date } : les changements ultérieurs n'y figurent pas
skipped-date = la date du { $date } n'a pas existé en ce lieu : les horloges l'ont sautée
settings-elsewhere = les réglages de { $place } ({ $keys }) ne s'appliquent pas à un autre lieu
gregorian-year = { $year } est lu comme une année grégorienne ; pour l'année hégirienne, utilisez { $instead }

age-born = naissance : { $day }
age-on = âge au : { $day }
difference-from = du : { $day }
difference-to = au : { $day }
period-hijri = hégirien : { $period }
period-gregorian = grégorien : { $period }
period-days = nombre de jours : { $days }
period = { $years }, { $months } et { $days }
years =
    { $count ->
        [one] { $count } an
       *[other] { $count } ans
    }
months = { $count } mois
days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
next-hijri-anniversary = prochain anniversaire hégirien : { $day } ({ $years }, { $far })
next-gregorian-anniversary = prochain anniversaire grégorien : { $day } ({ $years }, { $far })
the-day-itself = le jour même
that-day = ce jour-là
days-later =
    { $count ->
        [one] { $count } jour plus tard
       *[other] { $count } jours plus tard
    }
