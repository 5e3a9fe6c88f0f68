"""Whether a sentence about freight is true: read by rules and the vocabularies of the evidence.

`reading` makes claims of a text, `scopes` says what each series counts, `matching` finds the series
a claim can mean, `judging` compares, `mistakes` tries what is often confused, `check` does it all.
"""
