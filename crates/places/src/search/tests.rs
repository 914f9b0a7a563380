//! The cities found for a name.

use super::{countries, find};

fn city(name: &str) -> (&'static str, &'static str) {
    let found = find(name, None).unwrap_or_else(|error| panic!("{name}: {error}"));
    (found.city.name(), found.city.country().code())
}

/// The message for a name in a country.
fn fault(name: &str, country: Option<&str>) -> String {
    find(name, country.and_then(countries::by_code)).unwrap_err().to_string()
}

#[test]
fn a_city_is_found_by_every_spelling() {
    for name in
        ["Cairo", "cairo", "CAIRO", "Kairo", "القاهرة", "القاهره", "قاهرة", "القَاهِرَة", " Cairo, Egypt ", "Caire، مصر"]
    {
        assert_eq!(city(name), ("Cairo", "EG"), "{name}");
    }
    for (name, wanted) in [
        ("Mecca", "Makkah"),
        ("مكة", "Makkah"),
        ("مكه المكرمه", "Makkah"),
        ("Medina", "Madinah"),
        ("al-quds", "Jerusalem"),
        ("الكويت", "Kuwait City"),
        ("استانبول", "Istanbul"),
        ("İSTANBUL", "Istanbul"),
        ("tromso", "Tromsø"),
        ("sana'a", "Sanaa"),
        ("الاسكندريه", "Alexandria"),
        ("بورسعيد", "Port Said"),
        ("الخرطوم", "Khartoum"),
        ("أسيوط", "Assiut"),
        ("sao paulo", "São Paulo"),
        ("Washington DC", "Washington"),
    ] {
        assert_eq!(city(name).0, wanted, "{name}");
    }
}

#[test]
fn of_several_cities_the_largest_is_taken_and_the_others_are_named() {
    let found = find("san jose", None).unwrap();
    assert_eq!((found.city.name(), found.city.country().code()), ("San Jose", "US"));
    assert!(found.others.iter().any(|city| city.name() == "San José" && city.country().code() == "CR"));
    assert!(found.others.is_sorted_by(|a, b| a.population() >= b.population()));

    let costa_rica = countries::find("Costa Rica").unwrap();
    let found = find("san jose", Some(costa_rica)).unwrap();
    assert_eq!((found.city.name(), found.city.country().code()), ("San José", "CR"));
    assert_eq!(city("San Jose, CR"), ("San José", "CR"));
    assert_eq!(find("Cairo", None).unwrap().city.geonames_id(), 360_630);
}

#[test]
fn an_unknown_city_is_answered_with_the_nearest_names() {
    for (name, wanted) in [
        ("Cairoo", "Cairo (EG)"),
        ("Alexandira", "Alexandria (EG)"),
        ("القاهرةة", "Cairo (EG)"),
        ("Islmabad", "Islamabad (PK)"),
        ("Kuala", "Kuala Lumpur (MY)"),
    ] {
        let message = fault(name, None);
        assert!(message.contains(wanted) && message.contains(&format!("'{name}'")), "{message}");
    }
    let message = fault("Kiritimati", None);
    assert!(message.contains("Pacific/Kiritimati"), "{message}");
    let message = fault("London", Some("EG"));
    assert!(message.contains("in Egypt") && message.contains("London (GB)"), "{message}");
    assert!(find("", None).is_err() && find(" ,- ", None).is_err());
}

#[test]
fn the_last_words_may_be_the_country() {
    for (name, wanted, code) in [
        ("Cairo Egypt", "Cairo", "EG"),
        ("Cairo EG", "Cairo", "EG"),
        ("القاهرة مصر", "Cairo", "EG"),
        ("Birmingham UK", "Birmingham", "GB"),
        ("Birmingham United Kingdom", "Birmingham", "GB"),
        ("abu dhabi uae", "Abu Dhabi", "AE"),
        ("Port Moresby Papua New Guinea", "Port Moresby", "PG"),
        ("Los Angeles CA", "Los Angeles", "US"),
        ("Los Angeles, CA", "Los Angeles", "US"),
    ] {
        assert_eq!(city(name), (wanted, code), "{name}");
    }
    let message = fault("Cairo France", None);
    assert!(message.contains("'Cairo' in France") && message.contains("Cairo (EG)"), "{message}");
    let message = fault("Boston, Texas-on-Sea", None);
    assert!(message.contains("no city"), "{message}");
    let message = fault("Chicago, Ontario", None);
    assert!(message.contains("'Chicago' in Ontario") && message.contains("Chicago (US)"), "{message}");
}

#[test]
fn common_spellings_lead_to_the_largest_city_that_bears_them() {
    for (name, wanted, code) in [
        ("Al-Madinah", "Madinah", "SA"),
        ("St. Petersburg", "Saint Petersburg", "RU"),
        ("St Louis US", "St. Louis", "US"),
        ("München", "Munich", "DE"),
        ("Den Haag", "The Hague", "NL"),
        ("Wien", "Vienna", "AT"),
        ("Moskva", "Moscow", "RU"),
    ] {
        assert_eq!(city(name), (wanted, code), "{name}");
    }
    let petersburg = find("St. Petersburg", None).unwrap();
    assert!(petersburg.others.iter().any(|city| city.country().code() == "US"));
    assert!(find("Al-Madinah", None).unwrap().others.iter().any(|city| city.country().code() == "IQ"));
}

#[test]
fn a_state_or_a_province_tells_cities_of_one_name_apart() {
    for (name, code, state) in [
        ("Springfield, IL", "US", "Illinois"),
        ("Springfield MO", "US", "Missouri"),
        ("Portland, Oregon", "US", "Oregon"),
        ("Portland ME", "US", "Maine"),
        ("Rochester, Minnesota", "US", "Minnesota"),
        ("Rochester NY", "US", "New York"),
        ("Birmingham, AL", "US", "Alabama"),
        ("Birmingham AL", "US", "Alabama"),
        ("Toronto, Ontario", "CA", "Ontario"),
        ("London, Ontario", "CA", "Ontario"),
        ("Vancouver, BC", "CA", "British Columbia"),
        ("Newcastle, NSW", "AU", "New South Wales"),
        ("Melbourne, VIC", "AU", "Victoria"),
        ("Hyderabad, Sindh", "PK", "Sindh"),
        ("Hyderabad, Telangana", "IN", "Telangana"),
        // California and Canada, Indiana and India: a city of the state is preferred, a smaller place is not.
        ("Richmond, CA", "US", "California"),
        ("Columbus, IN", "US", "Indiana"),
        ("Salem, IN", "IN", "Tamil Nadu"),
    ] {
        let found = find(name, None).unwrap_or_else(|error| panic!("{name}: {error}")).city;
        assert_eq!((found.country().code(), found.state().map(|state| state.name())), (code, Some(state)), "{name}");
    }
}

#[test]
fn a_name_in_native_letters_is_that_of_a_country_that_writes_them() {
    for (name, wanted, code) in [
        ("بيت لحم", "Bethlehem", "PS"),
        ("طرابلس", "Tripoli", "LY"),
        ("کراچی", "Karachi", "PK"),
        ("ساہیوال", "Sahiwal", "PK"),
        ("حیدرآباد", "Hyderabad", "PK"),
        ("ঢাকা", "Dhaka", "BD"),
        ("চট্টগ্রাম", "Chattogram", "BD"),
        ("दिल्ली", "Delhi", "IN"),
        ("Москва", "Moscow", "RU"),
        // A village in Egypt has the name too, but is never meant.
        ("باريس", "Paris", "FR"),
        ("لندن", "London", "GB"),
    ] {
        assert_eq!(city(name), (wanted, code), "{name}");
    }
}

#[test]
fn names_that_people_write_are_found() {
    for (name, id) in [
        ("السادس من أكتوبر", 353_219),
        ("6 أكتوبر", 353_219),
        ("6th of October", 353_219),
        ("مدينة نصر", 353_225),
        ("Jiddah", 105_343),
        ("Hafr al-Batin", 106_297),
        ("Muqdisho", 53_654),
        ("Bayt Lahm", 284_315),
        // A word for the kind of a place in addition to the name, or missing from it.
        ("مدينة الكويت", 285_787),
        ("City of Casablanca", 2_553_604),
        ("Ho Chi Minh", 1_566_083),
    ] {
        assert_eq!(find(name, None).map(|found| found.city.geonames_id()), Ok(id), "{name}");
    }
}

#[cfg(feature = "small-places")]
#[test]
fn small_places_are_found_and_hide_no_city() {
    for (name, wanted, code) in [
        ("Illizi", "Illizi", "DZ"),
        ("Wadi Halfa", "Wadi Halfa", "SD"),
        ("Mecca", "Makkah", "SA"),
        ("Medina", "Madinah", "SA"),
    ] {
        assert_eq!(city(name), (wanted, code), "{name}");
    }
}

#[test]
fn what_is_nothing_like_a_name_has_no_suggestions() {
    for name in ["東京", "서울", "თბილისი"] {
        let message = fault(name, None);
        assert!(
            message.contains("searched in Latin, Arabic, Cyrillic, Bengali and Devanagari letters")
                && !message.contains("nearest"),
            "{message}"
        );
    }
    let message = fault("Qwertyuiop", None);
    assert!(message.contains("no name comes near it"), "{message}");
}

#[test]
fn letters_of_a_state_are_no_article_and_no_other_country() {
    for (name, wanted) in [
        ("London, AL", "in Alabama"),
        ("Paris, AL", "in Alabama"),
        ("Dallas, AL", "in Alabama"),
        ("Istanbul, AL", "in Alabama"),
        ("Columbus, AL", "in Alabama"),
        ("Springfield, AL", "in Alabama"),
        ("Springfield, NV", "in Nevada"),
        ("London AL", "in Alabama"),
        // Arkansas and Arizona share letters with an article.
        ("Istanbul, AR", "in Arkansas"),
        ("Baghdad, AZ", "in Arizona"),
        ("Dallas, ON, Canada", "in Ontario"),
    ] {
        let message = fault(name, None);
        assert!(message.contains(wanted), "{name}: {message}");
    }
    for (name, code, state) in [
        ("Troy, AL", "US", "Alabama"),
        ("Troy, AL, USA", "US", "Alabama"),
        ("Mesa, AZ", "US", "Arizona"),
        ("Tirana, AL", "AL", "Tirane"),
    ] {
        let found = find(name, None).unwrap_or_else(|error| panic!("{name}: {error}")).city;
        assert_eq!(found.country().code(), code, "{name}");
        assert!(found.state().is_some_and(|found| found.name().contains(state)), "{name}: {:?}", found.state());
    }
}

#[test]
fn a_city_its_state_and_its_country_are_an_address() {
    for (name, code, state) in [
        ("London, Ontario, Canada", "CA", "Ontario"),
        ("Dallas, TX, USA", "US", "Texas"),
        ("Houston TX USA", "US", "Texas"),
        ("Hyderabad, Telangana, India", "IN", "Telangana"),
        ("Toronto, ON, Canada", "CA", "Ontario"),
        ("Birmingham, AL, USA", "US", "Alabama"),
        ("Paris, Texas, United States", "US", "Texas"),
        ("Cairo, Georgia, U.S.A.", "US", "Georgia"),
        ("حیدرآباد، سندھ", "PK", "Sindh"),
        ("حیدرآباد، سندھ، پاکستان", "PK", "Sindh"),
        ("لاہور، پنجاب", "PK", "Punjab"),
    ] {
        let found = find(name, None).unwrap_or_else(|error| panic!("{name}: {error}")).city;
        assert_eq!((found.country().code(), found.state().map(|state| state.name())), (code, Some(state)), "{name}");
    }
    for (name, wanted, code) in [
        ("Москва, Россия", "Moscow", "RU"),
        ("दिल्ली, भारत", "Delhi", "IN"),
        ("القاهرة، مصر", "Cairo", "EG"),
        ("Київ, Україна", "Kyiv", "UA"),
        ("Wien, Österreich", "Vienna", "AT"),
    ] {
        assert_eq!(city(name), (wanted, code), "{name}");
    }
}

#[test]
fn a_countrys_name_is_no_small_places() {
    for name in [
        "Turkey",
        "Bangladesh",
        "Algeria",
        "Morocco",
        "Egypt",
        "Lebanon",
        "لبنان",
        "فلسطين",
        "Palestine",
        "Jordan",
        "India",
        "USA",
        "UK",
        "England",
        "Scotland",
        "Wales",
        "UAE",
        "Iraq",
        "Peru",
        "Cuba",
        "Mısır",
    ] {
        let message = fault(name, None);
        assert!(message.contains("is a country: give a city in it"), "{name}: {message}");
    }
    for (name, wanted, code) in [
        ("Singapore", "Singapore", "SG"),
        ("Kuwait", "Kuwait City", "KW"),
        ("Djibouti", "Djibouti", "DJ"),
        ("Luxembourg", "Luxembourg", "LU"),
        ("Panama", "Panama City", "PA"),
        ("Guatemala", "Guatemala City", "GT"),
        ("Mexico", "Mexico City", "MX"),
        ("الجزائر", "Algiers", "DZ"),
        ("تونس", "Tunis", "TN"),
        ("عمان", "Amman", "JO"),
        ("Monaco", "Monaco", "MC"),
        ("San Marino", "San Marino", "SM"),
    ] {
        assert_eq!(city(name), (wanted, code), "{name}");
    }
    // With an explicit country the place is meant.
    assert_eq!(city("Lebanon, TN").1, "US");
    assert!(find("Egypt", countries::by_code("US")).is_ok());
}

#[test]
fn a_small_place_of_the_same_letters_hides_no_large_city() {
    for (name, id) in [
        ("Al Ain", 292_913),
        ("Al-Ain", 292_913),
        ("العين", 292_913),
        ("Mansoura", 360_761),
        ("Hull", 2_645_425),
        ("Hanover", 2_910_831),
        ("Marseilles", 2_995_469),
        ("Lyons", 2_996_944),
        ("Al Hasa", 109_571),
        ("الأحساء", 109_571),
        ("مدینه", 109_223),
        ("مراغه", 124_877),
        ("العيون", 2_462_881),
        ("الداخلة", 2_463_447),
        ("Frankfurt", 2_925_533),
    ] {
        assert_eq!(find(name, None).map(|found| found.city.geonames_id()), Ok(id), "{name}");
    }
    assert_eq!(city("Georgetown").1, "GY");
    assert_eq!(city("المراغة").1, "EG");
}

#[test]
fn a_city_that_two_countries_claim_is_found_in_both() {
    for (name, code, id) in [
        ("Laayoune", "MA", 2_462_881),
        ("Laayoune", "EH", 2_462_881),
        ("Dakhla", "EH", 2_463_447),
        ("Jerusalem", "PS", 281_184),
        ("القدس", "PS", 281_184),
        ("القدس", "IL", 281_184),
    ] {
        let found = find(name, countries::by_code(code)).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(found.city.geonames_id(), id, "{name}");
    }
    assert_eq!(city("Jerusalem, Palestine").0, "Jerusalem");
}

#[test]
fn a_name_in_cyrillic_letters_is_found_by_its_latin_ones() {
    for (name, wanted, code) in [
        ("Санкт-Петербург", "Saint Petersburg", "RU"),
        ("Казань", "Kazan", "RU"),
        ("Грозный", "Grozny", "RU"),
        ("Дербент", "Derbent", "RU"),
        ("Нальчик", "Nalchik", "RU"),
        ("Новосибирск", "Novosibirsk", "RU"),
        ("Шымкент", "Shymkent", "KZ"),
        ("Київ", "Kyiv", "UA"),
        ("Львів", "Lviv", "UA"),
        ("Скопје", "Skopje", "MK"),
        ("Махачкала", "Makhachkala", "RU"),
        ("Чернівці", "Chernivtsi", "UA"),
        ("Казань, Россия", "Kazan", "RU"),
    ] {
        assert_eq!(city(name), (wanted, code), "{name}");
    }
}

#[test]
fn a_rival_bears_the_name_itself() {
    let rivals =
        |name: &str| find(name, None).map(|found| found.rivals().map(|city| city.to_string()).collect::<Vec<_>>());
    for name in ["Nazareth", "Aligarh", "Ош", "Hama", "Madinah"] {
        let rivals = rivals(name).unwrap();
        let folds = ["Nazaré", "Atraulī", "Auch", "Ōno-hara", "Al Madīnah"];
        assert!(rivals.iter().all(|rival| !folds.iter().any(|fold| rival.starts_with(fold))), "{name}: {rivals:?}");
    }
    for name in ["Springfield", "Birmingham", "Hyderabad", "San Jose", "Hull", "بيت لحم", "طرابلس"] {
        assert!(!rivals(name).unwrap().is_empty(), "{name}");
    }
}
