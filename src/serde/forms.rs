//! The two shapes that forms are made of: tables of named fields, and named variants with or without a value.

use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, Visitor};

/// A type whose form is one of a few names, alone or with a value.
pub(super) trait Named {
    /// The names, in the order of the variants.
    const NAMES: &'static [&'static str];
}

/// Reads one of a list of names, and owns nothing of what it read.
#[derive(Clone, Copy)]
pub(super) enum Name {
    /// A key of a table.
    Field(&'static [&'static str]),
    /// A variant, by its name, or in formats that count them by its place.
    Variant(&'static [&'static str]),
}

impl<'de> DeserializeSeed<'de> for Name {
    type Value = &'static str;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        match self {
            Self::Field(_) => deserializer.deserialize_str(self),
            Self::Variant(_) => deserializer.deserialize_identifier(self),
        }
    }
}

impl Visitor<'_> for Name {
    type Value = &'static str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("one of ")?;
        let (Self::Field(names) | Self::Variant(names)) = self;
        write_list(f, names.iter().copied())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        let (Self::Field(names) | Self::Variant(names)) = self;
        names.iter().copied().find(|name| *name == text).ok_or_else(|| match self {
            Self::Field(_) => E::unknown_field(text, names),
            Self::Variant(_) => E::unknown_variant(text, names),
        })
    }

    fn visit_u64<E: Error>(self, place: u64) -> Result<Self::Value, E> {
        let (Self::Field(names) | Self::Variant(names)) = self;
        let named = (0..).zip(names).find(|(index, _)| *index == place);
        named.map(|(_, name)| *name).ok_or_else(|| E::invalid_value(serde::de::Unexpected::Unsigned(place), &self))
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

/// The place of a variant's name, for formats that count them.
pub(super) fn index_of(names: &[&str], name: &str) -> u32 {
    (0..).zip(names).find(|(_, known)| **known == name).map_or(0, |(index, _)| index)
}

/// The struct of a table's fields and how it is read: a field that has a default may be missing, an unknown one may not be
/// there.
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

/// What stands for a field that a table does not have.
macro_rules! or_missing {
    ($field:ident) => {
        return Err(A::Error::missing_field(stringify!($field)))
    };
    ($field:ident $default:expr) => {
        $default
    };
}

/// The same, and how it is written: every field, in this order.
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

/// The form of an enum: a variant without a value is its name; with one, `{name: value}`; with several, or with a named
/// one, `{name: {field: value, …}}`. The match that writes is exhaustive, and what is written can be read.
macro_rules! named {
    ($(#[$doc:meta])* $type:ident = $what:literal {
        $($name:literal = $variant:ident
            $(($($part:ident: $part_type:ty),+))?
            $({ $($field:ident: $field_type:ty),+ })?),+ $(,)?
    }) => {
        impl $crate::serde::forms::Named for $type {
            const NAMES: &'static [&'static str] = &[$($name),+];
        }

        $(#[$doc])*
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use $crate::serde::forms::{Named, index_of};
                match *self {
                    $(Self::$variant $(($($part),+))? $({ $($field),+ })? => {
                        let (of, index) = (stringify!($type), index_of(Self::NAMES, $name));
                        write_value!(
                            serializer, (of, index, $name) $(($($part: $part_type),+))? $({ $($field: $field_type),+ })?
                        )
                    })+
                }
            }
        }

        $(#[$doc])*
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                use $crate::serde::forms::{Name, Named};
                struct Variant;

                impl<'de> serde::de::Visitor<'de> for Variant {
                    type Value = $type;

                    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                        f.write_str($what)
                    }

                    fn visit_enum<A: serde::de::EnumAccess<'de>>(self, variant: A) -> Result<$type, A::Error> {
                        use serde::de::{Error, VariantAccess};
                        let (name, value) = variant.variant_seed(Name::Variant($type::NAMES))?;
                        match name {
                            $($name => {
                                read_value!(
                                    value, $type::$variant
                                    $(($($part: $part_type),+))? $({ $($field: $field_type),+ })?
                                )
                            })+
                            _ => Err(A::Error::unknown_variant(name, $type::NAMES)),
                        }
                    }
                }

                deserializer.deserialize_enum(stringify!($type), $type::NAMES, Variant)
            }
        }
    };
}

/// How the value of a variant is written.
macro_rules! write_value {
    ($serializer:ident, ($of:expr, $index:expr, $name:literal)) => {
        $serializer.serialize_unit_variant($of, $index, $name)
    };
    ($serializer:ident, ($of:expr, $index:expr, $name:literal) ($part:ident: $type:ty)) => {
        $serializer.serialize_newtype_variant($of, $index, $name, &$part)
    };
    ($serializer:ident, ($of:expr, $index:expr, $name:literal) ($($part:ident: $type:ty),+)) => {
        write_value!($serializer, ($of, $index, $name) { $($part: $type),+ })
    };
    ($serializer:ident, ($of:expr, $index:expr, $name:literal) { $($field:ident: $type:ty),+ }) => {{
        table! { Value = "a table" { $($field: $type),+ } }
        $serializer.serialize_newtype_variant($of, $index, $name, &Value { $($field),+ })
    }};
}

/// How the value of a variant is read.
macro_rules! read_value {
    ($value:ident, $type:ident::$variant:ident) => {{
        $value.unit_variant()?;
        Ok($type::$variant)
    }};
    ($value:ident, $type:ident::$variant:ident ($part:ident: $part_type:ty)) => {
        Ok($type::$variant($value.newtype_variant::<$part_type>()?))
    };
    ($value:ident, $type:ident::$variant:ident ($($part:ident: $part_type:ty),+)) => {{
        read_table! { Value = "a table" { $($part: $part_type),+ } }
        let Value { $($part),+ } = $value.newtype_variant()?;
        Ok($type::$variant($($part),+))
    }};
    ($value:ident, $type:ident::$variant:ident { $($field:ident: $field_type:ty),+ }) => {{
        read_table! { Value = "a table" { $($field: $field_type),+ } }
        let Value { $($field),+ } = $value.newtype_variant()?;
        Ok($type::$variant { $($field),+ })
    }};
}
