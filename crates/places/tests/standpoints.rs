//! The place for which a method computes a city or coordinates, against the authorities' own tables.

use chrono::NaiveDate;
use miqat::prayer::{Elevation, Horizon};
use miqat::{Coordinates, Mark, Method, methods};
use miqat_places::points::{self, AuthorityPoint};
use miqat_places::{City, NEAR_KM, NEIGHBOUR_KM, Origin, Standpoint, cities, countries, distance_km, find};

fn city(name: &str, country: &str) -> City {
    find(name, countries::by_code(country)).unwrap_or_else(|error| panic!("{name}: {error}")).city
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The six printed times of a city on a date.
fn printed(city: City, date: NaiveDate) -> [String; 6] {
    let day = city.schedule_on(date).day(date).unwrap();
    [Mark::Fajr, Mark::Sunrise, Mark::Dhuhr, Mark::Asr, Mark::Maghrib, Mark::Isha]
        .map(|mark| day.time(mark).format("%H:%M").to_string())
}

/// A point this many kilometres north of another.
fn north_of(point: Coordinates, km: f64) -> Coordinates {
    /// A degree of latitude on the sphere of 6371 km.
    const DEGREE_KM: f64 = 111.195;
    Coordinates::new(point.latitude().degrees() + km / DEGREE_KM, point.longitude().degrees()).unwrap()
}

#[test]
fn a_city_has_the_minutes_of_its_authoritys_table() {
    // Syria's table of 2026, and JAKIM's e-Solat.
    let douma = printed(city("Douma", "SY"), date(2026, 6, 10));
    assert_eq!((douma[1].as_str(), douma[4].as_str()), ("05:11", "19:57"));
    let of_zone = ["05:50", "07:03", "13:15", "16:41", "19:24", "20:40"];
    // Putrajaya and the quarters of Kuala Lumpur belong to its zone; Petaling Jaya belongs to Selangor's.
    for name in ["Kuala Lumpur", "Putrajaya", "Bukit Bintang"] {
        assert_eq!(printed(city(name, "MY"), date(2026, 6, 9)), of_zone, "{name}");
    }
    assert_ne!(printed(city("Petaling Jaya", "MY"), date(2026, 6, 9)), of_zone);
    // One table serves four governorates of Jordan, and one the quarters of Dubai.
    for (town, of, country) in [("Zarqa", "Amman", "JO"), ("As Salt", "Amman", "JO"), ("Dayrah", "Dubai", "AE")] {
        assert_eq!(
            printed(city(town, country), date(2026, 6, 9)),
            printed(city(of, country), date(2026, 6, 9)),
            "{town}"
        );
    }
    let (johor, skudai) = (city("Johor Bahru", "MY"), city("Skudai", "MY"));
    assert_eq!(johor.schedule().method().isha(), Method::by_id("jakim-johor").unwrap().isha());
    assert_eq!(skudai.methods(), johor.methods());
}

#[test]
fn a_city_with_a_timetable_of_its_own_has_its_minutes_at_its_own_point() {
    let london = city("London", "GB");
    assert_eq!(london.own_method().map(|row| row.method), Some(&methods::LONDON_UNIFIED));
    assert_eq!(london.standpoint().own_point().map(AuthorityPoint::city), Some("London"));
    assert_eq!(london.schedule().method(), &methods::LONDON_UNIFIED);
    // The Unified Prayer Timetable of 2026, including bright nights.
    assert_eq!(printed(london, date(2026, 6, 22)), ["02:41", "04:41", "13:08", "17:26", "21:25", "22:42"]);
    // The same is true of its quarters and boroughs, which share the table, and of coordinates in them.
    for borough in [
        "Camden Town",
        "City of Westminster",
        "Croydon",
        "Ilford",
        "Harrow",
        "Wembley",
        "Walthamstow",
        "Barking",
        "Romford",
        "Enfield Town",
        "Hounslow",
        "Southall",
        "Uxbridge",
        "Bromley",
        "Sutton",
        "Kingston upon Thames",
        "Richmond",
        "Bexley",
        "Twickenham",
        "Upminster",
    ] {
        let place = city(borough, "GB");
        assert_eq!(place.method(), &methods::LONDON_UNIFIED, "{borough}");
        assert_eq!(printed(place, date(2026, 6, 22)), printed(london, date(2026, 6, 22)), "{borough}");
    }
    // The towns around it have no timetable, although some are nearer than its edge is to its centre.
    for town in ["Epsom", "Watford", "Dartford", "Waltham Abbey", "Swanley", "Banstead", "Loughton", "Slough"] {
        let place = city(town, "GB");
        assert_eq!((place.own_method(), place.authority_points().count()), (None, 0), "{town}");
    }
    for (latitude_deg, longitude_deg, is_near) in [
        (51.5074, -0.1278, true),
        (51.50, -0.20, true),
        (51.5085, -0.07, true),
        // Croydon, Harrow, Hornchurch.
        (51.376, -0.098, true),
        (51.59, -0.33, true),
        (51.56, 0.22, true),
        // Epsom, Watford, Dartford, Leeds.
        (51.33, -0.27, false),
        (51.656, -0.396, false),
        (51.446, 0.215, false),
        (53.8, -1.55, false),
    ] {
        let point = Coordinates::new(latitude_deg, longitude_deg).unwrap();
        assert_eq!(miqat_places::own_method_near(point).is_some(), is_near, "{latitude_deg}, {longitude_deg}");
    }
    // The rest of Britain has no authority, and London's point applies to no other town.
    let leeds = city("Leeds", "GB");
    assert_eq!((leeds.own_method(), leeds.method().id()), (None, Some("mwl")));
    assert_eq!(leeds.standpoint().origin(), &Origin::Asked);
}

#[test]
fn the_capitals_of_the_later_timetables_have_their_minutes() {
    for (name, country, of_date, times) in [
        // islom.uz, by the rule before April 2024 and by the present one.
        ("Tashkent", "UZ", date(2024, 2, 11), ["06:07", "07:24", "12:37", "16:09", "17:56", "19:08"]),
        // The Caucasus Muslims Office.
        ("Baku", "AZ", date(2025, 11, 10), ["05:58", "07:21", "12:24", "15:46", "17:42", "18:45"]),
        // The Religious Administration of the Muslims of Ukraine, a perpetual table.
        ("Odesa", "UA", date(2020, 6, 11), ["03:15", "04:55", "13:02", "17:14", "20:59", "22:39"]),
    ] {
        assert_eq!(printed(city(name, country), of_date), times, "{name}");
    }
    for (name, country, method, point) in [
        ("Tashkent", "UZ", "uzbekistan", Some("Tashkent")),
        ("Bukhara", "UZ", "uzbekistan", None),
        ("Baku", "AZ", "azerbaijan", None),
        ("Dhaka", "BD", "bangladesh", None),
        ("Kyiv", "UA", "ukraine", None),
        ("Cherkasy", "UA", "ukraine", Some("Cherkasy")),
    ] {
        let city = city(name, country);
        let (stand, schedule) = (city.standpoint(), city.schedule());
        assert_eq!(
            (schedule.method().id(), stand.own_point().map(AuthorityPoint::city)),
            (Some(method), point),
            "{name}"
        );
        assert_eq!(schedule.place(), stand.place(), "{name}");
        // These methods use no property of a neighbour, and their points change the times by seconds only.
        assert!(point.is_some() || *stand.origin() == Origin::Asked, "{name}");
        assert_eq!(miqat_places::spread(schedule.method()), None, "{name}");
    }
}

#[test]
fn the_centre_can_be_had() {
    let douma = city("Douma", "SY");
    let day = douma.schedule_at_centre().day(date(2026, 6, 10)).unwrap();
    assert_eq!(day.maghrib().format("%H:%M").to_string(), "19:53");
    assert_eq!(douma.schedule_at_centre().place().point(), douma.point());
}

#[test]
fn a_page_of_a_year_before_the_point_is_printed_for_the_centre() {
    let cairo = city("Cairo", "EG");
    // The page of 24 November 2024, which the point of the tables of 2026 would print a minute earlier.
    assert_eq!(printed(cairo, date(2024, 11, 24)), ["04:57", "06:28", "11:42", "14:36", "16:56", "18:17"]);
    assert_eq!(cairo.schedule_on(date(2025, 12, 31)).place().point(), cairo.point());
    let own = points::of_city("egypt", "Cairo").unwrap();
    assert_eq!(cairo.schedule_on(date(2026, 1, 1)).place(), own.place());
    assert_eq!(points::all().filter(|point| point.since_year().is_some()).count(), 1);
}

#[test]
fn coordinates_near_a_point_or_its_city_are_computed_for_the_point() {
    for (method, name) in
        [("syria", "Douma"), ("tunisia", "Kairouan (Kairouan)"), ("egypt", "Luxor"), ("egypt", "Dahab")]
    {
        let (own, method) = (points::of_city(method, name).unwrap(), Method::by_id(method).unwrap());
        let near = Standpoint::of(method, None, north_of(own.place().point(), 2.0));
        assert_eq!(near.own_point(), Some(&own), "{name}");
        assert_eq!(near.place(), own.place(), "{name}");
        let far = Standpoint::of(method, None, north_of(own.place().point(), 30.0));
        assert_ne!(far.own_point(), Some(&own), "{name}");
    }
    // The point of Kuala Lumpur's zone is 75 km from its centre.
    let kuala_lumpur = north_of(city("Kuala Lumpur", "MY").point(), 2.0);
    let of_zone = Standpoint::of(&methods::JAKIM, None, kuala_lumpur);
    assert_eq!(of_zone.own_point().map(AuthorityPoint::city), Some("WLY01 Kuala Lumpur"));
    // A point of another authority does not count.
    assert_eq!(Standpoint::of(&methods::MWL, None, kuala_lumpur).origin(), &Origin::Asked);
}

#[test]
fn a_town_without_a_point_has_the_horizon_or_the_height_of_its_neighbour() {
    let stand = |name, country: &str| {
        let city = city(name, country);
        (city.standpoint(), city.point())
    };
    for (name, country, of) in [
        ("Damascus", "SY", "Daraya"),
        ("Aleppo", "SY", "Al-Dana"),
        ("Tripoli", "LB", "Jbeil"),
        ("Bethlehem", "PS", "Jerusalem"),
        // A point of another town is 4 km away.
        ("Gaza", "PS", "An Nazlah"),
        ("Fes", "MA", "Ain Taoujdat"),
    ] {
        let (stand, centre) = stand(name, country);
        let Origin::Neighbour { point, distance_km } = stand.origin() else { panic!("{name}: {stand:?}") };
        assert_eq!(point.city(), of, "{name}");
        assert!(*distance_km <= NEIGHBOUR_KM);
        assert_eq!((stand.place().point(), stand.place().horizon()), (centre, point.place().horizon()), "{name}");
    }
    // Tunisia's tables include the dip of the height.
    let (tunisian, centre) = stand("Thala", "TN");
    let Origin::Neighbour { point, .. } = tunisian.origin() else { panic!("{tunisian:?}") };
    assert_eq!(tunisian.place().point().elevation_m(), point.place().point().elevation_m());
    assert_eq!(tunisian.place().point().latitude(), centre.latitude());
    // No point is known within 50 km of Hasakah, and Egypt has one horizon everywhere.
    for (name, country) in [("Hasakah", "SY"), ("Taiz", "YE"), ("Hurghada", "EG"), ("Leeds", "GB")] {
        let (stand, centre) = stand(name, country);
        assert_eq!((stand.origin(), stand.place().point()), (&Origin::Asked, centre), "{name}");
    }
}

/// The value of each point, the value of its nearest neighbour within [`NEIGHBOUR_KM`], and the method's own figure; of
/// heights the square roots, in which the dip is linear.
fn left_out(method: &Method) -> Vec<[f64; 3]> {
    let otherwise = match method.horizon() {
        Horizon::OfPlace { otherwise } => Some(otherwise.degrees()),
        _ => None,
    };
    let figure = |point: &AuthorityPoint| match otherwise {
        Some(_) => point.place().horizon().unwrap().degrees(),
        None => point.place().point().elevation_m().sqrt(),
    };
    let points: Vec<_> = points::all().filter(|point| Some(point.method_id()) == method.id()).collect();
    let of_point = |point: &AuthorityPoint| {
        let others = points.iter().filter(|other| *other != point);
        let away = others.map(|other| (distance_km(other.place().point(), point.place().point()), other));
        let (km, nearest) = away.min_by(|(a, _), (b, _)| a.total_cmp(b))?;
        (km <= NEIGHBOUR_KM).then(|| [figure(point), figure(nearest), otherwise.unwrap_or(0.0)])
    };
    points.iter().filter_map(of_point).collect()
}

#[test]
fn a_neighbour_lends_where_each_point_left_out_is_nearer_to_it_than_to_the_methods_own_figure() {
    let mean = |errors: &[f64]| errors.iter().sum::<f64>() / errors.len() as f64;
    let mut lent = Vec::new();
    for method in methods::ALL {
        let id = method.id().unwrap();
        let rows = left_out(method);
        let asks = matches!(method.horizon(), Horizon::OfPlace { .. }) || method.elevation() != Elevation::Ignored;
        if rows.is_empty() || !asks {
            continue;
        }
        let by_neighbour = mean(&rows.iter().map(|[own, neighbour, _]| (own - neighbour).abs()).collect::<Vec<_>>());
        let by_method = mean(&rows.iter().map(|[own, _, otherwise]| (own - otherwise).abs()).collect::<Vec<_>>());
        let first = points::all().find(|point| point.method_id() == id).unwrap();
        // 10 km from a point, beyond the distance within which it is used.
        let beside = Standpoint::of(method, None, north_of(first.place().point(), 10.0));
        if by_neighbour < by_method {
            lent.push((id, rows.len(), (100.0 * by_neighbour).round(), (100.0 * by_method).round()));
        } else {
            assert!(!matches!(beside.origin(), Origin::Neighbour { .. }), "{id}: {beside:?}");
        }
    }
    // Hundredths of a degree and, for Tunisia, of the square root of a metre: by the neighbour, and by the method's own
    // figure.
    lent.sort_unstable_by_key(|(id, ..)| *id);
    assert_eq!(
        lent,
        [
            ("kemenag", 7, 29.0, 43.0),
            ("lebanon", 6, 3.0, 33.0),
            ("morocco", 17, 11.0, 32.0),
            ("palestine", 13, 21.0, 48.0),
            ("syria", 17, 9.0, 58.0),
            ("tunisia", 69, 312.0, 972.0),
            ("yemen", 4, 12.0, 82.0),
        ]
    );
}

#[test]
fn a_point_lies_as_far_from_its_citys_centre_as_a_city_is_wide() {
    let centres: Vec<City> = cities().collect();
    let centre = |id: u32| centres.iter().find(|city| city.geonames_id() == id).map(|city| city.point());
    // The point of a zone of Malaysia is in the west of several districts.
    let away: Vec<f64> = points::all()
        .filter(|point| point.method_id() != "jakim")
        .filter_map(|point| Some(distance_km(centre(point.geonames_id()?)?, point.place().point())))
        .collect();
    let within = away.iter().filter(|km| **km <= NEAR_KM).count();
    assert_eq!((away.len(), within), (317, 278));
}

#[test]
fn the_towns_of_a_zone_are_of_its_country_and_have_no_point_of_their_own() {
    let mut towns = 0;
    for city in cities().filter(|city| ["MY", "JO", "AE"].contains(&city.country().code())) {
        let id = city.method().id().unwrap();
        let Some(point) = points::of_geonames_id(id, city.geonames_id()) else { continue };
        assert_eq!(point.method_id(), id);
        assert_eq!(city.authority_points().count(), 1, "{city}");
        if point.geonames_id() != Some(city.geonames_id()) {
            towns += 1;
            // A zone is at most this wide: Mersing belongs to Johor Bahru's.
            let centre = cities().find(|other| Some(other.geonames_id()) == point.geonames_id()).unwrap();
            assert_eq!(centre.country(), city.country(), "{city}");
            assert!(distance_km(centre.point(), city.point()) < 130.0, "{city}");
        }
    }
    assert_eq!(towns, 367);
}
