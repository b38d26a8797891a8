"""Tokens, sentences, quotation marks: what the words are before anybody asks what they mean."""
