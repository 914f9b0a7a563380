//! The two shapes of forms: tables of named fields, and named variants with or without a value.
//!
//! In human-readable formats a variant is a string or a table with one key, the same in all of them. In binary formats it
//! is a variant of serde, by name or by number as the format chooses.

use core::fmt;
use core::marker::PhantomData;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, Unexpected, VariantAccess, Visitor,
};
use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};

/// A type whose form is one of a list of names, with or without a value.
pub(super) trait Named: Sized {
    /// The noun for messages.
    const WHAT: &'static str;
    /// The names, in the order of the variants.
    const NAMES: &'static [&'static str];

    /// The variant of a name, with its value.
    fn of_name<'de, V: Value<'de>>(name: &str, value: V) -> Result<Self, V::Error>;
}

/// The value after a name, if there is one.
pub(super) trait Value<'de>: Sized {
    /// The error type of the format.
    type Error: Error;

    /// Checks that there is no value.
    fn none(self) -> Result<(), Self::Error>;

    /// Reads the value, which must exist.
    fn some<T: Deserialize<'de>>(self) -> Result<T, Self::Error>;
}

/// A name without a value.
struct Alone<'a, E> {
    name: &'a str,
    error: PhantomData<E>,
}

impl<'de, E: Error> Value<'de> for Alone<'_, E> {
    type Error = E;

    fn none(self) -> Result<(), E> {
        Ok(())
    }

    fn some<T: Deserialize<'de>>(self) -> Result<T, E> {
        Err(E::custom(format_args!("`{name}` needs a value: {{\"{name}\": …}}", name = self.name)))
    }
}

/// The key of a table, with its value.
struct Entry<'a, A> {
    name: &'a str,
    map: &'a mut A,
}

impl<'de, A: MapAccess<'de>> Value<'de> for Entry<'_, A> {
    type Error = A::Error;

    fn none(self) -> Result<(), A::Error> {
        Err(A::Error::custom(format_args!("`{name}` has no value: \"{name}\"", name = self.name)))
    }

    fn some<T: Deserialize<'de>>(self) -> Result<T, A::Error> {
        self.map.next_value()
    }
}

/// A variant in serde's data model.
struct Tagged<A>(A);

impl<'de, A: VariantAccess<'de>> Value<'de> for Tagged<A> {
    type Error = A::Error;

    fn none(self) -> Result<(), A::Error> {
        self.0.unit_variant()
    }

    fn some<T: Deserialize<'de>>(self) -> Result<T, A::Error> {
        self.0.newtype_variant()
    }
}

/// Reads a type of named variants.
pub(super) fn read_named<'de, T: Named, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    if deserializer.is_human_readable() {
        deserializer.deserialize_any(Variants(PhantomData))
    } else {
        deserializer.deserialize_enum(T::WHAT, T::NAMES, Variants(PhantomData))
    }
}

struct Variants<T>(PhantomData<T>);

impl<'de, T: Named> Visitor<'de> for Variants<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, one of ", T::WHAT)?;
        write_list(f, T::NAMES.iter().copied())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        T::of_name(text, Alone { name: text, error: PhantomData })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let Some(name) = map.next_key_seed(Name::Key(T::NAMES))? else {
            return Err(A::Error::invalid_length(0, &self));
        };
        let value = T::of_name(name, Entry { name, map: &mut map })?;
        match map.next_key::<IgnoredAny>()? {
            None => Ok(value),
            Some(_) => Err(A::Error::custom(format_args!("no other key is allowed with `{name}`"))),
        }
    }

    fn visit_enum<A: EnumAccess<'de>>(self, variant: A) -> Result<T, A::Error> {
        let (name, value) = variant.variant_seed(Name::Variant(T::NAMES))?;
        T::of_name(name, Tagged(value))
    }
}

/// Writes a variant that has no value.
pub(super) fn write_name<T: Named, S: Serializer>(serializer: S, name: &'static str) -> Result<S::Ok, S::Error> {
    if serializer.is_human_readable() {
        serializer.serialize_str(name)
    } else {
        serializer.serialize_unit_variant(T::WHAT, index_of(T::NAMES, name), name)
    }
}

/// Writes a variant and its value.
pub(super) fn write_entry<T: Named, S: Serializer>(
    serializer: S,
    name: &'static str,
    value: &impl Serialize,
) -> Result<S::Ok, S::Error> {
    if serializer.is_human_readable() {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(name, value)?;
        map.end()
    } else {
        serializer.serialize_newtype_variant(T::WHAT, index_of(T::NAMES, name), name, value)
    }
}

/// Reads one of a list of names without owning the text.
#[derive(Clone, Copy)]
pub(super) enum Name {
    /// A key of a table.
    Field(&'static [&'static str]),
    /// A variant, by its name as the key of a table. Not every format takes a key for an identifier: RON does not.
    Key(&'static [&'static str]),
    /// A variant, by its name or by its index, as the format chooses.
    Variant(&'static [&'static str]),
}

impl<'de> DeserializeSeed<'de> for Name {
    type Value = &'static str;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        match self {
            Self::Field(_) | Self::Key(_) => deserializer.deserialize_str(self),
            Self::Variant(_) => deserializer.deserialize_identifier(self),
        }
    }
}

impl Visitor<'_> for Name {
    type Value = &'static str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("one of ")?;
        let (Self::Field(names) | Self::Key(names) | Self::Variant(names)) = self;
        write_list(f, names.iter().copied())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        let (Self::Field(names) | Self::Key(names) | Self::Variant(names)) = self;
        names.iter().copied().find(|name| *name == text).ok_or_else(|| match self {
            Self::Field(_) => E::unknown_field(text, names),
            Self::Key(_) | Self::Variant(_) => E::unknown_variant(text, names),
        })
    }

    fn visit_u64<E: Error>(self, place: u64) -> Result<Self::Value, E> {
        let (Self::Field(names) | Self::Key(names) | Self::Variant(names)) = self;
        let named = (0..).zip(names).find(|(index, _)| *index == place);
        named.map(|(_, name)| *name).ok_or_else(|| E::invalid_value(Unexpected::Unsigned(place), &self))
    }
}

/// Writes names as serde does in its own messages: `` `a`, `b` ``.
pub(super) fn write_list<'a>(f: &mut fmt::Formatter<'_>, names: impl Iterator<Item = &'a str>) -> fmt::Result {
    for (i, name) in names.enumerate() {
        let comma = if i == 0 { "" } else { ", " };
        write!(f, "{comma}`{name}`")?;
    }
    Ok(())
}

/// The index of a variant's name, for formats that write variants by number.
fn index_of(names: &[&str], name: &str) -> u32 {
    (0..).zip(names).find(|(_, known)| **known == name).map_or(0, |(index, _)| index)
}

/// Defines the struct of a table's fields and its `Deserialize`. A field with a default may be missing; an unknown field is
/// an error.
macro_rules! read_table {
    ($form:ident = $what:literal { $($field:ident: $type:ty $(= $default:expr)?),+ $(,)? }) => {
        struct $form {
            $($field: $type),+
        }

        impl<'de> serde::Deserialize<'de> for $form {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Table;

                impl<'de> serde::de::Visitor<'de> for Table {
                    type Value = $form;

                    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                        f.write_str($what)
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$form, A::Error> {
                        use serde::de::Error;
                        const FIELDS: &[&str] = &[$(stringify!($field)),+];
                        $(let mut $field: Option<$type> = None;)+
                        while let Some(name) = map.next_key_seed($crate::serde::forms::Name::Field(FIELDS))? {
                            match name {
                                $(stringify!($field) => {
                                    if $field.replace(map.next_value()?).is_some() {
                                        return Err(A::Error::duplicate_field(name));
                                    }
                                })+
                                _ => return Err(A::Error::unknown_field(name, FIELDS)),
                            }
                        }
                        Ok($form {
                            $($field: match $field {
                                Some(value) => value,
                                None => or_missing!($field $($default)?),
                            }),+
                        })
                    }
                }

                deserializer.deserialize_map(Table)
            }
        }
    };
}

/// The default of a missing field, or the error if there is no default.
macro_rules! or_missing {
    ($field:ident) => {
        return Err(A::Error::missing_field(stringify!($field)))
    };
    ($field:ident $default:expr) => {
        $default
    };
}

/// `read_table!` with a `Serialize` that writes every field in this order.
macro_rules! table {
    ($form:ident = $what:literal { $($field:ident: $type:ty $(= $default:expr)?),+ $(,)? }) => {
        read_table! { $form = $what { $($field: $type $(= $default)?),+ } }

        impl serde::Serialize for $form {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;
                const FIELDS: &[&str] = &[$(stringify!($field)),+];
                let mut map = serializer.serialize_map(Some(FIELDS.len()))?;
                $(map.serialize_entry(stringify!($field), &self.$field)?;)+
                map.end()
            }
        }
    };
}

/// Defines the form of an enum. A variant without a value is its name; with one value, `{name: value}`; with several values
/// or named values, `{name: {field: value, …}}`. The match for writing is exhaustive, and every written form can be read.
macro_rules! named {
    ($(#[$doc:meta])* $type:ident = $what:literal {
        $($name:literal = $variant:ident
            $(($($part:ident: $part_type:ty),+))?
            $({ $($field:ident: $field_type:ty),+ })?),+ $(,)?
    }) => {
        impl $crate::serde::forms::Named for $type {
            const WHAT: &'static str = $what;
            const NAMES: &'static [&'static str] = &[$($name),+];

            fn of_name<'de, V: $crate::serde::forms::Value<'de>>(name: &str, value: V) -> Result<Self, V::Error> {
                match name {
                    $($name => {
                        read_value!(
                            value, $type::$variant $(($($part: $part_type),+))? $({ $($field: $field_type),+ })?
                        )
                    })+
                    _ => Err(serde::de::Error::unknown_variant(name, Self::NAMES)),
                }
            }
        }

        $(#[$doc])*
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match *self {
                    $(Self::$variant $(($($part),+))? $({ $($field),+ })? => {
                        write_value!(
                            serializer, $type, $name $(($($part: $part_type),+))? $({ $($field: $field_type),+ })?
                        )
                    })+
                }
            }
        }

        $(#[$doc])*
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::serde::forms::read_named(deserializer)
            }
        }
    };
}

/// Writes the value of a variant.
macro_rules! write_value {
    ($serializer:ident, $type:ident, $name:literal) => {
        $crate::serde::forms::write_name::<$type, _>($serializer, $name)
    };
    ($serializer:ident, $type:ident, $name:literal ($part:ident: $part_type:ty)) => {
        $crate::serde::forms::write_entry::<$type, _>($serializer, $name, &$part)
    };
    ($serializer:ident, $type:ident, $name:literal ($($part:ident: $part_type:ty),+)) => {
        write_value!($serializer, $type, $name { $($part: $part_type),+ })
    };
    ($serializer:ident, $type:ident, $name:literal { $($field:ident: $field_type:ty),+ }) => {{
        table! { Fields = "a table" { $($field: $field_type),+ } }
        $crate::serde::forms::write_entry::<$type, _>($serializer, $name, &Fields { $($field),+ })
    }};
}

/// Reads the value of a variant.
macro_rules! read_value {
    ($value:ident, $type:ident::$variant:ident) => {{
        $value.none()?;
        Ok($type::$variant)
    }};
    ($value:ident, $type:ident::$variant:ident ($part:ident: $part_type:ty)) => {
        Ok($type::$variant($value.some::<$part_type>()?))
    };
    ($value:ident, $type:ident::$variant:ident ($($part:ident: $part_type:ty),+)) => {{
        read_table! { Fields = "a table" { $($part: $part_type),+ } }
        let Fields { $($part),+ } = $value.some()?;
        Ok($type::$variant($($part),+))
    }};
    ($value:ident, $type:ident::$variant:ident { $($field:ident: $field_type:ty),+ }) => {{
        read_table! { Fields = "a table" { $($field: $field_type),+ } }
        let Fields { $($field),+ } = $value.some()?;
        Ok($type::$variant { $($field),+ })
    }};
}
