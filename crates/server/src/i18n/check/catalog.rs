//! All sentences of one language with what they are made of.

use std::collections::{BTreeMap, BTreeSet};

use domain::language::Language;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant,
    VariantKey,
};

const PLURAL_FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

pub struct Catalog {
    pub code: &'static str,
    /// By key.
    pub sentences: BTreeMap<String, Sentence>,
    pub breaks: Vec<String>,
}

#[derive(Default)]
pub struct Sentence {
    pub file: String,
    pub variables: BTreeSet<String>,
    /// Keys of sentences written inside this one.
    pub references: BTreeSet<String>,
    /// The forms of each choice by number.
    pub plurals: Vec<BTreeSet<String>>,
    functions: BTreeSet<String>,
}

impl Catalog {
    /// A file is (language code, name, text); those of other languages are passed over.
    pub fn read(language: Language, files: &[(&str, &str, &str)]) -> Self {
        let code = language.code();
        let mut catalog = Self { code, sentences: BTreeMap::new(), breaks: Vec::new() };
        for (_, file, text) in files.iter().filter(|(of, ..)| *of == code) {
            catalog.read_file(file, text);
        }
        catalog
    }

    fn read_file(&mut self, file: &str, text: &str) {
        let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(rest, _)| rest);
        let place = format!("{}/{file}", self.code);
        for entry in &resource.body {
            if let Entry::Junk { content } = entry {
                self.breaks.push(format!("{place} does not parse: {}", content.trim()));
            }
        }
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                self.add(&place, file, message);
            }
        }
    }

    fn add(&mut self, place: &str, file: &str, message: &Message<&str>) {
        let key = message.id.name;
        let mut sentence = Sentence { file: file.to_owned(), ..Sentence::default() };
        if let Some(pattern) = &message.value {
            sentence.read_pattern(pattern);
        }
        let prefix = file.replace("ftl", "").replace('.', "-");
        if !key.starts_with(&prefix) || !is_kebab(key) {
            let line =
                format!("{place}: {key} does not begin with `{prefix}` or is not kebab-case");
            self.breaks.push(line);
        }
        if !message.attributes.is_empty() {
            let line = format!("{place}: {key} has an attribute, which no code asks for");
            self.breaks.push(line);
        }
        for function in &sentence.functions {
            let line = format!("{place}: {key} calls {function}, there are no functions");
            self.breaks.push(line);
        }
        if self.sentences.insert(key.to_owned(), sentence).is_some() {
            self.breaks.push(format!("{place}: {key} is there twice"));
        }
    }
}

pub fn is_kebab(key: &str) -> bool {
    key.contains('-')
        && key.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

impl Sentence {
    fn read_pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.read_expression(expression);
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { selector, variants } => {
                self.read_inline(selector);
                self.plurals.extend(plural_forms(variants));
                for variant in variants {
                    self.read_pattern(&variant.value);
                }
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.insert(id.name.to_owned());
                self.read_arguments(arguments);
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression),
            InlineExpression::TermReference { .. }
            | InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn read_arguments(&mut self, arguments: &CallArguments<&str>) {
        for argument in &arguments.positional {
            self.read_inline(argument);
        }
    }
}

/// The forms, if this is a choice by number and not by a word.
fn plural_forms(variants: &[Variant<&str>]) -> Option<BTreeSet<String>> {
    let names = variants.iter().filter_map(|variant| match &variant.key {
        VariantKey::Identifier { name } => Some((*name).to_owned()),
        VariantKey::NumberLiteral { .. } => None,
    });
    let names: BTreeSet<String> = names.collect();
    let by_number = names.iter().all(|name| PLURAL_FORMS.contains(&name.as_str()));
    (by_number && !names.is_empty()).then_some(names)
}
