# Each recipe is a script that also runs without just.

# What a change must pass: formatting, lints, tests, documentation.
check:
    scripts/format
    scripts/lint
    scripts/test
    scripts/docs

# The whole of what the continuous integration runs.
ci:
    .ci/run

# The test command of the README.
test:
    scripts/test

# The same, with the slow tests and the whole truth, in the folder that MIQAT_TRUTH names.
test-all:
    scripts/test --include-ignored

# The tests of each published package by itself, with its default features; not a part of ci.
test-defaults *arguments:
    scripts/test-defaults {{arguments}}

# The spelling of code and documents, by typos, which it installs; not a part of ci.
spelling:
    scripts/spelling

# The library without features, with each alone, with all.
features:
    scripts/features

# The tests of a package that depends on the library, with the feature `testing`.
downstream:
    scripts/downstream

# The digest on other processors, in other environments and with the lowest versions; builds for bare processors.
targets:
    scripts/targets

# What a day costs on a controller, as docs/microcontroller.md states it.
bare:
    scripts/bare

# The wheel of the Python package, and its tests.
python *arguments:
    scripts/python {{arguments}}

# Spark and DataFusion by the examples of the Python package, against the Rust batch.
engines *arguments:
    scripts/engines {{arguments}}

# The library with the oldest Rust promised.
msrv:
    scripts/msrv

bench *arguments:
    cargo bench --benches -- {{arguments}}

# Each benchmark once.
bench-test:
    scripts/bench-test

# The targets of fuzz/ with libFuzzer, all or one, each for as many seconds (60); needs nightly and cargo-fuzz.
fuzz *arguments:
    scripts/fuzz {{arguments}}

# The files of fuzz/corpus through their targets, on any compiler.
fuzz-replay:
    scripts/fuzz-replay

# Writes the generated files under src.
tables:
    scripts/tables

# Writes the SHA256SUMS of every topic under tests/data.
checksums:
    scripts/checksums

# Writes the digest of ten thousand schedules, after printed times were meant to move.
digest:
    scripts/digest

# Prints the rows of the tables of ACCURACY.md.
accuracy:
    scripts/accuracy

# Writes the tables of AUTHORITIES.md from two folders of timetables, which the repository does not have.
scores *arguments:
    scripts/scores {{arguments}}

# The package as it would be published, built from its own files.
package:
    scripts/package

# Each example, its output compared.
examples:
    scripts/examples

# Calendar files of a program MIQAT, read by two parsers of others: the PyPI packages icalendar and vobject.
calendar-readers *arguments:
    scripts/calendar-readers {{arguments}}

# The Moon's terms against the files of another transcription in a folder, which the repository does not have.
moon-terms folder:
    scripts/moon-terms {{folder}}

# The program, installed into a folder of its own and run from there.
install-run:
    scripts/install-run

# Writes the public items of the library and of miqat-places, one a line, after they were meant to change.
api *arguments:
    scripts/api {{arguments}}

# Writes the packages that this one is built or tested with, and their licences; fails on a licence that deny.toml does not allow.
licences *arguments:
    scripts/licences {{arguments}}
