"""Everything detente raises on purpose.

DetenteError
├── ReadingError            an article cannot be used
│   ├── FileError           it cannot be opened
│   ├── EmptyArticleError   it holds no words to read
│   ├── EncodingError       its bytes are not text
│   ├── SizeError           it is longer than can be read
│   ├── FormatError         it is not the JSON line, page, feed or table that it should be
│   ├── FetchError          it cannot be fetched
│   │   ├── AddressError    its address leads where nothing is fetched from
│   │   └── RobotsError     its site does not want it fetched by programs
│   ├── LanguageError       it is not in English
│   ├── DateError           its day of publication cannot be one
│   └── NoDateError         it has no dct, so "Thursday" means nothing
├── BatchError              a run over many articles cannot start or go on
├── ExportError             a table cannot be written
├── LexiconError            a row of a data table is wrong
├── ParserError             the language pipeline cannot be loaded
├── RecordError             a record or gold file breaks the contract
├── SpanError               offsets that do not fit the text
└── StoreError              the record's database cannot be used, or does not hold what is asked for
"""


class DetenteError(Exception):
    """Base of all errors raised on purpose: its text says what, where, and what to do."""


class ReadingError(DetenteError):
    """An article cannot be used."""


class FileError(ReadingError):
    """The file cannot be opened."""


class EmptyArticleError(ReadingError):
    """The article holds no words to read."""


class EncodingError(ReadingError):
    """The bytes are not text in an encoding that can be told."""


class LanguageError(ReadingError):
    """The article is not in English."""


class SizeError(ReadingError):
    """The article is longer than can be read."""


class FormatError(ReadingError):
    """The input is not the JSON line, page, feed or table that it should be."""


class FetchError(ReadingError):
    """What is behind an address cannot be fetched."""


class AddressError(FetchError):
    """The address leads where nothing is fetched from."""


class RobotsError(FetchError):
    """The site does not want it fetched by programs."""


class DateError(ReadingError):
    """The day of publication cannot be one."""


class NoDateError(ReadingError):
    """The article has no document creation time."""

    def __init__(self, origin: str) -> None:
        super().__init__(f"{origin}: no date of publication found; give one with --published YYYY-MM-DD")
        self.origin = origin


class BatchError(DetenteError):
    """A run over many articles cannot start or go on."""


class ExportError(DetenteError):
    """A table cannot be written."""


class LexiconError(DetenteError):
    """A row of a data table is wrong."""


class ParserError(DetenteError):
    """The language pipeline cannot be loaded."""


class RecordError(DetenteError):
    """A record or gold file breaks the contract."""


class SpanError(DetenteError):
    """Offsets that do not fit the text."""


class StoreError(DetenteError):
    """The record's database cannot be used, or does not hold what is asked for."""
