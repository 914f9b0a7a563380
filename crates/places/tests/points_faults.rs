//! A table of points that was cut or spoilt is refused with its line, or has only rows of the whole table: whichever byte.

use miqat_places::points::Table;

const HEADER: &str = "method,city,lat,lon,horizon_deg\n";
const ROWS: &str = "egypt,Cairo,30.08,31.27,0.9\nuae,Dubai,25.2,55.3,1.1\n";

fn text() -> String {
    format!("{HEADER}{ROWS}")
}

#[test]
fn a_table_cut_anywhere_is_refused_or_has_only_whole_rows() {
    let (text, mut refused) = (text(), 0);
    let whole = Table::read(&text).unwrap();
    assert_eq!(whole.points().len(), 2);
    for end in 0..text.len() {
        match Table::read(&text[..end]) {
            // Of a number that was cut within its digits no reader knows it.
            Ok(table) => {
                let count = text[..end].matches('\n').count().saturating_sub(1);
                let digits = usize::from(!text[..end].ends_with('\n') && end > HEADER.len());
                assert_eq!(table.points().len(), count + digits, "{end}");
                assert_eq!(table.points()[..count], whole.points()[..count], "{end}");
                let field = text[..end].rsplit([',', '\n']).next().unwrap();
                assert!(digits == 0 || field.parse::<f64>().is_ok() || field.is_empty(), "{end}: {field}");
            }
            Err(error) => {
                refused += 1;
                let (error, line) = (error.to_string(), text[..end].matches('\n').count() + 1);
                let is_of_columns = error.starts_with("points.csv: there is no column ") && end < HEADER.len();
                assert!(is_of_columns || error.starts_with(&format!("points.csv, line {line}: ")), "{end}: {error}");
            }
        }
    }
    assert!((60..text.len()).contains(&refused), "{refused} of {}", text.len());
}

#[test]
fn a_control_character_anywhere_is_refused() {
    let text = text();
    for place in 0..text.len() - 1 {
        let mut bytes = text.clone().into_bytes();
        bytes[place] = 0x01;
        let spoilt = String::from_utf8(bytes).unwrap();
        let (line, error) = (text[..place].matches('\n').count() + 1, Table::read(&spoilt));
        // The name of a city is free, and a column with another name is not one of the table's.
        let fields = text[..place].rsplit('\n').next().unwrap().matches(',').count();
        let is_free = (line > 1 && fields == 1) || (line == 1 && fields == 4);
        match error {
            Ok(_) => assert!(is_free, "{place}"),
            Err(error) => {
                let error = error.to_string();
                assert!(error.starts_with("points.csv") && error.lines().count() == 1, "{place}: {error}");
                assert!(line == 1 || error.contains(", line "), "{place}: {error}");
            }
        }
    }
}

#[test]
fn columns_that_are_missing_or_there_twice_are_refused() {
    for (text, wanted) in [
        ("", "points.csv: there is no column method: method, city, lat, lon are needed"),
        ("a,b\n1,2\n", "points.csv: there is no column method: method, city, lat, lon are needed"),
        ("method,city,lat\negypt,Cairo,30\n", "points.csv: there is no column lon: method, city, lat, lon are needed"),
        ("method,city,lat,lon,lat\negypt,Cairo,30,31,32\n", "points.csv: 2 columns are named lat"),
        ("method,city,lat,lon\negypt,Cairo,30\n", "points.csv, line 2: 3 fields, where the header has 4"),
        (
            "method,city,lat,lon\negpyt,Cairo,30,31\n",
            "points.csv, line 2: method is 'egpyt', which is not a method's id",
        ),
        ("method,city,lat,lon\negypt,Cairo,NaN,31\n", "points.csv, line 2: "),
        ("method,city,lat,lon\negypt,Cairo,30,inf\n", "points.csv, line 2: "),
    ] {
        let error = Table::read(text).unwrap_err().to_string();
        assert!(error.starts_with(wanted), "{text}: {error}");
    }
}
