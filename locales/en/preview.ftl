# What a messenger says of a link to a page, under its title
preview-overview = Freight between China, Central Asia and Europe through Kazakhstan: trains, containers and tonnes on a map and by year.
preview-traffic = Trains and containers between China, Central Asia and Europe by year, month, direction and crossing, each figure with its source.
preview-nodes = A crossing, port or terminal of the corridor: what passes through it, what it can take, what is being built.
preview-trade = Trade in goods as the customs of both sides count it, and how far the two counts are apart.
preview-roadmap = Projects of the corridor and of its customs: what was promised, what is being built, what is late.
preview-briefing = Slides, a document or a page from the figures of the corridor, with their sources.
preview-evidence = Every figure of the corridor with its publisher, its address and what others say.
preview-since = Figures that are new, revised or withdrawn since an earlier edition of the evidence.
preview-screen = One finding on the corridor at a time, very large, for a hall.
