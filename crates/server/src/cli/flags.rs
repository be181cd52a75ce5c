//! A flag for every key of the configuration, on every command that it means something to.

use clap::{Arg, ArgMatches, Command, CommandFactory};

use crate::config::{Environment, KEYS, Key, Sources};

const FILE: &str = "set-config";
const HEADING: &str = "Settings";
const SERVING: [&str; 2] = ["serve", "demo"];

/// The program's commands with the flags of the configuration.
pub fn command<C: CommandFactory>() -> Command {
    C::command().mut_subcommands(|command| {
        let serves = SERVING.contains(&command.get_name());
        with_settings(command, serves)
    })
}

fn with_settings(command: Command, serves: bool) -> Command {
    if command.has_subcommands() {
        return command.mut_subcommands(|command| with_settings(command, serves));
    }
    let file =
        Arg::new(FILE).long("config").value_name("FILE").help_heading(HEADING).help(
            "A file with settings; else forgetmenot.toml in the working folder, if it is there",
        );
    let command = command.arg(file);
    let keys = KEYS.iter().filter(|key| serves || !key.is_for_serving());
    keys.fold(command, |command, key| {
        let flag = key.flag();
        // A flag of the command's own goes first, as the language of somebody who is added.
        if command.get_arguments().any(|arg| arg.get_long() == Some(flag.as_str())) {
            return command;
        }
        command.arg(argument(key))
    })
}

fn argument(key: &Key) -> Arg {
    let meaning = key.meaning();
    let first = meaning.split_once(". ").map_or(meaning.as_str(), |(first, _)| first);
    let variable = key.variable();
    let others = match key.default {
        "" => format!("[{variable}]"),
        default => format!("[default: {default}] [{variable}]"),
    };
    Arg::new(id(key))
        .long(key.flag())
        .value_name(key.takes)
        .help_heading(HEADING)
        .help(format!("{} {others}", first.trim_end_matches('.')))
        .long_help(format!("{meaning} {others}"))
}

fn id(key: &Key) -> String {
    format!("set-{}", key.name)
}

/// What the flags say, together with the other sources.
pub fn sources<'a>(matches: &ArgMatches, environment: &'a Environment) -> Sources<'a> {
    let mut leaf = matches;
    while let Some((_, inner)) = leaf.subcommand() {
        leaf = inner;
    }
    // A command without this flag answers with an error, which is as good as silence.
    let value = |id: &str| leaf.try_get_one::<String>(id).ok().flatten().cloned();
    let flags = KEYS.iter().filter_map(|key| Some((key, value(&id(key))?))).collect();
    Sources { file: value(FILE).map(Into::into), environment, flags }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flags_of(words: &[&str]) -> Vec<(&'static str, String)> {
        let matches = command::<super::super::Cli>().try_get_matches_from(words).expect("commands");
        let environment = Environment::default();
        sources(&matches, &environment).flags.into_iter().map(|(k, v)| (k.name, v)).collect()
    }

    #[test]
    fn the_commands_are_sound() {
        command::<super::super::Cli>().debug_assert();
    }

    #[test]
    fn every_setting_is_a_flag_of_serve_and_in_its_help() {
        let mut command = command::<super::super::Cli>();
        let serve = command.find_subcommand_mut("serve").expect("serve");
        let help = serve.render_long_help().to_string();
        for key in KEYS {
            assert!(help.contains(&format!("--{}", key.flag())), "{}", key.name);
            assert!(help.contains(&key.variable()), "{}", key.name);
        }
    }

    #[test]
    fn settings_are_read_from_the_command_that_was_called() {
        let words = ["forgetmenot", "serve", "--listen", "127.0.0.1:0", "--public-url", "x"];
        let expected = [("listen", "127.0.0.1:0".to_owned()), ("public_url", "x".to_owned())];
        assert_eq!(flags_of(&words), expected);
        let words = ["forgetmenot", "user", "list", "--language", "pl"];
        assert_eq!(flags_of(&words), [("language", "pl".to_owned())]);
    }

    #[test]
    fn the_language_of_somebody_who_is_added_is_not_that_of_the_terminal() {
        let add = ["forgetmenot", "user", "add", "a@b.pl", "--name", "Anna", "--language", "pl"];
        assert_eq!(flags_of(&add), []);
    }
}
