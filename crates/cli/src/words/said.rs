//! The sentences of `locale/*.ftl` in the requested language, or in English if it lacks one.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use miqat::locale::Lang;

use super::marks::{isolated, isolated_in};

/// The file of each language, in the order of [`Lang::ALL`].
pub(super) const FILES: [&str; 9] = [
    include_str!("../../locale/en.ftl"),
    include_str!("../../locale/ar.ftl"),
    include_str!("../../locale/tr.ftl"),
    include_str!("../../locale/id.ftl"),
    include_str!("../../locale/ms.ftl"),
    include_str!("../../locale/ur.ftl"),
    include_str!("../../locale/fa.ftl"),
    include_str!("../../locale/bn.ftl"),
    include_str!("../../locale/fr.ftl"),
];

type Bundle = FluentBundle<FluentResource>;

/// A value in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value<'a> {
    /// Text in the page's language: a name, another sentence.
    Own(&'a str),
    /// Left-to-right text that is the same in every language: an id, an option, a date, coordinates.
    Latin(&'a str),
    /// A number or a clock time, which needs no isolation.
    Plain(&'a str),
    /// A number on which the wording may depend.
    Count(u64),
}

/// A sentence in a language.
pub(super) fn say(lang: Lang, id: &str, values: &[(&str, Value<'_>)]) -> String {
    if let Some(text) = said(lang, lang, id, values) {
        return text;
    }
    let english = said(Lang::En, lang, id, values);
    debug_assert!(english.is_some(), "English has no message {id}");
    isolated(&english.unwrap_or_else(|| id.to_owned()))
}

/// A sentence in one language on a page in another.
fn said(lang: Lang, page: Lang, id: &str, values: &[(&str, Value<'_>)]) -> Option<String> {
    let bundle = bundle(lang);
    let pattern = bundle.get_message(id)?.value()?;
    let mut args = FluentArgs::with_capacity(values.len());
    for (name, value) in values {
        args.set(*name, in_sentence(*value, lang, page));
    }
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
    debug_assert!(errors.is_empty(), "{id} in {lang:?}: {errors:?}");
    Some(text)
}

/// A value, isolated so that it and the sentence do not reorder each other.
fn in_sentence<'a>(value: Value<'a>, lang: Lang, page: Lang) -> FluentValue<'a> {
    match value {
        Value::Own(text) if lang != page && page.is_right_to_left() => format!("\u{2068}{text}\u{2069}").into(),
        Value::Latin(text) => isolated_in(lang, text).into(),
        Value::Own(text) | Value::Plain(text) => text.into(),
        Value::Count(number) => number.into(),
    }
}

/// The sentences of a language, parsed on first use.
fn bundle(lang: Lang) -> &'static Bundle {
    static BUNDLES: [OnceLock<Bundle>; FILES.len()] = [const { OnceLock::new() }; FILES.len()];
    let place = Lang::ALL.into_iter().position(|known| known == lang).unwrap_or_default();
    BUNDLES[place].get_or_init(|| {
        let mut bundle = Bundle::new_concurrent(lang.code().parse().into_iter().collect());
        bundle.set_use_isolating(false);
        let added = bundle.add_function("TWO", two);
        debug_assert!(added.is_ok(), "{added:?}");
        // The readable part of a broken file is used; the tests check every file.
        let resource = FluentResource::try_new(FILES[place].to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        bundle
    })
}

/// A number in two digits: `TWO($minutes)`.
fn two<'a>(numbers: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    match numbers {
        [FluentValue::Number(number)] => format!("{:02}", number.value).into(),
        _ => FluentValue::Error,
    }
}
