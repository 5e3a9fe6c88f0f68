# What goes wrong when a publisher is asked
source-failed = The publisher could not be asked: { $what }
source-unknown = There is no source “{ $name }”.
source-answer-changed = The answer has another form than the one known, and nothing of it was read. A sample is kept; the connector needs a look. { $what }
source-answer-refused = The publisher refused: { $what }
source-publisher-away = The publisher did not answer. It is asked again at the next run. { $what }
