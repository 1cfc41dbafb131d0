"""Where a language lets a line end: one table of words per language, and what is read from it.

To add a language, put `LANGUAGE.toml` beside this file, with any of these texts, words parted by spaces or line ends:

    conjunctions   a line ends well before one of these, and never behind it
    prepositions   the same
    leaders        belong to the word behind them: articles, determiners, auxiliaries, negations, titles of persons
    numbers        numbers in words; like digits they belong to the word behind them
    followers      belong to the word before them: units, particles
    phrases        several words that are one, one phrase a line
    joined         letters that are a conjunction written as one with the next word
    article        how a word begins that completes the one before it, as the article does in Arabic
    unjoined       words that only look like one of these two

`spaces = false` says that words are written without spaces.

Words are written small. A language without a table breaks at punctuation, numbers and names alone.
"""
