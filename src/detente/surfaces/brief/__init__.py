"""What a person wants to know of an article, in the order of its weight; the terminal and the page both show it."""
